import { expect, test } from 'vitest';
import { partLabels } from './partLabels.ts';
import { sourceLines } from './sourceLines.ts';

const HEADER =
  'Horns Meeting: MQT on 1961-06-21 Reference: 1961/0957 Question By: Asha Whitlock Asked Of: The Mayor';

function parts(words: string): string[] {
  return partLabels(sourceLines([words])).map((line) => line.words);
}

test('each label of a header has its own line, with the title above', () => {
  expect(parts(HEADER)).toEqual([
    'Horns',
    'Meeting: MQT on 1961-06-21',
    'Reference: 1961/0957',
    'Question By: Asha Whitlock',
    'Asked Of: The Mayor',
  ]);
});

test.each([
  ['a sentence that names labels', 'Why is there Reference: and then Asked Of: on a form?'],
  ['a whole page, of which no one can tell where its values end', `${HEADER} Question Why? Answer`],
  ['an answer', 'Answer for Jon Marsh, who asked: he is right.'],
])('%s stays as it is', (_, words) => {
  expect(parts(words)).toEqual([words]);
});
