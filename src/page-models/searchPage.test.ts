import { expect, test } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { siteConfig } from '../site.config.ts';
import { aboutPage, publisherOf } from './aboutPage.ts';
import { notFoundPage } from './notFoundPage.ts';
import { searchPage } from './searchPage.ts';

function archiveOf(...ids: readonly string[]) {
  const questions = ids.map((id): Question => {
    return {
      id,
      kind: 'question',
      status: 'answered',
      date: `${id.slice(0, 4)}-05-17`,
      sources: [],
    };
  });
  return buildArchive(questions, []);
}

test('a search of one question offers nothing to narrow it by', () => {
  expect(searchPage(archiveOf('1978/1151')).limits).toBeUndefined();
});

test('a range of years is offered only where there are several', () => {
  const one = searchPage(archiveOf('1978/1151', '1978/1152'));
  expect(one.limits?.years).toEqual([]);
  const two = searchPage(archiveOf('1978/1151', '1979/0001'));
  expect(two.limits?.years).toEqual(['1978', '1979']);
  expect(two.limits?.orders[0]).toEqual({ value: 'recent', text: 'Most recent years first' });
});

test('a wrong address is told how references are typed, by one of the archive', () => {
  const { page, hint } = notFoundPage(archiveOf('1978/1151'));
  expect(page.seek).toBe(false);
  expect(hint).toBe('You can type a reference as 1978/1151, 1151/1978 or MQ 1978/1151.');
});

test.each([
  [{}, 'The publisher of this site has given neither a name nor a contact address.'],
  [{ contact: 'a@b.example' }, 'The publisher of this site has not given a name.'],
  [
    { publisher: 'A Trust' },
    'This site is published by A Trust. They have given no contact address.',
  ],
  [{ publisher: 'A Trust', contact: 'a@b.example' }, 'This site is published by A Trust.'],
])(
  'the about page says who publishes the site, and what they have not given: %j',
  (given, said) => {
    expect(publisherOf(given)).toBe(said);
  },
);

test('the about page has what the site’s own settings give', () => {
  expect(aboutPage(archiveOf('1978/1151')).publisher).toBe(publisherOf(siteConfig(false)));
});
