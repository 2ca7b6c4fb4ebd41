import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReviewError } from '../store/ReviewError.ts';
import { problem } from '../../src/transcript/problem.ts';
import { describeError } from './describeError.ts';
import { describeProblems } from './describeProblems.ts';
import { printable } from './printable.ts';

/** Half of it is control characters and what is next to them. */
const anyCodes = fc
  .array(fc.oneof(fc.nat(0xa0), fc.nat(0xffff)))
  .map((codes) => String.fromCharCode(...codes));

/** Clears the screen, names the window, goes back, turns round, and some that are no characters. */
const OBEYED = 'a\u001b[2J\u001b]0;b\u0007c\rd\u009b1me\u202ef\u0000\u0085\ufffeg';

test('words, line breaks and tabs stay, and each thing that a terminal obeys is one character', () => {
  expect(printable('Siân – £5\tx\r\ny 😀')).toBe('Siân – £5\tx\ny 😀');
  expect(printable(OBEYED)).toBe(
    'a\ufffd[2J\ufffd]0;b\ufffdc\ufffdd\ufffd1me\ufffdf\ufffd\ufffd\ufffdg',
  );
});

test('whatever is said, a terminal has nothing to obey', () => {
  fc.assert(
    fc.property(anyCodes, (text) => {
      const said = printable(text);
      expect(stripVTControlCharacters(said)).toBe(said);
      expect(said).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
    }),
  );
});

test.each(['', '1'])(
  'nor has it where problems and errors are told, but for our colours (%j)',
  (force) => {
    const [before, none] = [process.env['FORCE_COLOR'], process.env['NO_COLOR']];
    delete process.env['NO_COLOR'];
    process.env['FORCE_COLOR'] = force;
    try {
      const one = problem('odd-character', { file: `${OBEYED}.txt`, column: 2 }, OBEYED);
      const said = [
        describeProblems([one], () => OBEYED),
        describeError(new ReviewError([one]), () => OBEYED),
        describeError(new Error(OBEYED, { cause: new Error(OBEYED) })),
      ];
      for (const text of said) {
        expect(text).toContain(printable(OBEYED));
        // Our own colours apart.
        expect(text.replace(/\u001b\[\d{1,2}m/g, '')).not.toMatch(/(?!\n)\p{Cc}/u);
      }
    } finally {
      if (before === undefined) delete process.env['FORCE_COLOR'];
      else process.env['FORCE_COLOR'] = before;
      if (none !== undefined) process.env['NO_COLOR'] = none;
    }
  },
);
