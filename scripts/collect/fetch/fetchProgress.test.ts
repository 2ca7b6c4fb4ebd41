import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Output } from '../../terminal/progressBar.ts';
import { fetchProgress, paceOf } from './fetchProgress.ts';
import { listProgress } from './listProgress.ts';
import { yearsOf } from './yearsOf.ts';

test('the pace and the time left are told', () => {
  expect(paceOf(120, 4000, 120_000)).toBe('60 a minute, about 1 h 5 min left');
  expect(paceOf(30, 60, 30_000)).toBe('60 a minute, about 1 min left');
});

/** A stream that keeps what is written to it. */
function output(isTTY: boolean): Output & { readonly said: string[] } {
  const said: string[] = [];
  return { isTTY, said, write: (text: string | Uint8Array) => said.push(String(text)) > 0 };
}

test('elsewhere than on a terminal, a line a minute tells how fetching goes on', () => {
  const stream = output(false);
  let time = 0;
  const progress = fetchProgress(stream, () => time);
  for (let done = 1; done <= 130; done += 1) {
    time += 1000;
    progress(done, 4000);
  }
  expect(stream.said).toEqual([
    '60 of 4000 pages, 60 a minute, about 1 h 6 min left\n',
    '120 of 4000 pages, 60 a minute, about 1 h 5 min left\n',
  ]);
});

test('on a terminal a bar tells it, with the pace and the time left', async () => {
  const stream = output(true);
  let time = 0;
  const progress = fetchProgress(stream, () => time);
  // The bar is drawn twice a second of the machine’s own time.
  await setTimeout(600);
  time = 120_000;
  progress(120, 4000);
  expect(stream.said).toEqual([
    '\r\u001b[2KFetching [..............................] 120/4000 60 a minute, about 1 h 5 min left',
  ]);
});

test('a listing is told part by part on a terminal, and line by line elsewhere', () => {
  const [terminal, log] = [output(true), output(false)];
  let time = 0;
  for (const stream of [terminal, log]) {
    const { listing, end } = listProgress(stream, () => time);
    listing(5000);
    time += 60_000;
    listing(9000);
    end();
  }
  expect(terminal.said).toEqual([
    '\r\u001b[2KListing: 5000 question pages so far',
    '\r\u001b[2KListing: 9000 question pages so far',
    '\r\u001b[2K',
  ]);
  expect(log.said).toEqual(['Listing: 9000 question pages so far\n']);
});

test.each([
  ['2018', [2018]],
  ['2016-2018', [2016, 2017, 2018]],
  ['2018-2016', undefined],
  ['18', undefined],
  ['1900-2200', undefined],
])('the years of %s', (words, years) => {
  expect(yearsOf(words)).toEqual(years);
});
