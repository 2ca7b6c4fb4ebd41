import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { dataUses } from '../src/page-models/dataUses.ts';
import { questionFile } from '../scripts/data/questionFile.ts';
import { nastyEntries } from '../scripts/data/nastyEntries.testing.ts';
import { publicArchive } from '../scripts/data/PublicArchive.ts';
import { buildArchive } from '../src/archive/buildArchive.ts';
import { isQuestion } from '../src/record/entrySchema.ts';
import { sectionsOf } from '../src/record/sectionsOf.testing.ts';

test('what the data page says to type gives the digest of the words, with jq and sha256sum', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const use = dataUses('1961/0100').find(({ tool }) => tool === 'sha256sum');
  const [, ...typed] = use?.lines ?? [];
  expect(typed).toHaveLength(2);
  const all = nastyEntries.map(({ facts }) => facts);
  const archive = publicArchive(buildArchive(all, []), '');
  for (const entry of nastyEntries) {
    const { facts } = entry;
    if (!isQuestion(facts)) continue;
    const text = questionFile({ facts, sections: sectionsOf(entry) }, archive);
    writeFileSync(join(folder, 'question.json'), text);
    const printed = execFileSync('sh', ['-ec', typed.join('\n')], { cwd: folder });
    const { wordsSha256 } = z.looseObject({ wordsSha256: z.string() }).parse(JSON.parse(text));
    expect(printed.toString()).toBe(`${wordsSha256}  words.txt\n`);
  }
});
