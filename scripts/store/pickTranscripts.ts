import { problem, type Problem, type Rule } from '../../src/transcript/problem.ts';
import type { FolderEntry } from './folderEntries.ts';
import { notPlain } from './plainFile.ts';

/** A raw file that is to be read, and the address file beside it. */
export interface TextFile {
  readonly path: string;
  readonly urlPath?: string;
}

/** What of a folder is read, and what is not and why. */
interface Picked {
  readonly texts: readonly TextFile[];
  readonly problems: readonly Problem[];
}

/** As many files that are passed over are named; the others are counted. */
const NAMED = 20;
/** As many endings are counted apart. */
const ENDINGS = 5;

/**
 * Of all that is below the folder of raw text, the `.txt` files with the `.url` files beside them.
 * Nothing else goes by in silence but a README.md: links are refused, other files named.
 * @param entries in sorted order.
 */
export function pickTranscripts(entries: readonly FolderEntry[]): Picked {
  const kinds = new Map(entries.map(({ path, kind }) => [path, kind]));
  const texts: TextFile[] = [];
  const refused: Problem[] = [];
  const passedOver: Problem[] = [];
  for (const { path, kind } of entries) {
    const file = `transcripts/${path}`;
    if (kind === 'link') refused.push(problem('link', { file }, 'a link, which is not followed'));
    else if (path.endsWith('.txt') && kind !== 'file') {
      refused.push(problem('unreadable-file', { file }, notPlain(kind === 'folder')));
    } else if (path.endsWith('.txt')) {
      const urlPath = path.replace(/\.txt$/, '.url');
      const beside = kinds.get(urlPath);
      // Behind a link the address is not known, and without it the record could get another one.
      if (beside !== 'link') texts.push({ path, ...(beside !== undefined && { urlPath }) });
    } else if (kind !== 'folder' && !/(?:^|\/)README\.md$/.test(path)) {
      const why = whyNot(path, kinds);
      if (why) passedOver.push(problem(why[0], { file }, why[1]));
    }
  }
  const named = passedOver.slice(0, NAMED);
  const rest = passedOver.slice(NAMED);
  return { texts, problems: [...refused, ...named, ...(rest.length > 0 ? [counted(rest)] : [])] };
}

function whyNot(
  path: string,
  kinds: ReadonlyMap<string, string>,
): readonly [Rule, string] | undefined {
  const ending = endingOf(path);
  if (ending !== '.url') {
    const isUpper = /^\.(?:txt|url)$/i.test(ending);
    const message = `this file is not read: it has ${ending ? `the ending ${ending}` : 'no ending'}`;
    return [isUpper ? 'upper-case-ending' : 'passed-over', message];
  }
  const text = path.replace(/\.url$/, '.txt');
  return kinds.has(text) ? undefined : ['url-without-text', `there is no ${text} beside it`];
}

function counted(files: readonly Problem[]): Problem {
  const byEnding = [...Map.groupBy(files, ({ file }) => endingOf(file))]
    .map(([ending, { length }]) => ({ ending, length }))
    .sort((a, b) => b.length - a.length || (a.ending > b.ending ? -1 : 1));
  const parts = byEnding
    .slice(0, ENDINGS)
    .map(({ ending, length }) => `${length} ${ending || 'without an ending'}`);
  if (byEnding.length > ENDINGS) parts.push('others');
  const message = `${files.length} more files are not read: ${parts.join(', ')}`;
  return problem('passed-over', { file: 'transcripts' }, message);
}

function endingOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}
