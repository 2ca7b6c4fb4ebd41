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
  ...(['organisation', 'group', 'askedOf', 'category', 'status', 'cites'] as const),
  ...(['questionText', 'answerText', 'path', 'corrected'] as const),
] as const;

/** The name of one of them. */
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];
