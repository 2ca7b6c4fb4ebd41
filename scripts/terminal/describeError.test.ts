import { expect, test } from 'vitest';
import { describeError } from './describeError.ts';

test('what a program said that failed stands below the error that names it', () => {
  const error = new Error('The data could not be written.', { cause: new Error('row 3') });
  expect(describeError(error)).toBe('The data could not be written.\nrow 3');
  expect(describeError('odd')).toBe('odd');
});

test('where in a program it was is left out, and what caused it stays', () => {
  const said = `no page at /members/nobody/. Correct the to.
  Location:
    /project/route-cache.js:32:27
  Stack trace:
    at moveMistakes (file:///project/getArchive.mjs:552:9)
    [...] See full stack trace in the browser, or rerun with --verbose.
  Caused by:
  EACCES: permission denied
    at open (node:fs:1:1)`;
  const error = new Error('Astro could not build the pages.', { cause: new Error(said) });
  expect(describeError(error).split('\n').slice(0, 4)).toEqual([
    'Astro could not build the pages.',
    'no page at /members/nobody/. Correct the to.',
    '  Caused by:',
    '  EACCES: permission denied',
  ]);
});

test.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY', 'EMFILE', 'ENOTDIR'])(
  '%s of the file system comes with what to do',
  (code) => {
    const cause = new Error(`${code}: as the system calls it, open 'a'`);
    const lines = describeError(new Error('It failed.', { cause })).split('\n');
    expect(lines.slice(0, 2)).toEqual(['It failed.', cause.message]);
    expect(lines[2]).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
  },
);

test('words in capitals are no error of a file system', () => {
  expect(describeError(new Error('EXIT of the EUSTON line'))).toBe('EXIT of the EUSTON line');
});
