import { expect, test } from 'vitest';
import { MOST_SAVED, resultsCsv } from './resultsCsv.ts';
import type { Hit } from './SearchPeriod.ts';

const SITE = 'https://example.org/mqt/search/?q=lamps';

function hit(facts: Partial<Hit> = {}): Hit {
  return {
    href: '/mqt/questions/1978/1151/#answer-p2:~:text=lamps',
    reference: '1978/1151',
    title: 'Flood gates',
    status: 'answered',
    invented: false,
    excerpt: [],
    ...facts,
  };
}

test('a result is a line with all that is known of it, and ends as RFC 4180 has it', () => {
  const full = hit({ date: '1978-05-17', member: 'Jon Marsh', group: 'Lamps', invented: true });
  expect(resultsCsv([full, hit({ status: 'holding' })], SITE)).toBe(
    [
      'reference,title,date,member,group,status,address,invented',
      '1978/1151,Flood gates,1978-05-17,Jon Marsh,Lamps,Answered,https://example.org/mqt/questions/1978/1151/,true',
      '1978/1151,Flood gates,,,,Holding answer,https://example.org/mqt/questions/1978/1151/,',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['Gates, flood', '"Gates, flood"'],
  ['The “new” gates', 'The “new” gates'],
  ['The "new" gates', '"The ""new"" gates"'],
  ['Two\nlines', '"Two\nlines"'],
  [' Gates ', '" Gates "'],
  ['=1+1', '=1+1'],
])('the title %j is written as %j', (title, written) => {
  const [, row] = resultsCsv([hit({ title })], SITE).split('\r\n');
  expect(row).toContain(`1978/1151,${written},`);
});

test('no more than 1,000 are saved', () => {
  const lines = resultsCsv(Array.from({ length: 1200 }, hit.bind(undefined, {})), SITE);
  expect(lines.split('\r\n')).toHaveLength(MOST_SAVED + 2);
});
