import { describe, expect, test } from 'vitest';
import { pastedReference } from './pastedReference.ts';

const OFFICIAL = 'https://www.london.gov.uk';
const ANSWER = '/who-we-are/what-london-assembly-does/questions-mayor/find-an-answer';

describe('a pasted reference', () => {
  test.each([
    ['1989/1960', '1989/1960'],
    ['(1989/1960)', '1989/1960'],
    ['1989/1960.', '1989/1960'],
    ['#1989/1960', '1989/1960'],
    ['1989-1960', '1989/1960'],
    ['1989–1960', '1989/1960'],
    ['“42/1989”,', '1989/0042'],
    ['[MQ 1989/1960]', '1989/1960'],
    ['MQ 1007 / 1974 (Oral)', '1974/1007'],
    ['http://localhost:4321/questions/1989/1960/', '1989/1960'],
    ['https://example.org/mqt/questions/1989/1960/#answer-p2', '1989/1960'],
    ['https://example.org/mqt/questions/1989/1960.json', '1989/1960'],
    ['https://example.org/questions/1989/1960/).', '1989/1960'],
    ['example.org/questions/1989/1960', '1989/1960'],
    ['/questions/1989/1960-0/', '1989/1960-0'],
    [`${OFFICIAL}/questions/2018/1558`, '2018/1558'],
    ['www.london.gov.uk/questions/2018/1558?page=2', '2018/1558'],
    ['1989/1755 supplementary', '1989/1755'],
    ['1989/1755 (Supplementary) [4]', '1989/1755'],
    ['MQ 1989/1755, supplementary 2', '1989/1755'],
    ['1989/1755 Supplement', '1989/1755'],
  ])('%s is the question %s', (text, id) => {
    expect(pastedReference(text)).toEqual({ kind: 'question', id });
  });

  test.each([
    ['1960', '1960'],
    ['27', '0027'],
    ['MQ 1960', '1960'],
    ['#1960', '1960'],
    ['Question 1960.', '1960'],
    ['No. 20936', '20936'],
  ])('%s is the number %s without its year', (text, number) => {
    expect(pastedReference(text)).toEqual({ kind: 'number', number });
  });

  test.each([
    [
      `${OFFICIAL}${ANSWER}/victims-crime-and-immigration-enforcement`,
      'victims crime and immigration enforcement',
    ],
    [`${ANSWER}/flood-gates-2`, 'flood gates'],
    ['victims-crime-and-immigration-enforcement-1', 'victims crime and immigration enforcement'],
  ])('%s has the words %s', (text, words) => {
    expect(pastedReference(text)).toEqual({ kind: 'words', words });
  });

  test.each([
    '',
    'lamps',
    'lamps 1989',
    'low-cost lamps',
    'well-lit',
    '1984-1985',
    '2018-19',
    '2008/09/01',
    '£1,700',
    '123456',
    'see 1989/1960 and 1989/1961',
    'supplementary',
    'and/or',
    'https://example.org/',
    'https://example.org/members/jon-marsh/',
  ])('%j is none', (text) => {
    expect(pastedReference(text)).toBeUndefined();
  });

  test.each(['1', '(', '-', 'a-', '/', ' supplementary', 'https://'])(
    'of 100,000 times %j is read in a moment',
    (unit) => {
      const start = performance.now();
      pastedReference(unit.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
