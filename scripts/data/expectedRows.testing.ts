import type { Entry } from '../../src/record/Entry.ts';
import { isQuestion, type Question } from '../../src/record/entrySchema.ts';
import { plainText } from '../../src/record/plainText.ts';
import { compareIds } from '../../src/record/reference.ts';

/** A question of which all is known. */
interface WholeQuestion extends Entry {
  readonly facts: Question;
}

/** The questions among entries, in the order of the data. */
export function questionsOf(entries: readonly Entry[]): WholeQuestion[] {
  return entries
    .flatMap(({ facts, body }) => (isQuestion(facts) ? [{ facts, body }] : []))
    .sort((a, b) => compareIds(a.facts.id, b.facts.id));
}

type Fact = keyof Question;
const FACTS: readonly Fact[] = [
  ...(['id', 'reference', 'title', 'kind', 'supplementary', 'supplementaryTo', 'meeting'] as const),
  ...(['session', 'date', 'askedBy', 'member', 'organisation', 'group'] as const),
  ...(['askedOf', 'category', 'status', 'cites'] as const),
];

/**
 * What a table of questions must say of one, taken from its entry: null where nothing is printed. Its meeting
 * may depend on others.
 */
export function expectedQuestion({ facts, body }: WholeQuestion): Record<string, unknown> {
  return {
    ...Object.fromEntries(FACTS.map((key) => [key, facts[key] ?? null])),
    invented: facts.invented ?? false,
    questionText: plainText(body.question) ?? null,
    answerText: plainText(body.answers.flat()) ?? null,
    path: `/questions/${facts.id}/`,
  };
}

/** What a table of answers must say of those of one question. */
export function expectedAnswers({ facts, body }: WholeQuestion): Record<string, unknown>[] {
  return (facts.answers ?? []).map(
    ({ answeredBy, person, date, status, source, attachments }, index) => ({
      question: facts.id,
      number: index + 1,
      invented: facts.invented ?? false,
      answeredBy: answeredBy ?? null,
      person: person ?? null,
      date: date ?? null,
      status,
      source: source ?? 1,
      text: plainText(body.answers[index] ?? []) ?? null,
      attachments:
        attachments?.map(({ name, address }) => (name ? `${name} ${address}` : address)) ?? null,
    }),
  );
}
