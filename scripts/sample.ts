import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleArchive } from './sample/sampleArchive.ts';
import { OptionError, runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';
import { INVENTED_MARK } from '../src/transcript/Transcript.ts';

await runCommand({
  usage: `npm run sample -- --questions N --out DIR [--seed S]
Writes an invented archive of N questions, from 1 to 1000000, as raw transcripts.
S, a whole number, decides which; by default, 1.
Exit 0: written. 2: it could not run.`,
  options: {
    questions: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
  failed: 2,
  run: async (values) => {
    const questions = wholeNumber('--questions', values.questions, 1, 1_000_000);
    const seed = wholeNumber('--seed', values.seed, 0, 0xffff_ffff);
    if (!values.out) throw new OptionError('--out needs a folder');
    const written = writeSample(values.out, questions, seed);
    await removeOlder(values.out, written);
    say(`${written.size} invented questions written to ${values.out}.`);
    return 0;
  },
});

function wholeNumber(option: string, text: string | undefined, from: number, to: number): number {
  const value = /^\d{1,10}$/.test(text ?? '') ? Number(text) : NaN;
  if (value >= from && value <= to) return value;
  throw new OptionError(`${option} takes a whole number from ${from} to ${to}`);
}

/** Writes one after the other without waiting for turns, which for so many small files is fastest. */
function writeSample(out: string, questions: number, seed: number): Set<string> {
  const written = new Set<string>();
  const folders = new Set<string>();
  for (const { path, text } of sampleArchive(questions, seed)) {
    const target = join(out, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, text);
    written.add(path);
  }
  return written;
}

/** What is left of an earlier sample in the folder goes; a file without the mark is never touched. */
async function removeOlder(out: string, written: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(out, { recursive: true })) {
    const path = file.replaceAll('\\', '/');
    if (!/^19[5-8]\d\/19\d\d-\d{4,5}(-\d+)?\.txt$/.test(path) || written.has(path)) continue;
    const text = await readFile(join(out, file), 'utf8');
    if (text.startsWith(`${INVENTED_MARK}\n`)) await rm(join(out, file));
  }
}
