import type { Archive } from '../archive/Archive.ts';
import { counted } from '../record/wording.ts';
import { link } from './address.ts';
import { pagerOf, type Pager } from './ListPageModel.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { pageCount, pageOf } from './pageOf.ts';

/** A problem that kept a record from being published: what is wrong, and in which line of which file. */
export interface RefusedLine {
  readonly message: string;
  readonly place: string;
}

/** A page of all that was refused. */
interface RefusedPage {
  readonly page: PageHead;
  /** What the page is: `Coverage, page 2`. */
  readonly kind: string;
  readonly heading: string;
  readonly standfirst: string;
  readonly refused: readonly RefusedLine[];
  readonly pager?: Pager;
}

/** What the list of all that was refused is called. */
export const REFUSED_NAME = 'Records that could not be read';
/** The path of its first page. */
export const REFUSED_PATH = '/coverage/refused/';
/** So many problems stand on the coverage page itself. */
export const REFUSED_SHOWN = 5;

/** How many pages the list has: none where the coverage page shows it all. */
export function refusedPages({ refused }: Pick<Archive, 'refused'>): number {
  return refused.length > REFUSED_SHOWN ? pageCount(refused.length) : 0;
}

/** A page of the problems that kept records from being published. @param number from 1. */
export function refusedPage(archive: Archive, number: number): RefusedPage {
  const { refused } = archive;
  const part = pageOf(refused, REFUSED_PATH, number);
  const pager = pagerOf(part);
  const further = number > 1;
  return {
    page: pageHead(archive, {
      title: further ? `${REFUSED_NAME}, page ${number}` : REFUSED_NAME,
      description: 'The problems that prevented records from being published, and where they are.',
      path: part.path,
      crumb: REFUSED_NAME,
      trail: [{ text: 'Coverage', href: link('/coverage/') }],
      // Nothing says of a text that could not be read whether it is invented.
      invented: archive.invented === 'some',
    }),
    kind: further ? `Coverage, page ${number}` : 'Coverage',
    heading: REFUSED_NAME,
    standfirst: refusedNote(archive),
    refused: part.items.map(refusedLine),
    ...(pager && { pager }),
  };
}

/** How much was refused, as a sentence. */
export function refusedNote({ refused }: Pick<Archive, 'refused'>): string {
  if (refused.length === 0) return 'None.';
  return `${counted(refused.length, 'problem')} prevented ${refused.length === 1 ? 'a record' : 'records'} from being published.`;
}

/** A problem as pages show it: a sentence, where reports have a clause behind a place. */
export function refusedLine({ file, line, message }: Archive['refused'][number]): RefusedLine {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1).replace(/[.!?]?$/, '.');
  return { message: sentence, place: `${file}, line ${line}` };
}
