import { commonest, countNames } from '../../src/record/commonest.ts';
import type { DataContext } from './DataContext.ts';
import type { SmallFacts } from './SmallFacts.ts';

/** One meeting as a document. */
export interface Debate {
  /** `mqt/2018-06-21` */
  readonly key: string;
  /** `mqt` */
  readonly type: string;
  readonly date: string;
  /** As its questions print it most often; the empty string where none does. */
  readonly name: string;
  readonly invented: boolean;
  readonly questions: readonly SmallFacts[];
}

/** The meetings of all questions, by their keys, oldest first. One without a date is in none. */
export function gatherDebates({ questions, meetingOf }: DataContext): Map<string, Debate> {
  const gathered = Map.groupBy(questions, ({ id }) => meetingOf.get(id) ?? '');
  const debates = [...gathered].flatMap(([key, list]): Debate[] => {
    const [type, date] = key.split('/');
    if (!type || !date) return [];
    const name = commonest(countNames(list.flatMap(({ meeting }) => meeting ?? [])));
    const invented = list.every((one) => one.invented === true);
    return [{ key, type, date, name, invented, questions: list }];
  });
  debates.sort((a, b) => (a.date + a.type < b.date + b.type ? -1 : 1));
  return new Map(debates.map((debate) => [debate.key, debate]));
}
