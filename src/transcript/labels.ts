/** The labels of a question page as they are spelled, in lower case, and what they introduce. */
export const LABELS = [
  ['meeting', 'meeting'],
  ['session date', 'date'],
  ['session name', 'session'],
  ['reference', 'reference'],
  ['question by', 'askedBy'],
  ['organisation', 'organisation'],
  ['asked of', 'askedOf'],
  ['category', 'category'],
  ['answered by', 'answeredBy'],
  ['date', 'answerDate'],
  ['supplementary to', 'supplementaryTo'],
  ['supplementary questions', 'supplementaryQuestions'],
] as const;

/** What a label line introduces, by the schema’s names where it has one. */
export type Label = (typeof LABELS)[number][1];

/** Labels that stand between the title of a question and its words. */
export const HEADER_LABELS = [
  'meeting',
  'date',
  'session',
  'reference',
  'askedBy',
  'organisation',
  'askedOf',
  'category',
] as const satisfies readonly Label[];

/** The labels of the old site, which glues them to their values: `Question number0290/2011`. */
export const OLD_SITE_LABELS = {
  reference: 'Question number',
  date: 'Meeting date',
  askedBy: 'Question by',
  answeredBy: 'Answer by',
} as const satisfies Partial<Record<Label, string>>;
