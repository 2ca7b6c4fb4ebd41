import { expect, test } from 'vitest';
import { followedSearch, followPath } from './followPath.ts';

test.each([
  '/members/ada-reed/',
  '/members/siân-berry/',
  '/meetings/mqt/1976-09-15/',
  '/questions/1976/0427-s2/',
  '/search/?q=flood+gates&member=ada-reed',
])('%s can be followed, as it is', (path) => {
  expect(followPath(path)).toBe(path);
});

test.each([
  ...['', '/', '/about/', '/search/', '/search/?', '/members/', '/members/a/page/2/', '//evil/a/'],
  ...['/members/../a/b/', '/questions/1976/', 'https://example.org/members/a/', '/members/a/?b'],
  ...['javascript:alert(1)', '/search/?other=1', `/members/${'a'.repeat(3000)}/`],
])('%j cannot', (path) => {
  expect(followPath(path)).toBeUndefined();
});

test('a search has one form, whatever it is typed like, and how it is shown is no part of it', () => {
  const path = '/search/?over=share&x=1&q=%20flood%20gates';
  expect(followPath(path)).toBe('/search/?q=flood+gates');
  expect(followedSearch(followPath(path) ?? '')?.text).toBe('flood gates');
  expect(followedSearch('/members/ada-reed/')).toBeUndefined();
});
