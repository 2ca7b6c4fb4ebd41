import { expect, test } from 'vitest';
import type { Follow } from './Following.ts';
import { newsFor } from './newsFor.ts';

const LATEST = {
  ...{ lines: 19, from: 11, searchedFrom: 13 },
  events: [
    { number: 18, date: '1980-01-03', what: 'Withdrawn', id: '1976/0003' },
    { number: 15, date: '1980-01-02', what: 'Answered', id: '1976/0001' },
    { number: 12, date: '1980-01-01', what: 'Published', id: '1976/0002' },
  ],
  records: {
    '1976/0001': { title: 'Lamps', lists: ['/members/ada-reed/'] },
    '1976/0002': { title: 'Eels', lists: ['/members/jon-marsh/'] },
    '1976/0003': { lists: [] },
  },
};
const numbers = (follow: Partial<Follow>, found?: readonly string[]) =>
  newsFor(
    { path: '/members/ada-reed/', name: '', since: 11, known: [], ...follow },
    LATEST,
    found && new Set(found),
  ).events.map(({ number }) => number);

test('what is new belongs to what is followed, and is later than what was seen', () => {
  expect(numbers({})).toEqual([15]);
  expect(numbers({ since: 15 })).toEqual([]);
  expect(numbers({ path: '/questions/1976/0002/' })).toEqual([12]);
  expect(numbers({ path: '/search/?q=eels' }, ['1976/0002'])).toEqual([12]);
});

test('a withdrawal is told to those who had seen the question, and to no one else', () => {
  expect(numbers({ known: ['1976/0003', '1976/0002'] })).toEqual([18, 15]);
  expect(numbers({ path: '/questions/1976/0003/' })).toEqual([18]);
});

test('where more has happened than is listed, it is said', () => {
  const follow = { path: '/members/ada-reed/', name: '', since: 9, known: [] };
  expect(newsFor(follow, LATEST, undefined).mayBeMore).toBe(true);
  const later = { ...follow, since: 10 };
  expect(newsFor(later, LATEST, undefined).mayBeMore).toBe(false);
  expect(newsFor(later, LATEST, new Set()).mayBeMore).toBe(true);
});
