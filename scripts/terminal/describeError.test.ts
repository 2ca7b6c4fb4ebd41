import { expect, test } from 'vitest';
import { describeError } from './describeError.ts';

test('what a program said that failed stands below the error that names it', () => {
  const error = new Error('The data could not be written.', { cause: new Error('row 3') });
  expect(describeError(error)).toBe('The data could not be written.\nrow 3');
  expect(describeError('odd')).toBe('odd');
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
