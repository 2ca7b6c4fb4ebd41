import { count, counted } from '../../src/record/wording.ts';
import { problem, type Problem, type Rule } from '../../src/transcript/problem.ts';

/** A file of the folder of raw text that is not read. */
export interface PassedOver {
  readonly path: string;
  readonly rule: Rule;
}

/** As many kinds of files are told apart; the rest are counted. */
const KINDS = 20;
/** As many files of a kind are named. */
const NAMED = 3;

/** What files with an ending are, where a keeper of transcripts is likely to have them. */
const MEANINGS: readonly (readonly [what: string, endings: readonly string[]])[] = [
  ['PDF documents', ['.pdf']],
  ['word-processor documents', ['.doc', '.docx', '.odt', '.rtf', '.pages']],
  ['saved pages', ['.html', '.htm', '.xhtml', '.mhtml', '.mht', '.webarchive']],
  ['data for programs', ['.xml', '.json', '.csv', '.tsv', '.xls', '.xlsx', '.ods']],
];

/**
 * What is not read, with what to do about it: one warning for each kind of file, at the first of them,
 * since there may be ten thousand.
 * @param files in sorted order.
 */
export function passedOverProblems(files: readonly PassedOver[]): Problem[] {
  const byKind = Map.groupBy(files, ({ path, rule }) => `${rule} ${endingOf(path)}`);
  const kinds = [...byKind.values()].sort((a, b) => b.length - a.length);
  const rest = kinds.slice(KINDS);
  const problems = kinds.slice(0, KINDS).map(ofKind).sort(byFile);
  if (rest.length === 0) return problems;
  const others = rest.flat().length;
  const message = `${count(others)} more files are not read, with ${counted(rest.length, 'other ending')}`;
  return [...problems, problem('passed-over', { file: 'transcripts' }, message)];
}

function ofKind(files: readonly PassedOver[]): Problem {
  const [{ path, rule } = { path: '', rule: 'passed-over' as const }] = files;
  const named = files
    .slice(0, NAMED)
    .map((one) => one.path)
    .join(', ');
  const more = files.length > NAMED ? ` and ${count(files.length - NAMED)} more` : '';
  const ending = endingOf(path);
  const what = MEANINGS.find(([, endings]) => endings.includes(ending.toLowerCase()))?.[0];
  const having = `${ending ? `with the ending ${ending}` : 'without an ending'}${what ? ` (${what})` : ''}`;
  const verb = files.length === 1 ? 'is' : 'are';
  const message =
    rule === 'url-without-text'
      ? `no text stands beside ${counted(files.length, 'address file')}: ${named}${more}`
      : `${counted(files.length, 'file')} ${having} ${verb} not read: ${named}${more}`;
  return problem(rule, { file: `transcripts/${path}` }, message);
}

/** The ending of a file’s name with its dot, or nothing. */
export function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}

function byFile(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : 1;
}
