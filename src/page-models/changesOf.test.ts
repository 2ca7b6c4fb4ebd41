import { beforeEach, expect, test, vi } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import type { Section } from '../record/Section.ts';
import { changesOf, type ReadVersion } from './changesOf.ts';

beforeEach(() => {
  vi.stubEnv('BASE_URL', '/');
});

function version(
  question: string,
  answers: readonly string[] = [],
  facts: Partial<Question> = {},
): ReadVersion {
  const section = (id: string, text: string, answer?: number): Section => ({
    ...{ id, heading: id === 'question' ? 'Question' : 'Answer' },
    blocks: text.split('\n').map((line) => ({ type: 'paragraph', text: line })),
    ...(answer !== undefined && { answer }),
  });
  return {
    facts: {
      ...{ id: '1961/0101', kind: 'question', status: 'answered', title: 'Eels' },
      sources: [{ file: 'transcripts/a.txt', lines: [1, 2], sha256: 'f'.repeat(64) }],
      ...facts,
    },
    sections: [
      section('question', question),
      ...answers.map((text, at) => section('answer', text, at)),
    ],
  };
}

/** What changed between two versions. */
function between(earlier: ReadVersion, later: ReadVersion) {
  const [change] = changesOf(later, ['1961-06-01'], () => earlier);
  return change?.what;
}

test('each version stands beside the one that took its place, the latest first', () => {
  const versions = new Map([
    ['1961-06-01', version('Many eels swim here.')],
    ['1962-01-15', version('Some eels swim here.')],
  ]);
  const changes = changesOf(
    version('Few eels swim here.'),
    [...versions.keys()],
    (until) => versions.get(until) ?? version(''),
  );
  const shown = changes.map(({ datetime, href, what }) => [
    ...[datetime, href],
    what?.texts.map((text) => 'lines' in text && text.lines[0]?.map((part) => part.text)),
  ]);
  expect(shown).toEqual([
    ['1962-01-15', '/questions/1961/0101/at/1962-01-15/', [['Some', 'Few', ' eels swim here.']]],
    ['1961-06-01', '/questions/1961/0101/at/1961-06-01/', [['Many', 'Some', ' eels swim here.']]],
  ]);
});

test('a version that is not at hand is told, and nothing is made up for it', () => {
  const history: Question['history'] = [
    { date: '1961-06-01', file: 'a.txt', lines: [1, 2], sha256: 'f'.repeat(64) },
  ];
  const present = version('Eels.', [], { history });
  const read = () => {
    throw new Error('nothing is read');
  };
  expect(changesOf(present, [], read)).toEqual([{ datetime: '1961-06-01', text: '1 June 1961' }]);
});

test('a title, a name and a day are told as facts', () => {
  const [earlier, later] = [
    version('Eels?', [], { askedBy: 'Ada Reed', date: '1961-05-10' }),
    version('Eels?', [], { title: 'Eels (2)', askedBy: 'Jon Marsh' }),
  ];
  expect(between(earlier, later)).toEqual({
    facts: [
      { label: 'Title', earlier: 'Eels', later: 'Eels (2)' },
      { label: 'Asked by', earlier: 'Ada Reed', later: 'Jon Marsh' },
      { label: 'Session date', earlier: '10 May 1961' },
    ],
    texts: [],
  });
});

test('where most words differ, earlier and later are shown whole', () => {
  const holding = 'Officers are drafting a response which will be sent shortly.';
  const final = 'The reservoir had twelve keepers in March.\nAll of them were paid.';
  const what = between(version('Eels?', [holding]), version('Eels?', [final]));
  expect(what?.texts).toEqual([
    { heading: 'Answer', earlier: [holding], later: final.split('\n') },
  ]);
});

test.each([
  ['one two three four five six a b c d', 'lines'],
  ['one two three four a b c d e f', 'earlier'],
])('half of the words decides: %s', (later, shown) => {
  const earlier = 'one two three four five six seven eight nine ten';
  const what = between(version('Eels?', [earlier]), version('Eels?', [later]));
  expect(what?.texts.map((text) => shown in text)).toEqual([true]);
});

test('an answer that stays is left alone where another one came', () => {
  const what = between(version('Eels?', ['One.']), version('Eels?', ['One.', 'Two and three.']));
  expect(what?.texts).toEqual([
    { heading: 'Answer', lines: [[{ type: 'later', text: 'Two and three.' }]] },
  ]);
});
