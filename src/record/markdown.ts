import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';

const tables = gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true });

const SETTINGS = { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' } as const;

/**
 * The one reader and writer of Markdown: CommonMark, and the tables of GitHub’s. Lists are written with
 * hyphens if not told otherwise, and emphasis and rules so that no text of a record can be mistaken for either. Of what GitHub
 * adds, only tables are taken, by the parts of remark-gfm that know them: all of it would make links of
 * addresses that a record only prints, and escape them.
 */
export const markdown = remark()
  .data('settings', SETTINGS)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .data('toMarkdownExtensions', [
    // A paragraph is one line, and a table two at least: only within cells are bars to be escaped.
    { ...tables, unsafe: tables.unsafe?.filter(({ inConstruct }) => inConstruct) ?? [] },
  ])
  .freeze();

/** The same, with lists written by another sign. */
export function markdownWith(bullet: '*' | '+'): typeof markdown {
  return markdown()
    .data('settings', { ...SETTINGS, bullet })
    .freeze();
}
