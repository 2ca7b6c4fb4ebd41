import { expect, test } from 'vitest';
import { oldAddress } from './oldAddress.ts';

test.each([
  ['/2018/1558', '/questions/2018/1558/'],
  ['/2018/1558/', '/questions/2018/1558/'],
  ['/2018/27', '/questions/2018/0027/'],
  ['/questions/2018/27', '/questions/2018/0027/'],
  ['/questions/2018/1558', '/questions/2018/1558/'],
  ['/question/2018/2950-0', '/questions/2018/2950-0/'],
  ['/questions/meeting/mqt/2018/06/21', '/meetings/mqt/2018-06-21/'],
  ['/questions/meeting/plenary/2018/06/21/', '/meetings/plenary/2018-06-21/'],
])('%s leads to %s', (path, target) => {
  expect(oldAddress(path)).toBe(target);
});

test.each([
  '/',
  '/members/andrew-dismore',
  '/questions/2018/',
  '/1558/2018',
  '/2018/1558/cite.bib',
])('%s is no old address', (path) => {
  expect(oldAddress(path)).toBeUndefined();
});
