import { expect, test } from 'vitest';
import { identity, type Evidence } from './identity.ts';
import type { ParsedRecord } from './ParsedRecord.ts';

const LINE = { number: 9, raw: '', words: '', gap: 0 };

function recordWith(reference: string | undefined): ParsedRecord {
  return {
    layout: 'any',
    lines: [LINE],
    fields: reference === undefined ? {} : { reference: { value: reference, line: LINE } },
    askedOf: [],
    question: [],
    answers: [],
    doubts: [],
    became: new Map(),
  };
}

function around(file: string, url?: string): Evidence {
  const address = url === undefined ? {} : { url: `https://www.london.gov.uk/questions/${url}` };
  return {
    file: `transcripts/${file}.txt`,
    alone: true,
    invented: true,
    isPadded: false,
    ...address,
  };
}

/** `id reference`, or the message of the refusal. */
function told(
  ...[label, evidence, supplementary]: [string | undefined, Evidence, number?]
): string {
  const found = identity(
    recordWith(label),
    evidence,
    supplementary ? { number: supplementary } : undefined,
  );
  return 'rule' in found ? found.message : [found.id, found.reference ?? '–'].join(' ');
}

test.each([
  ['the label', told('1961/0101', around('a')), '1961/0101 1961/0101'],
  ['the label in another form', told('MQ 101 / 1961', around('a')), '1961/0101 1961/0101'],
  ['the address', told(undefined, around('a', '1961/0101')), '1961/0101 1961/0101'],
  [
    'the address in full',
    told(undefined, around('a', '1961/0101-0/?a=b#c')),
    '1961/0101-0 1961/0101',
  ],
  ['the name of the file', told(undefined, around('1961-0101')), '1961/0101 1961/0101'],
  ['a name with _', told(undefined, around('b/1961_0101')), '1961/0101 1961/0101'],
  ['a name with a suffix', told(undefined, around('1961-0101-3')), '1961/0101-3 1961/0101'],
  [
    'a later reading’s name',
    told(undefined, around('1961-0101@1962-03-02')),
    '1961/0101 1961/0101',
  ],
  [
    'a label and an address with a suffix',
    told('1961/0101', around('a', '1961/0101-0')),
    '1961/0101-0 1961/0101',
  ],
  ['a label with a suffix', told('1961/0101-0', around('a')), '1961/0101-0 1961/0101'],
  [
    'a label that was cut, and the whole in the name of the file',
    told('1961/01', around('1961-0101')),
    '1961/0101 1961/0101',
  ],
  [
    'a label of which either half could be the year, and the name of the file',
    told('1961/1975', around('1975-1961')),
    '1975/1961 1975/1961',
  ],
  ['a short number', told('1961/27', around('a')), '1961/0027 1961/0027'],
  [
    'a short number among padded ones',
    told('1961/27', { ...around('a'), isPadded: true }),
    '“1961/27” is cut short: the other numbers of this file have four digits behind the year',
  ],
  ['all three', told('1961/0101', around('1961-0101', '1961/0101-0')), '1961/0101-0 1961/0101'],
  [
    'an unreadable label and an address',
    told('soon', around('a', '1961/0101')),
    '1961/0101 1961/0101',
  ],
  // A supplementary has a reference only if one is printed; without an address, [n] makes its id.
  [
    'a supplementary with an address',
    told(undefined, around('a', '1961/0101-3'), 4),
    '1961/0101-3 –',
  ],
  ['a supplementary with a file name', told(undefined, around('1961-0101'), 4), '1961/0101-s4 –'],
  ['a supplementary with a label', told('1961/0101', around('a'), 4), '1961/0101-s4 1961/0101'],
  [
    'a supplementary with a plain address',
    told(undefined, around('a', '1961/0101'), 4),
    '1961/0101 –',
  ],
])('identity from %s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test('a supplementary without a printed [n] keeps the number, and has no reference either', () => {
  expect(identity(recordWith(undefined), around('1961-0101'), {})).toEqual({ id: '1961/0101' });
});

test.each([
  [
    'label and address',
    told('1961/0101', around('a', '1961/0102')),
    ['1961/0101', '1961/0102', '.url'],
  ],
  [
    'label and file name',
    told('1961/0101', around('1961-0102')),
    ['1961/0101', '1961/0102', 'file’s name'],
  ],
  [
    'address and file name',
    told(undefined, around('1961-0101', '1961/0102')),
    ['1961/0101', '1961/0102'],
  ],
  [
    'a file name beside two that agree',
    told('1961/0101', around('1961-0102', '1961/0101')),
    ['1961/0101', '1961/0102'],
  ],
  ['two suffixes', told('1961/0101-1', around('a', '1961/0101-2')), ['1961/0101-1', '1961/0101-2']],
])('evidence that disagrees is refused, naming both: %s', (_, message, named) => {
  for (const one of named) expect(message).toContain(one);
});

test('without evidence there is no identity', () => {
  expect(told(undefined, around('kites'))).toMatch(/^neither the text, nor a \.url file/);
  expect(told('soon', around('1961-0101-a-note'))).toMatch(/^“soon” is no reference/);
  // Beside other records in one file, the file’s name and address say nothing of this one.
  const beside = { ...around('1961-0101', '1961/0101'), alone: false };
  expect(told(undefined, beside)).toMatch(/^neither/);
  expect(told('1961/0102', beside)).toBe('1961/0102 1961/0102');
});
