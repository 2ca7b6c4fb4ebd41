import { expect, test } from 'vitest';
import { checkOffices } from './checkOffices.ts';

/** What is told of terms, each `office from to`, in the lines of a file. */
function told(...terms: string[]): string[] {
  const items = terms.map((term, index) => {
    const [office = '', from = '', to] = term.split(' ');
    const value = { office, person: 'a', name: `A${index + 1}`, from, ...(to && { to }) };
    return { value, line: index + 1, column: 3 };
  });
  return checkOffices(items).map(({ file, line, rule, message, severity }) => {
    expect([file, severity]).toEqual(['people/offices.yaml', 'error']);
    return `${line} ${rule}: ${message}`;
  });
}

test('terms one after another, with gaps, of other offices, and a new one that ends the last', () => {
  const mayors = ['Mayor 1961-05-10 1965-05-09', 'Mayor 1965-05-10', 'Mayor 1970-01-01'];
  expect(told(...mayors, 'Chair 1961-05-10 1999-01-01', 'Chair 1999-01-02')).toEqual([]);
  expect(told('Mayor 1965-05-10', 'Mayor 1961-05-10', 'Mayor 1963-05-10 1964-05-10')).toEqual([]);
});

test('a term that ends before it begins', () => {
  expect(told('Mayor 1961-05-10 1961-05-09', 'Mayor 1961-05-10')).toEqual([
    '1 office-dates: `to` (1961-05-09) is before `from` (1961-05-10)',
  ]);
});

test.each([
  [['Mayor 1961-05-10 1965-05-10', 'Mayor 1965-05-10'], 2, '1965-05-10 A1', 1],
  [['Mayor 1965-05-10', 'Mayor 1961-05-10 1965-05-10'], 1, '1965-05-10 A2', 2],
  [['Mayor 1961-05-10', 'mayor 1961-05-10'], 2, '1961-05-10 A1', 1],
  [
    ['Mayor 1961-01-01 1969-01-01', 'Chair 1962-01-01 1963-01-01', 'Mayor 1964-01-01'],
    3,
    '1964-01-01 A1',
    1,
  ],
])('%j: two hold the office on a day', (terms, line, who, other) => {
  const office = terms[line - 1]?.split(' ')[0] ?? '';
  const message = `on ${who} holds “${office}” (line ${other})`;
  expect(told(...terms)).toEqual([`${line} office-overlap: ${message}`]);
});

test('a term within a long one is told even when a shorter one stands between them', () => {
  const terms = ['Mayor 1961-01-01 1969-01-01', 'Mayor 1962-01-01 1963-01-01', 'Mayor 1964-01-01'];
  expect(told(...terms).map((one) => one.slice(0, 1))).toEqual(['2', '3']);
});
