import { expect, test } from 'vitest';
import { changedLines } from './changedLines.ts';
import { variants } from './variants.testing.ts';

const shown = (earlier: string[], later: string[]) =>
  changedLines(earlier, later).map((parts) =>
    parts
      .map(({ type, text }) =>
        type === 'same' ? text : `${type === 'later' ? '+' : '-'}[${text}]`,
      )
      .join(''),
  );

test('what is the same is not shown, nor are blank lines and white space', () => {
  expect(shown(['One lamp.', '', 'Two  lamps.'], ['One lamp.', 'Two lamps.', ''])).toEqual([]);
});

test('cells are told apart where both readings have tabs between them', () => {
  const table = ['Year\tCost', '1970 to\t £5', '\t'];
  expect(shown(table, ['Year Cost', '1970 to £5'])).toEqual([]);
  expect(shown(table, ['Year  \tCost', '1970 to\t£6'])).toEqual(['1970 to\t£-[5]+[6]']);
  expect(shown(['a b\tc'], ['a\tb c'])).toHaveLength(1);
});

test('words are told apart in lines that changed', () => {
  expect(shown(['All lamps are lit.'], ['All lamps were lit.'])).toEqual([
    'All lamps -[are]+[were] lit.',
  ]);
});

test('lines that came and went are shown whole', () => {
  expect(shown(['One.', 'Two.'], ['One.'])).toEqual(['-[Two.]']);
  expect(shown(['One.'], ['One.', 'Two.'])).toEqual(['+[Two.]']);
});

test('lines that stay are told apart from those around them, however much changed', () => {
  const many = (words: string) => Array.from({ length: 3000 }, (_, n) => `${words} ${n}.`);
  const stay = ['The lamps stay.', 'The eels stay.'];
  const [earlier, later] = ['was', 'is'].map((words) => [
    ...many(words),
    ...stay,
    ...(words === 'is' ? ['One more.'] : []),
    'The swans stay.',
    ...many(`still ${words}`),
  ]) as [string[], string[]];
  const lines = shown(earlier, later);
  expect(lines).toHaveLength(6001);
  expect(lines.filter((line) => line.includes(' stay.'))).toEqual([]);
  expect(lines.slice(2999, 3002)).toEqual([
    '-[was]+[is] 2999.',
    '+[One more.]',
    'still -[was]+[is] 0.',
  ]);
});

test('a line that differs in all its words is shown whole, and a long one that hardly does by its words', () => {
  const words = (name: string) => Array.from({ length: 5000 }, (_, n) => `${name}${n}`).join(' ');
  expect(shown([words('a')], [words('b')])).toEqual([`-[${words('a')}]+[${words('b')}]`]);
  expect(shown([`${words('a')} lit`], [`${words('a')} dark`])).toEqual([
    `${words('a')} -[lit]+[dark]`,
  ]);
});

/** Two readings of so many lines in which nothing, or hardly anything, is the same. */
const READINGS: Readonly<Record<string, (lines: number) => readonly [string[], string[]]>> = {
  'that changed each': (length) => [numbered('was', length), numbered('is', length)],
  'in another order': (length) => [numbered('was', length), numbered('was', length).reverse()],
  'of two kinds': (length) => [kinds(2, length), kinds(3, length)],
  'of many words': (length) => [long('was', length / 100), long('is', length / 100)],
};

function numbered(word: string, length: number): string[] {
  return Array.from({ length }, (_, n) => `Line ${n} ${word} here.`);
}

function kinds(every: number, length: number): string[] {
  return Array.from({ length }, (_, n) => (n % every === 0 ? 'Aye.' : 'No.'));
}

function long(word: string, length: number): string[] {
  return numbered(word, length).map((line) => numbered(line, 100).join(' '));
}

test.each(variants(Object.entries(READINGS)))(
  'the time for lines %s grows as they do',
  (_, readings) => {
    const time = (lines: number) => {
      const [earlier, later] = readings(lines);
      const start = process.cpuUsage().user;
      changedLines(earlier, later);
      return process.cpuUsage().user - start;
    };
    time(8000);
    const [once, eightfold] = [2000, 16_000].map((lines) =>
      Math.min(...Array.from({ length: 3 }, () => time(lines))),
    ) as [number, number];
    // Work that grows with the square would be 64 times as much.
    expect(eightfold).toBeLessThan(once * 24 + 50_000);
  },
);
