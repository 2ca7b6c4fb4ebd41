import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';

const tables = gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true });

/**
 * The one reader and writer of Markdown: CommonMark, and the tables of GitHub’s. Lists are written with
 * hyphens, and emphasis and rules so that no text of a record can be mistaken for either. Of what GitHub
 * adds, only tables are taken, by the parts of remark-gfm that know them: all of it would make links of
 * addresses that a record only prints, and escape them.
 */
export const markdown = remark()
  .data('settings', { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .data('toMarkdownExtensions', [
    // A paragraph is one line, and a table two at least: only within cells are bars to be escaped.
    { ...tables, unsafe: tables.unsafe?.filter(({ inConstruct }) => inConstruct) ?? [] },
  ])
  .freeze();
