import { readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readIndex } from '../../src/archive/indexFile.ts';
import { meetingTypes, type MeetingType } from '../../src/archive/meetingTypes.ts';
import { isQuestion, type Question } from '../../src/record/entrySchema.ts';
import { UNUSED_FILES } from '../../src/record/pagefindFiles.ts';
import { compareIds } from '../../src/record/reference.ts';
import { writeSpellings } from '../../src/record/spellingList.ts';
import { storedSections } from '../store/storedSections.ts';
import { SPELLINGS } from './joinSpellings.ts';
import { meetingYear } from './periodsOf.ts';
import { IDS_FILE, type PeriodJob, type PeriodYears } from './periodStage.ts';
import { PeriodSpellings } from './PeriodSpellings.ts';
import { searchDocument } from './searchDocument.ts';
import { searchedTexts } from './searchedTexts.ts';

/** Entries on their way to Pagefind at once; they are sent one after another, in sorted order. */
const AT_ONCE = 64;
/**
 * Records of consecutive numbers that share a file of results: as many as keep a site of 100,000 questions below
 * 230,000 files. Each costs a first search some 4 kB.
 */
const IN_A_FILE = 9;

/**
 * Makes the Pagefind bundle of one period, its questions by day and number: the browser tells days and years
 * by their places. All that decides the kind of a meeting stands in one period.
 * @returns how many searchable records it has of each year.
 * @throws Error with what Pagefind said.
 */
export async function indexPeriod(job: PeriodJob): Promise<PeriodYears> {
  const { content, index: archive, folder } = job;
  const ids = new Set(job.ids);
  const { entries } = readIndex(readFileSync(archive), (id) => ids.has(id));
  const years: Record<string, number> = {};
  const questions = entries
    .map(({ facts }) => facts)
    .filter(isQuestion)
    .sort(byDay);
  const types = meetingTypes(questions);
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    maxFragments: Math.max(1, Math.ceil(questions.length / IN_A_FILE)),
  });
  if (!index) throw new Error(errors.join('; '));
  const spellings = new PeriodSpellings();
  try {
    for (let start = 0; start < questions.length; start += AT_ONCE) {
      const some = questions.slice(start, start + AT_ONCE);
      await Promise.all(
        some.map((question) => addEntry(index, content, question, types, spellings)),
      );
    }
    for (const question of questions) {
      const year = meetingYear(question);
      years[year] = (years[year] ?? 0) + 1;
    }
    await rm(folder, { recursive: true, force: true });
    if (questions.length > 0) {
      await write(index, folder);
      await writeFile(join(folder, IDS_FILE), JSON.stringify(questions.map(({ id }) => id)));
      await writeFile(join(folder, SPELLINGS), gzipSync(writeSpellings(spellings.spellings())));
    }
  } finally {
    await close();
  }
  return years;
}

async function write(index: PagefindIndex, folder: string): Promise<void> {
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  for (const file of await readdir(folder)) {
    if (UNUSED_FILES.test(file)) await rm(join(folder, file), { recursive: true });
  }
}

async function addEntry(
  index: PagefindIndex,
  content: string,
  facts: Question,
  types: ReadonlyMap<string, MeetingType>,
  spellings: PeriodSpellings,
): Promise<void> {
  const { id } = facts;
  const sections = storedSections(content, facts);
  spellings.add(searchedTexts(facts, sections));
  const html = searchDocument(facts, sections, types.get(id));
  const { errors } = await index.addHTMLFile({ url: `/questions/${id}/`, content: html });
  if (errors.length > 0) throw new Error(`${id}: ${errors.join('; ')}`);
}

/** By day, then by number; those without a day come first in their year. */
function byDay(a: Question, b: Question): number {
  const [dayA, dayB] = [a, b].map((one) => one.date ?? meetingYear(one));
  if (dayA === dayB) return compareIds(a.id, b.id);
  return String(dayA) < String(dayB) ? -1 : 1;
}
