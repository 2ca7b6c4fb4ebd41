import { expect, test } from 'vitest';
import { doubtfulWords } from './doubtfulWords.ts';
import type { FieldName } from './ParsedRecord.ts';
import { RecordBuilder } from './RecordBuilder.ts';

function rules(fields: Partial<Record<FieldName, string>>, text = 'Why?', paper = true): string[] {
  const builder = new RecordBuilder();
  const line = (words: string) => ({ number: 1, raw: words, words, gap: 0 });
  builder.recover('title', fields.title ?? 'Swans', line(''));
  builder.recover('askedBy', fields.askedBy ?? 'Jon Marsh', line(''));
  builder.questionLine(line(text));
  return doubtfulWords(builder.build('any', []), paper).map(({ rule }) => rule);
}

test.each([
  ['Kerbs Question No: 1976/9002 How high?'],
  ['They are wide. Kerbs Question Number 9002 / 1976 Jon Marsh'],
  ['Yes. Session date: 10 May 1961'],
  ['Question By: Jon Marsh'],
  ['Asked Of: The Mayor'],
  ['Answered By: The Mayor'],
  ['Reference: 1961/0101'],
  ['Answer for Swans The Mayor Last updated: 26 June, 1978 Yes.'],
])('a text that holds a label is told: %s', (text) => {
  expect(rules({}, text)).toEqual(['label-in-text']);
});

test.each([
  ['I agree. Jon Marsh (Deputy Chair): Do you?'],
  ['I agree, and so does Jon Marsh (Deputy Chair): Do you?'],
  ['I agree. Peg O’Hare (AM): Do you?'],
])('a text that holds another’s turn is told: %s', (text) => {
  expect(rules({}, text)).toEqual(['turn-in-text']);
});

test.each([
  ['In answer to Question No: 324 / 1973 I said so.'],
  ['See the answers for Swans, asked by Jon Marsh.'],
  ['The reference is this: none.'],
  ['It was last updated in June: see Table One (London): three.'],
  ['Jon Marsh (Deputy Chair): Do you?'],
  ['They met in Tanner Park (West) and at 10:30.'],
])('a text that only speaks of such things is not: %s', (text) => {
  expect(rules({}, text)).toEqual([]);
});

test.each([
  ['title', '.'],
  ['title', '—'],
  ['title', 'OBE'],
  ['title', '12'],
  ['title', 'Oral response'],
  ['title', 'They are wide. Kerbs'],
  ['title', 'How many? Oral response Kerbs'],
  ['title', 'The Mayor Last updated: 26 June 1978 Kerbs'],
  ['title', `Kerbs ${'and more '.repeat(14)}`],
  ['askedBy', '-'],
  ['askedBy', 'AM'],
  ['askedBy', 'III'],
  ['askedBy', '7'],
  ['askedBy', 'Oral Answer'],
] as const)('a %s that is none is told: %s', (field, value) => {
  expect(rules({ [field]: value })).toEqual([
    field === 'title' ? 'doubtful-title' : 'doubtful-asker',
  ]);
});

test.each(['Whose £5 fare? (2)', 'St. Anne’s Fields', 'Q & A', '1976/77', 'PM2.5', 'Why?', 'TfL'])(
  'a title in the words of the record is not: %s',
  (title) => {
    expect(rules({ title })).toEqual([]);
  },
);

test('on a page the title stands by itself, whatever it is', () => {
  expect(rules({ title: 'They are wide. Kerbs' }, 'Why?', false)).toEqual([]);
  expect(rules({ title: '—' }, 'Why?', false)).toEqual(['doubtful-title']);
});
