import { hash } from 'node:crypto';
import { EntryError } from '../../src/record/EntryError.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { readFacts } from '../../src/record/markdownToEntry.ts';
import { problem, type Problem } from '../../src/transcript/problem.ts';
import { rawLines } from '../../src/transcript/sourceLines.ts';
import { readTranscript } from './transcriptFiles.ts';

/** As many digits of a digest are told. */
const DIGITS = 12;

/**
 * Warns of each raw text that is no longer the one from which an entry was made: a text is evidence,
 * and is not edited. One that moved in its file is the same, and so is one of which fewer lines are taken than before.
 * @param transcripts the folder of raw text.
 * @param before the entry’s Markdown as it stands.
 * @param after the same as it will be written, which differs.
 */
export function editedTexts(transcripts: string, before: string, after: string): Problem[] {
  const current = Map.groupBy(placesOf(after), ({ file }) => file);
  return placesOf(before).flatMap(({ file, lines, sha256 }) => {
    const now = current.get(file);
    if (!now?.[0] || now.some((place) => place.sha256 === sha256)) return [];
    const isWithin = now.every((place) => isInside(place.lines, lines));
    if (isWithin && digestOf(transcripts, file, lines) === sha256) return [];
    const [was, is] = [sha256, now[0].sha256].map((digest) => `${digest.slice(0, DIGITS)}…`);
    const message = `this text was edited after it was published: its SHA-256 was ${was} and is now ${is}`;
    return [problem('edited-text', { file, line: now[0].lines[0] }, message)];
  });
}

type Lines = readonly [first: number, last: number];

function isInside([first, last]: Lines, [from, to]: Lines): boolean {
  return first >= from && last <= to;
}

/** Where an entry’s texts stand, replaced readings included; none where the Markdown is no entry’s. */
function placesOf(markdown: string) {
  try {
    const facts = readFacts(markdown);
    return isQuestion(facts) ? [...facts.sources, ...(facts.history ?? [])] : [];
  } catch (error) {
    if (error instanceof EntryError) return [];
    throw error;
  }
}

function digestOf(transcripts: string, file: string, [first, last]: Lines): string | undefined {
  const read = readTranscript(transcripts, file.replace(/^transcripts\//, ''), undefined);
  if ('rule' in read) return undefined;
  return hash(
    'sha256',
    rawLines(read.text)
      .slice(first - 1, last)
      .join('\n'),
  );
}
