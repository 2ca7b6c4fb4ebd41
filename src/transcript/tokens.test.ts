import { expect, test } from 'vitest';
import { sourceLines } from './sourceLines.ts';
import { tokens } from './tokens.ts';

test.each([
  ['Session date:', 'label date ""'],
  ['Session Date:\u00a0 ', 'label date ""'],
  ['Question By :', 'label askedBy ""'],
  ['Question by: Wren Attaway', 'label askedBy "Wren Attaway"'],
  ['Supplementary Questions: ', 'label supplementaryQuestions ""'],
  ['Question', 'heading question'],
  ['Answer', 'heading answer'],
  ['Answer for Kites (2)', 'answer-for "Kites (2)"'],
  ['MQT on 1961-05-10', 'meeting'],
  ['Plenary on 1961-05-10', 'meeting'],
  ['Reference: | 1961/0001', 'label reference "1961/0001"'],
  ['| Reference: | 1961/0001 |', 'label reference "1961/0001"'],
  ['| Session date: | |', 'label date ""'],
  ['| Answer |', 'heading answer'],
  ['| Kites | 30 |', 'words'],
  ['Questions', 'words'],
  ['Answer for', 'words'],
  ['The meeting: a note', 'words'],
  ['Reference:1961/0001', 'label reference "1961/0001"'],
  ['\u200bReference:\u202f\u200b', 'label reference ""'],
  ['\u200eAnswer', 'heading answer'],
  ['Reference 1961/0001', 'words'],
  ['kites on 1961-05-10', 'words'],
])('%j looks like: %s', (line, look) => {
  const [token] = tokens(sourceLines([line]));
  const { type } = token ?? {};
  const rest =
    token?.type === 'label'
      ? [token.label, JSON.stringify(token.value)]
      : token?.type === 'heading'
        ? [token.heading]
        : token?.type === 'answer-for'
          ? [JSON.stringify(token.title)]
          : [];
  expect([type, ...rest].join(' ')).toBe(look);
});
