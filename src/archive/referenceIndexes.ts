import type { Question } from '../record/entrySchema.ts';

/** How questions hang together beyond their meetings, by id. */
export interface ReferenceIndexes {
  /** The questions whose text cites this one, in the order of the archive. Also for absent ones. */
  readonly citing: ReadonlyMap<string, readonly Question[]>;
  /** The earlier question of the same member that this one cites: it was asked before. */
  readonly askedBefore: ReadonlyMap<string, Question>;
  /** The question that follows this one up, if one does. */
  readonly followedUp: ReadonlyMap<string, Question>;
  /** Questions of one member in one meeting with the same title less its `(n)`, this one included. */
  readonly series: ReadonlyMap<string, readonly Question[]>;
  /** Questions whose latest answer has the same words, this one included. */
  readonly sameAnswer: ReadonlyMap<string, readonly Question[]>;
}

/**
 * Indexes what questions have to do with each other. Linear in questions and citations.
 * @param questions in the order of date and number.
 * @param answerDigests of the words of the latest answers, by id.
 */
export function referenceIndexes(
  questions: readonly Question[],
  byId: ReadonlyMap<string, Question>,
  answerDigests: ReadonlyMap<string, string>,
): ReferenceIndexes {
  const citing = new Map<string, Question[]>();
  const askedBefore = new Map<string, Question>();
  const followedUp = new Map<string, Question>();
  for (const question of questions) {
    for (const cited of question.cites ?? []) append(citing, cited, question);
    const before = (question.cites ?? [])
      .flatMap((cited) => byId.get(cited) ?? [])
      .filter((one) => isEarlier(one, question))
      .at(-1);
    if (!before) continue;
    askedBefore.set(question.id, before);
    if (!followedUp.has(before.id)) followedUp.set(before.id, question);
  }
  return {
    citing,
    askedBefore,
    followedUp,
    series: together(questions, seriesKey),
    sameAnswer: together(questions, ({ id }) => answerDigests.get(id)),
  };
}

function append(lists: Map<string, Question[]>, key: string, question: Question): void {
  const list = lists.get(key);
  if (list) list.push(question);
  else lists.set(key, [question]);
}

/** Of the same member, and of an earlier meeting or at least an earlier number of the same one. */
function isEarlier(one: Question, question: Question): boolean {
  if (!one.member || one.member !== question.member || !one.date || !question.date) return false;
  return one.date < question.date || (one.date === question.date && one.id < question.id);
}

function seriesKey({ title, member, date, kind }: Question): string | undefined {
  const base = title?.replace(/ ?\(\d{1,3}\)$/, '').toLowerCase();
  if (!base || !member || !date || kind !== 'question') return undefined;
  return `${date} ${member} ${base}`;
}

/** Lists of two or more that share a key, under the id of each of their questions. */
function together(
  questions: readonly Question[],
  keyOf: (question: Question) => string | undefined,
): Map<string, readonly Question[]> {
  const lists = Map.groupBy(questions, keyOf);
  const found = new Map<string, readonly Question[]>();
  for (const [key, list] of lists) {
    if (key === undefined || list.length < 2) continue;
    for (const { id } of list) found.set(id, list);
  }
  return found;
}
