import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogChange } from '../record/logLineSchema.ts';
import { logLines, NO_LINE } from './logLines.ts';
import { readLog } from './readLog.ts';
import { runs } from '../record/runs.testing.ts';

const WORDS = 'a'.repeat(64);
const record = (date: string, id: string): LogChange => ({
  ...{ date, kind: 'published', id, status: 'answered', words: WORDS, labels: '0'.repeat(16) },
});
const CHANGES: readonly LogChange[] = [
  record('1976-12-30', '1976/0001'),
  { date: '1976-12-31', kind: 'page', path: '/members/una-wren/' },
  record('1977-01-01', '1976/0002'),
  { date: '1977-01-01', kind: 'moved', path: '/members/una-wren/', to: '/members/u-wren/' },
  { date: '1977-01-02', kind: 'withdrawn', id: '1976/0002', status: 'withdrawn' },
];

function files(changes: readonly LogChange[] = CHANGES) {
  const lines = logLines(changes, NO_LINE).map((line) => `${line}\n`);
  return [
    { file: 'log/1976.ndjson', text: lines.slice(0, 2).join('') },
    { file: 'log/1977.ndjson', text: lines.slice(2).join('') },
  ];
}

test('a log is read back as it was written, over the end of a year', () => {
  const { lines, head } = readLog(files());
  expect(lines.map(({ line }) => line)).toMatchObject(CHANGES);
  expect(lines.map(({ place }) => place)).toEqual([
    ...['log/1976.ndjson:1', 'log/1976.ndjson:2'],
    ...['log/1977.ndjson:1', 'log/1977.ndjson:2', 'log/1977.ndjson:3'],
  ]);
  // What `tail -n 1 log/1977.ndjson | sha256sum` prints.
  const last =
    files()[1]
      ?.text.split(/(?<=\n)/)
      .at(-1) ?? '';
  expect(head).toBe(createHash('sha256').update(last).digest('hex'));
  expect(readLog([])).toEqual({ files: [], lines: [], head: NO_LINE });
});

test('one byte that is broken is found, with its line', () => {
  const whole = files().map(({ text }) => text);
  const size = whole.join('').length;
  const digit = fc.integer({ min: 0x20, max: 0x7e });
  fc.assert(
    fc.property(fc.nat({ max: size - 1 }), digit, (at, code) => {
      const year = at < (whole[0] ?? '').length ? 0 : 1;
      const text = whole[year] ?? '';
      const place = year === 0 ? at : at - (whole[0] ?? '').length;
      const other = String.fromCharCode(code);
      fc.pre(text[place] !== other && text[place] !== '\n');
      const broken = files().map((file, index) =>
        index === year
          ? { ...file, text: text.slice(0, place) + other + text.slice(place + 1) }
          : file,
      );
      const line = text.slice(0, place).split('\n').length;
      expect(() => readLog(broken)).toThrow(`log/${1976 + year}.ndjson:${line}: `);
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  ['taken out', (lines: string[]) => lines.toSpliced(1, 1), 2],
  ['doubled', (lines: string[]) => lines.toSpliced(1, 0, lines[0] ?? ''), 2],
  ['swapped', ([a = '', b = '', c = '']: string[]) => [b, a, c], 1],
  ['joined', ([a = '', b = '', c = '']: string[]) => [a + b, c], 1],
  ['of an editor', (lines: string[]) => [...lines, ''], 4],
])('a line that is %s is found', (_, change, line) => {
  const [, second = { file: '', text: '' }] = files();
  const [first = { file: '', text: '' }] = files();
  const text = change(second.text.split('\n').slice(0, -1)).map((one) => `${one}\n`);
  expect(() => readLog([first, { ...second, text: text.join('') }])).toThrow(
    `log/1977.ndjson:${line}: the line `,
  );
});

test('a file that is missing, cut off or of another year is found', () => {
  const [first, second] = files();
  if (!first || !second) throw new Error('two files');
  expect(() => readLog([second])).toThrow('log/1977.ndjson:1: the line does not follow');
  expect(() => readLog([first, { ...second, text: second.text.slice(0, -1) }])).toThrow(
    'log/1977.ndjson:3: the line is cut off',
  );
  expect(() => readLog([first, { ...second, file: 'log/1978.ndjson' }])).toThrow(
    'log/1978.ndjson:1: its day, 1977-01-01, is not in 1978',
  );
});

test('days only go on, and a line that is well formed says something', () => {
  const back = [record('1977-01-02', '1976/0001'), record('1977-01-01', '1976/0002')];
  const text = (changes: readonly LogChange[]) =>
    logLines(changes, NO_LINE)
      .map((line) => `${line}\n`)
      .join('');
  expect(() => readLog([{ file: '1977.ndjson', text: text(back) }])).toThrow(
    '1977.ndjson:2: its day, 1977-01-01, is before 1977-01-02',
  );
  const none = text([{ date: '1977-01-01', kind: 'page', path: 'no page' }]);
  expect(() => readLog([{ file: '1977.ndjson', text: none }])).toThrow('the address of a page');
});
