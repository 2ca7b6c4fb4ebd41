import { expect, test } from 'vitest';
import { answerState } from './answerState.ts';

const HOLDING = 'Officers are drafting a response which will be sent shortly.';

test.each([
  ['an answer', ['Yes.'], 'answered'],
  ['a promise of one', [HOLDING], 'holding'],
  ['a shorter promise', ['Officers are drafting a response'], 'holding'],
  [
    'a promise, then its update',
    [HOLDING, 'Written response received on 1 July 2013', 'Yes.'],
    '2013-07-01',
  ],
  [
    'an update that runs on',
    [HOLDING, 'Written response received on 3 April 1972. Yes, in 1973.'],
    '1972-04-03',
  ],
  [
    'an update that runs on into another year',
    [HOLDING, 'Written response received on 1 July 2013 In 2014 we shall.'],
    '2013-07-01',
  ],
  ['an update in brackets', ['[Written response received: 1st July, 2013]', 'Yes.'], '2013-07-01'],
  ['an update in figures', ['Written response received 01.07.2013', 'Yes.'], '2013-07-01'],
  [
    'an update that lost the space before it',
    [`${HOLDING}Written response received on Monday 1 July 2013`],
    '2013-07-01',
  ],
  ['a promise with its stop apart', ['Officers are drafting a response .'], 'holding'],
  ['an update alone', [HOLDING, 'Written response received on 3 April 1972.'], '1972-04-03'],
  [
    'a later update',
    ['Written response received on 3 April 1972', 'Written response received on 4 April 1972'],
    '1972-04-04',
  ],
  [
    'an update without a date',
    [HOLDING, 'Written response from the Mayor Yes, in 1973.'],
    'answered',
  ],
  [
    'an update from the Mayor',
    ['Written response from the Mayor received on 9 July 2013: Yes.'],
    '2013-07-09',
  ],
  ['a promise and more', [HOLDING, 'In short: yes.'], 'answered'],
  ['words about officers', ['Officers are drafting a response to the fire service.'], 'answered'],
  ['an answer given aloud', ['Oral response'], 'oral'],
  ['the same with a stop', ['Oral response.'], 'oral'],
  ['the same, said otherwise', ['Oral response given'], 'oral'],
  ['an oral answer', ['Oral Answer'], 'oral'],
  ['a question that was taken back', ['Question Withdrawn'], 'withdrawn-by-asker'],
  ['the same as a sentence', ['[This question was withdrawn.]'], 'withdrawn-by-asker'],
  ['words about a withdrawal', ['Question 1972/0001 was withdrawn in May.'], 'answered'],
  ['an answer that is still to come', ['Answer not yet available.'], 'holding'],
  [
    'an answer that came later',
    ['Answer not yet available.', 'Answer provided on 1 July 2010:', 'Sixty.'],
    '2010-07-01',
  ],
  ['an update given', ['Answer provided on 1 July 2010: Sixty.'], '2010-07-01'],
  ['an exchange in full', ['Oral response', 'The Mayor: Yes.'], 'answered'],
  ['a reply in writing', ['Oral question receiving a written response', 'Yes.'], 'answered'],
  ['a referral', ['Please see my answer to MQ 2017/3426'], 'answered'],
])('%s', (_, lines, expected) => {
  const { status, date } = answerState(lines);
  expect(date ?? status).toBe(expected);
  if (date) expect(status).toBe('answered');
});
