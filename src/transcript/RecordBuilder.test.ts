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

test('files stand apart from the words of their answer, on whichever of its lines', () => {
  const builder = new RecordBuilder();
  const lines = sourceLines([
    ...['Yes.', 'Attachment: a https://a.example/a', 'No.', 'Attachment: b ftp://a.example/b'],
    'Attachment: https://a.example/c',
  ]);
  builder.questionLine(question);
  for (const line of lines.slice(0, 4)) builder.answerLine(line);
  builder.openAnswer();
  for (const line of lines.slice(4)) builder.answerLine(line);
  const { answers, became } = builder.build('any', [question, ...lines]);
  expect(answers.map((one) => one.lines.map(({ words }) => words))).toEqual([
    ['Yes.', 'No.', 'Attachment: b ftp://a.example/b'],
    [],
  ]);
  expect(answers.map((one) => one.attachments)).toEqual([
    [{ attachment: { name: 'a', address: 'https://a.example/a' }, line: lines[1] }],
    [{ attachment: { address: 'https://a.example/c' }, line: lines[4] }],
  ]);
  const fates = lines.map((line) => became.get(line));
  expect(fates).toEqual(['answer', 'attachment', 'answer', 'answer', 'attachment']);
});

test('a file that stands twice is kept twice, and told', () => {
  const builder = new RecordBuilder();
  const lines = sourceLines(['Attachment: https://a.example/', 'Attachment: https://a.example/']);
  for (const line of lines) builder.answerLine(line);
  const { answers, doubts } = builder.build('any', lines);
  expect(answers[0]?.attachments).toHaveLength(2);
  expect(doubts.map(({ rule, line }) => [rule, line])).toEqual([['repeated-line', lines[1]]]);
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
