/** The columns of the table of questions, in the order in which files have them. */
export const QUESTION_COLUMNS = [
  ...([
    'id',
    'reference',
    'title',
    'kind',
    'invented',
    'supplementary',
    'supplementaryTo',
  ] as const),
  ...(['meeting', 'meetingType', 'meetingKey', 'session', 'date', 'askedBy', 'member'] as const),
  ...(['organisation', 'group', 'askedOf', 'category', 'status'] as const),
  ...(['answeredBy', 'answerer', 'cites', 'questionText', 'answerText'] as const),
  ...(['path', 'address', 'officialAddress', 'corrected'] as const),
] as const;

/** Those of the table of one list, which is without words. */
export const LIST_COLUMNS = [
  ...(['id', 'title', 'kind', 'invented', 'date', 'meetingKey', 'askedBy', 'member'] as const),
  ...(['organisation', 'group', 'category', 'status', 'answeredBy', 'answerer'] as const),
  'address',
] as const satisfies readonly QuestionColumn[];

/** The name of one of them. */
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];
