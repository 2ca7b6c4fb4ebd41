import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * The README names a test for each promise. Here it is seen that there is such a test, which may be one of `npm test` or
 * of the long ones.
 */

const readme = readFileSync('README.md', 'utf8');
const [, section = ''] = /^## What it promises\n([^]*?)^## /m.exec(readme) ?? [];
const promises = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|-+) +\|/.test(line))
  .map((line) => /^\| (.+?\.) +\| `(\S+)`: (.+?) +\|$/.exec(line) ?? [line]);

test('the README makes promises, each in one sentence and once', () => {
  expect(promises.length).toBeGreaterThan(20);
  const sentences = promises.map(([, sentence = '']) => sentence);
  for (const [line, sentence] of promises)
    expect(sentence, line).toMatch(/^[A-Z][^.]*(?:\.\w[^.]*)*\.$/);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('each names a file of tests, and a test in it that is run', () => {
  for (const [line, , file = '', title = ''] of promises) {
    expect(existsSync(file), line).toBe(true);
    expect(file, line).toMatch(/\.test\.ts$/);
    // What is skipped keeps no promise.
    const text = readFileSync(file, 'utf8');
    const named = text.indexOf(`'${title}'`);
    expect(named, line).toBeGreaterThan(0);
    expect(text.slice(0, named).split('\n').slice(-2).join('\n'), line).not.toContain('.skip');
  }
});
