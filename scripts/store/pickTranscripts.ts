import { oddCharacters } from '../../src/transcript/oddCharacters.ts';
import { problem, type Problem, type Rule } from '../../src/transcript/problem.ts';
import type { FolderEntry } from './folderEntries.ts';
import { endingOf, passedOverProblems, type PassedOver } from './passedOverProblems.ts';
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

/**
 * Of all that is below the folder of raw text, the `.txt` files with the `.url` files beside them.
 * Nothing else goes by in silence but a README.md: links are refused, other files named by kind, and a name of a text
 * is told that has odd characters in it.
 * @param entries in sorted order.
 */
export function pickTranscripts(entries: readonly FolderEntry[]): Picked {
  const kinds = new Map(entries.map(({ path, kind }) => [path, kind]));
  const texts: TextFile[] = [];
  const refused: Problem[] = [];
  const oddNames: Problem[] = [];
  const passedOver: PassedOver[] = [];
  for (const { path, kind } of entries) {
    const file = `transcripts/${path}`;
    if (kind === 'link') refused.push(problem('link', { file }, 'a link, which is not followed'));
    else if (path.endsWith('.txt') && kind !== 'file') {
      refused.push(problem('unreadable-file', { file }, notPlain(kind === 'folder')));
    } else if (path.endsWith('.txt')) {
      const urlPath = path.replace(/\.txt$/, '.url');
      const beside = kinds.get(urlPath);
      oddNames.push(...oddName(file));
      // Behind a link the address is not known, and without it the record could get another one.
      if (beside !== 'link') texts.push({ path, ...(beside !== undefined && { urlPath }) });
    } else if (kind !== 'folder' && !/(?:^|\/)README\.md$/.test(path)) {
      const rule = whyNot(path, kinds);
      if (rule) passedOver.push({ path, rule });
    }
  }
  return { texts, problems: [...refused, ...oddNames, ...passedOverProblems(passedOver)] };
}

/** The name stands on the page of the record, and may be printed by a terminal. */
function oddName(file: string): Problem[] {
  const [first] = oddCharacters(file, file);
  return first ? [problem(first.rule, { file }, `${first.message}, in the name of the file`)] : [];
}

function whyNot(path: string, kinds: ReadonlyMap<string, string>): Rule | undefined {
  const ending = endingOf(path);
  if (ending !== '.url')
    return /^\.(?:txt|url)$/i.test(ending) ? 'upper-case-ending' : 'passed-over';
  return kinds.has(path.replace(/\.url$/, '.txt')) ? undefined : 'url-without-text';
}
