import { expect, test } from 'vitest';
import { verifySite } from './verifySite.ts';

const FILES = ['index.html', 'questions/1976/0001/index.html', 'questions/1976/0001.json'];
const verify =
  (published: readonly string[], keys: readonly (readonly [string, string])[] = []) =>
  () => {
    const places = new Map(published.map((address, index) => [address, `l:${index + 1}`]));
    verifySite('content', places, FILES, keys);
  };

test('a site with all that was made and all that was published is whole', () => {
  expect(verify(['/', '/questions/1976/0001/'], [['/questions/1976/0001/', 'key']])).not.toThrow();
});

test('a page that was not made is named', () => {
  expect(verify([], [['/members/jon-marsh/', 'key']])).toThrow('/members/jon-marsh/ was not made');
});

test('each kind of address has the advice that helps', () => {
  const addresses = ['/questions/1976/0002/', '/members/', '/questions/1976/0001/', '/feed.xml'];
  expect(verify(addresses)).toThrow(
    [
      'These questions were published, and the site would no longer have them:',
      '  /questions/1976/0002/ (l:1)',
      'Restore the transcript of each, or withdraw it in content/withdrawn.yaml. If it has a new address, say so in content/moved.yaml, with from, to, date and reason.',
      'These pages were published, and the site would no longer have them:',
      '  /members/ (l:2)',
      'Make them again. If one has a new address, say so in content/moved.yaml, with from, to, date and reason.',
      'These files were published, and the site would no longer have them:',
      '  /feed.xml (l:4)',
      'They belong beside pages: the program must make them again.',
    ].join('\n'),
  );
});

test('of many that are missing the first are named', () => {
  const many = Array.from({ length: 23 }, (_, index) => `/questions/1977/${1000 + index}/`);
  expect(verify(many)).toThrow('/questions/1977/1019/ (l:20)\n  and 3 more\nRestore');
});
