import { expect, test } from 'vitest';
import { QUESTION_COLUMNS } from '../../src/record/questionColumns.ts';
import { QUESTIONS } from './questionTables.ts';

test('a saved search has the columns of the table of questions', () => {
  expect(QUESTIONS.columns.map(({ name }) => name)).toEqual([...QUESTION_COLUMNS]);
});
