import { expect, test } from 'vitest';
import { parseTranscript } from './parseTranscript.ts';

const PEOPLE = { aliases: [], groups: [], offices: [] };

/** An invented page with these parts. */
function page(
  number: string,
  { title = 'Lamps', question = 'Will it?', answer = 'It will.' } = {},
) {
  return `${title}\n
Session date:\nMay 10, 1961\nReference:\n${number}\nQuestion By:\nWren Attaway\nAsked Of:\nThe Mayor\n
Question\n\n${question}\n\nAnswer\n\nAnswer for ${title}\n\nAnswered By:\nThe Mayor\n\n${answer}\n`;
}

function parse(...pages: string[]) {
  const text = `[Invented record]\n${pages.join('\n')}`;
  const { drafts, problems, records } = parseTranscript(
    { file: 'transcripts/a.txt', text },
    PEOPLE,
  );
  const told = problems.filter(({ severity }) => severity === 'error');
  return { ids: drafts.map(({ facts }) => facts.id), told, records };
}

test.each([
  [
    'a question of one line',
    { question: '\\'.repeat(500_000) },
    '500,1\\d\\d characters, and no more than 500,000',
  ],
  ['a title', { title: '<'.repeat(250_000) }, '500,1\\d\\d characters'],
  [
    'an answer of many lines',
    { answer: 'A \\\n'.repeat(10_000) },
    '10,0\\d\\d lines, and no more than 10,000',
  ],
])(
  'a record with %s that is too long is refused, and those beside it are read',
  (_, long, words) => {
    const { ids, told, records } = parse(
      page('1961/0101'),
      page('1961/0102', long),
      page('1961/0103'),
    );
    expect([records, ids]).toEqual([3, ['1961/0101', '1961/0103']]);
    expect(told).toMatchObject([{ rule: 'too-long', file: 'transcripts/a.txt', line: 26 }]);
    expect(told[0]?.message).toMatch(new RegExp(words));
  },
);

test('what is just short enough is read', () => {
  const { ids, told } = parse(
    page('1961/0101', { question: '\\'.repeat(499_800) }),
    page('1961/0102', { answer: 'A\n'.repeat(9_970) }),
  );
  expect([ids, told]).toEqual([['1961/0101', '1961/0102'], []]);
});

test('a file of too many lines is refused as a whole, for it fills the memory', () => {
  const { ids, told } = parse(page('1961/0101'), 'A\n'.repeat(100_000));
  expect(ids).toEqual([]);
  expect(told).toMatchObject([{ rule: 'too-long', line: 1 }]);
  expect(told[0]?.message).toMatch(
    /^this file has 100,0\d\d lines of text, and no more than 100,000/,
  );
});
