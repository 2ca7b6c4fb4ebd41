import type { Archive } from '../archive/Archive.ts';
import { longDate } from '../record/longDate.ts';
import { eventName } from './eventWords.ts';
import { fact, type Fact } from './Fact.ts';

/** When a record was published here and last changed, by the log; nothing where that does not know it. */
export function hereFacts({ log }: Archive, id: string): Fact[] {
  const events = log?.byId.get(id) ?? [];
  const [first] = events;
  const last = events.at(-1);
  if (!first) return [];
  const published =
    first.kind === 'known'
      ? { text: `Before ${longDate(first.date)}` }
      : { text: longDate(first.date), datetime: first.date };
  return [
    ...fact('Published here', published),
    ...(last && last !== first
      ? fact('Last changed here', {
          text: longDate(last.date),
          datetime: last.date,
          ours: `(${eventName(last).toLowerCase()})`,
        })
      : []),
  ];
}
