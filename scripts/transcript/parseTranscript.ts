import type { People } from '../../src/record/peopleSchema.ts';
import { draftRecord, type Draft } from './draftRecord.ts';
import { labelled } from './layouts/labelled/labelled.ts';
import type { Layout } from './layouts/Layout.ts';
import { stripped } from './layouts/stripped/stripped.ts';
import { problem, type Problem } from './problem.ts';
import { rawLines, sourceLines } from './sourceLines.ts';
import { splitRecords } from './splitRecords.ts';
import { tokens } from './tokens.ts';
import { INVENTED_MARK, type Transcript } from './Transcript.ts';

/** The layouts that can be read, in the order in which they are tried. */
export const LAYOUTS: readonly Layout[] = [labelled, stripped];

/** What one raw file gave. */
export interface Parsed {
  /** Records seen, refused ones included. */
  readonly records: number;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Takes one raw file through lines, tokens, records and drafts. Never throws on any text. */
export function parseTranscript({ file, text, url }: Transcript, people: People): Parsed {
  const raw = rawLines(text);
  const [first, ...rest] = sourceLines(raw);
  if (!first) return refused(problem('empty-file', { file }, 'nothing but white space'));
  const invented = first.number === 1 && first.words === INVENTED_MARK;
  const records = splitRecords(tokens(invented ? rest : [first, ...rest]));
  const address = readUrl(url);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  if (url !== undefined && !address) {
    problems.push(problem('bad-url-file', { file }, 'the .url file holds no web address'));
  }
  for (const record of records) {
    const layout = LAYOUTS.find((one) => one.detect(record));
    if (!layout) {
      const line = record[0]?.line.number ?? 1;
      problems.push(problem('unknown-layout', { file, line }, 'no layout that can be read'));
      continue;
    }
    const alone = records.length === 1;
    const around = { file, raw, invented, alone, ...(address && alone && { url: address }) };
    const drafted = draftRecord(layout.parse(record), around, people);
    if (drafted.draft) drafts.push(drafted.draft);
    problems.push(...drafted.problems);
  }
  return { records: records.length, drafts, problems };
}

function refused(why: Problem): Parsed {
  return { records: 0, drafts: [], problems: [why] };
}

/** The one address in a .url file, or undefined where it holds anything else. */
function readUrl(content: string | undefined): string | undefined {
  const url = content?.trim() ?? '';
  return /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? url : undefined;
}
