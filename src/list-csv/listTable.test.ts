import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { LIST_COLUMNS } from '../record/questionColumns.ts';
import { listSchema, listTable } from './listTable.ts';

test('each question is a row with the columns of the table of all, and nothing of a cell is changed', () => {
  const list = listSchema.parse({
    ...{ $schema: '/data/schema/v1/list.json', kind: 'member', key: 'ada', name: 'Ada' },
    questions: [
      { id: '1961/0001', title: '=1+1, "so"', kind: 'question', invented: true, address: '/a/' },
      { id: '1961/0002', kind: 'question', status: 'answered', address: '/b/' },
    ],
  });
  const text = listTable(list).join('');
  expect(text.startsWith('\ufeffid,title,')).toBe(true);
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  expect(Object.keys(rows[0] ?? {})).toEqual([...LIST_COLUMNS]);
  expect(rows).toMatchObject([
    { id: '1961/0001', title: '=1+1, "so"', invented: 'true', status: '' },
    { id: '1961/0002', title: '', invented: 'false', status: 'answered' },
  ]);
});
