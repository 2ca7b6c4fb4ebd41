import { expect, test } from 'vitest';
import { NO_NAMES } from './SearchNames.ts';
import { readQuery } from './SearchQuery.ts';
import { searchSentence } from './searchSentence.ts';

test.each([
  ['?q=lamps', 'Searched for questions with “lamps”.'],
  ['?q=lamps+winter', 'Searched for questions with “lamps” and with “winter”.'],
  [
    '?q=buses+OR+trams+OR+boat*+-"the+river"+-ferries',
    'Searched for questions with “buses”, “trams” or words that begin with “boat”, without the exact phrase “the river” or “ferries”.',
  ],
  ['?q=-lamps', 'Searched for questions without “lamps”.'],
  [
    '?q=lamps&status=holding&from=1984&to=5+March+1985',
    'Searched for questions with “lamps”; Status: Holding answer; Dates: 1984 to 5 March 1985.',
  ],
  ['?kind=supplementary', 'Searched for all questions; Kind: Supplementary.'],
])('%s', (address, sentence) => {
  expect(searchSentence(readQuery(address), NO_NAMES)).toBe(sentence);
});
