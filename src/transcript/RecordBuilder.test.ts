import { expect, test } from 'vitest';
import { RecordBuilder } from './RecordBuilder.ts';
import { sourceLines } from './sourceLines.ts';

const LINES = sourceLines(['Ferry', 'Category:', 'Rivers', 'Piers', 'Will it?']);
const [title, label, category, second, question] = LINES;
if (!title || !label || !category || !second || !question) throw new Error('five lines');

test('a line that a layout forgot, and a second value, end as doubts and not in silence', () => {
  const builder = new RecordBuilder();
  builder.furniture(label, 'label');
  builder.field('category', category);
  builder.field('category', second);
  builder.questionLine(question);
  const record = builder.build('any', LINES);
  expect(record.fields.category?.value).toBe('Rivers');
  expect(record.doubts.map(({ rule, line }) => [rule, line])).toEqual([
    ['repeated-label', second],
    ['unplaced-line', title],
  ]);
  expect(LINES.map((line) => record.became.get(line))).toEqual([
    'problem',
    'label',
    'category',
    'problem',
    'question',
  ]);
});

test('no line becomes two things', () => {
  const builder = new RecordBuilder();
  builder.field('title', title);
  expect(() => {
    builder.questionLine(title);
  }).toThrow('line 1');
});

test('a recovered value gives way to a printed one, and its line stays free', () => {
  const builder = new RecordBuilder();
  builder.recover('title', 'Ferries', question);
  builder.recover('title', 'Boats', question);
  builder.furniture(question, 'heading');
  expect(builder.value('title')).toBe('Ferries');
});
