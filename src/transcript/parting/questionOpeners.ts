/** Words with which questions begin, and names do not end. */
export const questionOpeners: ReadonlySet<string> = new Set(
  'A An And Any Are As At Can Could Did Do Does During Following For Further Given Has Have How I If In Is It My On Please Should Since The There This To Under Was Were What When Where Which Who Whose Why Will With Would You Your'.split(
    ' ',
  ),
);
