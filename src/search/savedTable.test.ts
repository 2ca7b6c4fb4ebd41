import { expect, test, vi } from 'vitest';
import { QUESTION_COLUMNS } from '../record/questionColumns.ts';
import { NotLoaded } from './NotLoaded.ts';
import { savedRow } from './savedRow.ts';
import { savedTable } from './savedTable.ts';

const SEARCH = { query: '“lamps”', address: 'https://example.org/search/?q=lamps' };

const PAGE = 'https://example.org/questions/1961/0001/';

const TABLE = {
  ...{ type: 'table', id: 'c' },
  rows: [
    ['Day', 'Lamps'],
    ['1', '2'],
  ],
};

/** What the file beside the page of a question holds. */
function fileOf(id: string) {
  return {
    ...{ id, reference: id, title: 'Lamps, "new" ones', kind: 'question', invented: true },
    ...{ meetingType: 'mqt', meetingKey: 'mqt/1961-05-10', date: '1961-05-10', status: 'answered' },
    ...{ askedOf: ['The Mayor'], speakers: [{ as: 'Ada Penrose AM' }] },
    sources: [{ file: 'transcripts/a.txt' }, { file: 'b.txt', url: 'https://a.example/1' }],
    answers: [{ status: 'holding' }, { answeredBy: 'The Mayor', person: 'wren-attaway' }],
    corrected: [{ key: 'askedBy', reason: 'To show it.' }],
    text: [
      { id: 'question', heading: 'Question', content: [paragraph('Who minds\tthem?')] },
      { id: 'a', heading: 'Earlier answer', answer: 1, content: [paragraph('In time.')] },
      {
        ...{ id: 'answer', heading: 'Answer', answer: 2 },
        content: [
          {
            ...{ type: 'speech', speaker: 'Ada Penrose AM', person: 'ada-penrose' },
            content: [
              paragraph('Two do:'),
              { type: 'list', id: 'b', items: ['one', 'two'] },
              TABLE,
            ],
          },
          { type: 'speech', speaker: 'The Chair', content: [paragraph('')] },
        ],
      },
    ],
  };
}

function paragraph(text: string) {
  return { type: 'paragraph', id: 'p', text };
}

function save(
  ids: readonly string[],
  file = (id: string): Promise<unknown> => Promise.resolve(fileOf(id)),
) {
  const progress = vi.fn();
  const { signal } = new AbortController();
  const pageOf = (id: string) => `https://example.org/questions/${id}/`;
  return { progress, table: savedTable(ids, SEARCH, file, pageOf, progress, signal) };
}

test('a question has the cells of the table of all questions', () => {
  const row = Object.fromEntries(
    savedRow(fileOf('1961/0001'), PAGE).map((cell, at) => [QUESTION_COLUMNS[at] ?? '', cell]),
  );
  expect(row).toMatchObject({
    ...{ id: '1961/0001', invented: 'true', supplementary: '', meetingKey: 'mqt/1961-05-10' },
    ...{ askedOf: '["The Mayor"]', corrected: '["askedBy"]', path: '/questions/1961/0001/' },
    ...{ answeredBy: 'The Mayor', answerer: 'wren-attaway', address: PAGE },
    officialAddress: 'https://a.example/1',
    questionText: 'Who minds\tthem?',
    answerText:
      'In time.\n\nAda Penrose AM: Two do:\n\n- one\n- two\n\nDay\tLamps\n1\t2\n\nThe Chair:',
  });
});

test('a file begins with a byte order mark, and each line ends with page and search', async () => {
  const { lines } = await save(['1961/0002', '1961/0001']).table;
  expect(lines[0]).toBe(`\ufeff${QUESTION_COLUMNS.join(',')},search,searchAddress\r\n`);
  expect(lines.slice(1).map((line) => line.slice(0, 9))).toEqual(['1961/0002', '1961/0001']);
  expect(lines[1]).toContain('"Lamps, ""new"" ones"');
  expect(lines[1]).toContain(',https://example.org/questions/1961/0002/,');
  expect(lines[1]).toMatch(/,“lamps”,https:\/\/example\.org\/search\/\?q=lamps\r\n$/);
});

test('lines keep the order of the results, in whatever order their files come', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `1961/${1000 + index}`);
  const { progress, table } = save(ids, async (id) => {
    await new Promise((done) => setTimeout(done, (Number(id.slice(5)) * 7) % 13));
    return fileOf(id);
  });
  const { lines } = await table;
  expect(lines.slice(1).map((line) => line.slice(0, 9))).toEqual(ids);
  expect(progress).toHaveBeenLastCalledWith(50);
});

test('what cannot be loaded or read is counted, and the others are saved', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const files = (id: string): Promise<unknown> => {
    if (id.endsWith('2')) return Promise.reject(new NotLoaded('404'));
    return Promise.resolve(id.endsWith('3') ? { id } : fileOf(id));
  };
  const { lines, missing } = await save(['1961/0001', '1961/0002', '1961/0003'], files).table;
  expect([lines.length, missing]).toEqual([2, 2]);
  // One is the fault of this site, and is told to whoever can mend it.
  expect(error).toHaveBeenCalledTimes(1);
});
