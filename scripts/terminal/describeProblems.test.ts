import { expect, test } from 'vitest';
import { problem } from '../../src/transcript/problem.ts';
import { describeProblems } from './describeProblems.ts';

const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '');

test('a problem shows its place, its line with a caret, what to do, and the count by rule', () => {
  const odd = problem(
    'odd-character',
    { file: 'transcripts/a.txt', line: 3, column: 4 },
    'text that was decoded wrongly',
  );
  const gone = problem(
    'no-date',
    { file: 'transcripts/a.txt', line: 1 },
    'no session date is printed',
  );
  const lines = ['Eels', '', 'Â 😀Â£5'];
  expect(plain(describeProblems([odd, gone, gone], ({ line }) => lines[line - 1]))).toBe(
    `transcripts/a.txt:3:4  warning  text that was decoded wrongly  (odd-character)
    | Â 😀Â£5
    |    ^
    ${odd.hint}

transcripts/a.txt:1:1  warning  no session date is printed  (no-date)
    | Eels
    | ^
    ${gone.hint}

transcripts/a.txt:1:1  warning  no session date is printed  (no-date)
    | Eels
    | ^
    ${gone.hint}

      2  warning  no-date
      1  warning  odd-character`,
  );
});

test('errors come first, and more than fifty are only counted', () => {
  const warning = problem('no-date', { file: 'a' }, 'w');
  const error = problem('empty-file', { file: 'b' }, 'e');
  const text = plain(
    describeProblems([...Array.from({ length: 60 }, () => warning), error], () => undefined),
  );
  expect(text).toMatch(/^b:1:1 {2}error/);
  expect(text).toContain('… and 11 more; --report FILE has all.');
  expect(text).toMatch(/60 {2}warning {2}no-date\n {6}1 {2}error {4}empty-file$/);
});

test('a long line is cut to a window around the place', () => {
  const far = problem('odd-character', { file: 'a', column: 500 }, 'odd');
  const text = plain(describeProblems([far], () => `${'x'.repeat(499)}Y${'x'.repeat(500)}`));
  const [, line = '', caret = ''] = text.split('\n');
  expect(line).toHaveLength('    | '.length + 92);
  expect(line[caret.indexOf('^')]).toBe('Y');
});
