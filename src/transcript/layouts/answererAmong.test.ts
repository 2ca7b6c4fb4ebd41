import { expect, test } from 'vitest';
import { answererAmong } from './answererAmong.ts';

const line = { number: 1, raw: '', words: '', gap: 0 };
const among = (...speakers: string[]) =>
  answererAmong(speakers.map((value) => ({ value, line })))?.value;

test.each([
  [['The Mayor'], 'The Mayor'],
  [['Jon Marsh AM', 'The Chair', 'The Mayor'], 'The Mayor'],
  [['Maud Ellery (Chair)', 'Ada Penrose (Mayor of London)'], 'Ada Penrose (Mayor of London)'],
  [['Maud Ellery AM (Deputy Chair)', 'Mayor (Ada Penrose)'], 'Mayor (Ada Penrose)'],
  [['Chair (Maud Ellery)', 'Sir Ian Pell'], 'Sir Ian Pell'],
  [['[Maud Ellery (Chair of the Assembly)', 'Ada Pell'], 'Ada Pell'],
  [['Jon Marsh AM', 'Idris Pell AM (Deputy Mayor)'], 'Idris Pell AM (Deputy Mayor)'],
  // Who chairs another body answers for it.
  [['Maud Ellery (Chair)', 'Idris Pell AM (Chairman, Tolls)'], 'Idris Pell AM (Chairman, Tolls)'],
  [['Idris Pell AM (Chair of the Pond Board)'], 'Idris Pell AM (Chair of the Pond Board)'],
  [['Jon Marsh AM', 'Maud Ellery AM (Chairman)'], 'Maud Ellery AM (Chairman)'],
  [['Jon Marsh AM', 'Idris Pell (AM)'], 'Jon Marsh AM'],
  [[], undefined],
])('of %j, %s answers', (speakers, answerer) => {
  expect(among(...speakers)).toBe(answerer);
});
