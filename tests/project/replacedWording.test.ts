import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { replacedIn } from '../replacedWording.ts';

/*
 * What the program says to people is plain English, and stays so.
 */

/** What is no sentence of ours: tests, their tools, and what raw texts print. */
const OTHERS =
  /\.test\.ts$|\.testing\.ts$|\/fixtures\/|\/layouts\/|scripts\/bench\/|scripts\/sample\//;

const files = execFileSync('git', ['ls-files', 'src', 'scripts', 'README.md'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => /\.(?:ts|astro|cjs|md)$/.test(file) && !OTHERS.test(file));

test('a replaced sentence is found, over the end of a line too, and told with the better one', () => {
  expect(replacedIn('All of it is\n      held here, we say.')).toEqual([
    '“held here”, now “in this archive”',
  ]);
  expect(replacedIn('All of it is in this archive.')).toEqual([]);
});

test('no sentence that was replaced has come back', () => {
  expect(files.length).toBeGreaterThan(300);
  const back = files.flatMap((file) =>
    replacedIn(withoutComments(readFileSync(file, 'utf8'))).map((one) => `${file}: ${one}`),
  );
  expect(back).toEqual([]);
});

/** A program says nothing to people in its comments. */
function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*|\{\/\*)/.test(line))
    .join('\n');
}
