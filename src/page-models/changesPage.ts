import type { Archive } from '../archive/Archive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import { counted } from '../record/wording.ts';
import { longDate, monthName } from '../record/longDate.ts';
import { link } from './address.ts';
import { changeMonths } from './changeMonths.ts';
import { eventCounts } from './eventWords.ts';
import { fact, type Fact } from './Fact.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page of all that changed here, month by month, newest first. */
interface ChangesPage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly years: readonly { readonly year: string; readonly months: readonly Fact[] }[];
}

/** The ways to what was published, answered, corrected and withdrawn here, by month. */
export function changesPage(archive: Archive): ChangesPage {
  const years = Map.groupBy(changeMonths(archive), ({ month }) => month.slice(0, 4));
  return {
    page: pageHead(archive, {
      title: 'Changes',
      description: 'Everything published, answered, corrected or withdrawn here, by month.',
      path: '/changes/',
      trail: [],
      feed: '/',
      invented: archive.invented === 'some',
    }),
    standfirst: standfirst(archive),
    years: [...years].map(([year, months]) => ({
      year,
      months: months.flatMap(({ month, news }) =>
        fact(monthName(month).replace(/ \d+$/, ''), {
          text: counted(news.length, 'change'),
          href: link(`/changes/${month}/`),
          ours: eventCounts(news),
        }),
      ),
    })),
  };
}

function standfirst({ log }: Archive): string {
  if (!log) return '';
  const known = log.events.filter(({ kind }: LogEvent) => kind === 'known').length;
  const before =
    known === 0 ? '' : ` ${counted(known, 'record')} had already been published here by then.`;
  return `Everything published, answered, corrected or withdrawn here, day by day, since the log began on ${longDate(log.begun)}.${before}`;
}
