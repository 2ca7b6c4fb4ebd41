import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import type { OtherPage } from './CollectedPage.ts';

/** What heads a page that is no page of a question, whatever its status was. */
const HEADS: readonly (OtherPage & { readonly words: RegExp })[] = [
  {
    kind: 'archive',
    reason: 'a page of the archive itself',
    words:
      /wayback machine|internet archive|has not archived that url|not in archive|excluded from the/i,
  },
  {
    kind: 'blocked',
    reason: 'a page that asks whether a person is there',
    words:
      /just a moment|attention required|captcha|are you (?:a )?(?:human|robot)|verify you are|access denied|security check/i,
  },
  {
    kind: 'missing',
    reason: 'a page that says there is none',
    words:
      /page (?:can.?t be|cannot be|could not be|was not|not) found|^\s*(?:error )?404\b|no longer (?:exists|available)/i,
  },
  {
    kind: 'error',
    reason: 'a page that reports a fault',
    words:
      /^\s*(?:error )?5\d\d\b|internal server error|service (?:is )?(?:temporarily )?unavailable|bad gateway|gateway time-?out|site is under maintenance|encountered an unexpected error|too many requests/i,
  },
];

/**
 * What else a page is that was given with status 200: one of the archive itself, one that says there is
 * none, one of a guard or of a fault. Known by its title and first heading alone, since a question may
 * say anything; undefined where a question may stand in it.
 */
export function noQuestion(tree: Root): OtherPage | undefined {
  if (select('section.question, table.styled-table, article.node--answer', tree)) return undefined;
  const title = select('title', tree)?.children.map((one) =>
    one.type === 'text' ? one.value : '',
  );
  const heading = select('h1, h2', tree);
  const heads = [title?.join('') ?? '', heading ? toText(heading) : ''];
  const found = HEADS.find(({ words }) => heads.some((head) => words.test(head)));
  if (found) return { kind: found.kind, reason: found.reason };
  const isEmpty = toText(tree).trim() === '';
  return isEmpty ? { kind: 'error', reason: 'a page without any words' } : undefined;
}
