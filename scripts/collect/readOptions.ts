import { OptionError } from '../terminal/runCommand.ts';
import { FASTEST, type Collecting } from './findPages.ts';
import { yearsOf } from './fetch/yearsOf.ts';

/** The options of listing and fetching, as they are typed. */
interface TypedOptions {
  readonly from: string;
  readonly years?: string | undefined;
  readonly limit?: string | undefined;
  readonly pace?: string | undefined;
  readonly archive: string;
  readonly site: string;
}

/** What they mean. */
interface ReadOptions extends Pick<Collecting, 'from' | 'archive' | 'site' | 'years' | 'pace'> {
  /** Pages that are fetched at most. */
  readonly limit: number;
}

/** Understands the options of listing and fetching. @throws OptionError with what an option takes. */
export function readOptions(options: TypedOptions): ReadOptions {
  const { from, archive, site } = options;
  if (from !== 'archive' && from !== 'site') throw new OptionError('--from takes archive or site');
  const years = options.years === undefined ? undefined : yearsOf(options.years);
  if (options.years !== undefined && !years)
    throw new OptionError('--years takes years: 2018, or 2016-2022');
  for (const [name, url] of [
    ['--archive', archive],
    ['--site', site],
  ] as const)
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw new OptionError(`${name} takes a web address`);
  const limit = options.limit === undefined ? Infinity : wholeNumber('--limit', options.limit);
  const pace = options.pace === undefined ? undefined : wholeNumber('--pace', options.pace);
  if (pace !== undefined && pace > FASTEST[from])
    throw new OptionError(
      from === 'archive'
        ? `--pace takes at most ${FASTEST.archive} pages a minute: the archive bears no more`
        : `--pace takes at most ${FASTEST.site} pages a minute from the site, five seconds apart`,
    );
  return { from, archive, site, years, pace, limit };
}

function wholeNumber(name: string, typed: string): number {
  const number = Number(typed);
  if (Number.isInteger(number) && number > 0) return number;
  throw new OptionError(`${name} takes a whole number from 1`);
}
