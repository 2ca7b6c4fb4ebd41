import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anyEntry } from '../../src/record/anyEntry.testing.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { entryLine, lineToEntry } from './entryLine.ts';
import { questionsOf } from './expectedRows.testing.ts';
import { nastyEntries } from './nastyEntries.testing.ts';
import { testData } from './testArchive.testing.ts';
import { runs } from '../../src/record/runs.testing.ts';

test('a line turns back into the very entry, whatever its words are', () => {
  fc.assert(
    fc.property(anyEntry, ({ facts, body }) => {
      if (!isQuestion(facts)) return;
      const line = entryLine({ facts, sections: sectionsOf({ facts, body }) });
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(lineToEntry(line)).toEqual({ facts, body });
    }),
    { numRuns: runs(200) },
  );
});

test('the file has one line for each question, in the order of ids, and no withdrawn one', async () => {
  const text = readFileSync(join(await testData(nastyEntries), 'questions.ndjson'), 'utf8');
  const lines = text.split('\n').slice(0, -1);
  expect(lines.map(lineToEntry)).toEqual(questionsOf(nastyEntries));
});
