import type { People } from '../record/peopleSchema.ts';
import { asUri } from '../record/asUri.ts';
import { personSlug } from '../record/personSlug.ts';
import { isWebAddress } from '../record/webAddress.ts';
import { addressId } from './addressId.ts';
import type { Corrections } from './correctionsById.ts';
import { answersInQuestions } from './answersInQuestions.ts';
import { draftRecord, type Draft } from './draftRecord.ts';
import { missingRecords } from './missingRecords.ts';
import { lineDigests } from './lineDigests.ts';
import { oddCharacters } from './oddCharacters.ts';
import type { ParsedRecord } from './ParsedRecord.ts';
import { problem, type Problem } from './problem.ts';
import { readRecords, type Reading } from './readRecords.ts';
import { rawLines } from './sourceLines.ts';
import { recordTooLong } from './tooLong.ts';
import type { Transcript } from './Transcript.ts';

/** What one raw file gave. */
export interface Parsed extends Pick<Reading, 'fates'> {
  /** Records seen, refused ones included. */
  readonly records: number;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** The year, and behind it a number as every paper pads it. */
const PADDED = /(?<!\d)\d{4} ?\/ ?\d{4}/;

const NO_CORRECTIONS: Corrections = new Map();

/** Takes one raw file through lines, tokens, records and drafts. Never throws on any text. */
export function parseTranscript(
  transcript: Transcript,
  people: People,
  corrections = NO_CORRECTIONS,
): Parsed {
  const { file, text, encoding, url } = transcript;
  const raw = rawLines(text);
  const { invented, records, fates, guesses, refusal, lost } = readRecords(file, raw);
  if (refusal) return { records: 0, drafts: [], problems: [refusal], fates };
  const address = readUrl(url);
  const drafts: Draft[] = [];
  const problems: Problem[] = oddCharacters(file, text);
  if (encoding) {
    const message =
      'this is no UTF-8: it was read as Windows-1252, in which every byte makes sense';
    problems.push(problem('windows-1252', { file }, message));
  }
  if (url !== undefined && !address) {
    const message = 'the .url file contains no web address';
    problems.push(problem('bad-url-file', { file: urlFile(file) }, message));
  }
  const alone = records.length === 1;
  const around = {
    file,
    digest: lineDigests(raw),
    invented,
    alone,
    isPadded: records.some(({ record }) => PADDED.test(record.fields.reference?.value ?? '')),
    corrections,
    members: membersOf(records.map(({ record }) => record)),
    ...(address && { url: address }),
  };
  for (const { record, paper } of records) {
    const long = recordTooLong(file, record.lines);
    const drafted = long ? { problems: [long] } : draftRecord(record, { ...around, paper }, people);
    if (drafted.draft) drafts.push(drafted.draft);
    // One by one: a call takes only so many arguments, and a file may have any number of problems.
    for (const one of drafted.problems) problems.push(one);
  }
  for (const { number, words } of guesses) {
    problems.push(
      problem('guessed-name', { file, line: number }, `“${words}” was taken for the name`),
    );
  }
  const named = addressId(address);
  if (named && !alone && !drafts.some(({ facts }) => facts.id === named)) {
    const message = `the .url file says ${named}, which is not a record in this file`;
    problems.push(problem('bad-url-file', { file: urlFile(file) }, message));
  }
  const missing = missingRecords(
    file,
    text,
    records.map(({ record }) => record),
  );
  const papers = records.flatMap(({ record, paper }) => (paper ? [record] : []));
  const hidden = answersInQuestions(file, papers);
  return {
    records: records.length,
    drafts,
    problems: problems.concat(missing, hidden, lost),
    fates,
  };
}

function membersOf(records: readonly ParsedRecord[]): Set<string> {
  const askers = records.flatMap(({ fields }) => fields.askedBy?.value ?? []);
  return new Set(askers.flatMap((printed) => personSlug(printed) ?? []));
}

/** The one address in a .url file, a shortcut of Windows too, as a URI; undefined where it holds anything else. */
function readUrl(content: string | undefined): string | undefined {
  const url = content?.trim().replace(/^\[InternetShortcut\]\s+URL=/, '') ?? '';
  return isWebAddress(url) ? asUri(url) : undefined;
}

/** The address file beside a raw file. */
function urlFile(file: string): string {
  return file.replace(/\.txt$/, '.url');
}
