import type { Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { u } from 'unist-builder';
import { answerHeading } from './answerHeading.ts';
import { cutAutolinks } from './autolink.ts';
import type { Block, Entry } from './Entry.ts';
import { frontMatter } from './frontMatter.ts';
import { signOf } from './listMark.ts';
import { markdown, markdownWith } from './markdown.ts';

/**
 * Writes an entry as Markdown: YAML front matter in the order of the schema, then `## Question` and
 * one heading per answer. No character of the words is markup, but for the angle brackets of addresses.
 */
export function entryToMarkdown(entry: Entry): string {
  const parts = headedBlocks(entry).flatMap(([heading, blocks]) => [
    `## ${heading}`,
    ...blocksToMarkdown(blocks),
  ]);
  return `---\n${frontMatter(entry.facts)}---\n${parts.map((part) => `\n${part}\n`).join('')}`;
}

/** The question, if it has words, then each answer, oldest first. */
function headedBlocks({ facts, body }: Entry): (readonly [string, readonly Block[]])[] {
  const answers = 'answers' in facts ? (facts.answers ?? []) : [];
  return [
    ...(body.question.length > 0 ? [['Question', body.question] as const] : []),
    ...body.answers.map((blocks, place) => [answerHeading(answers, place), blocks] as const),
  ];
}

/** Begins with a letter and has no character that means anything to Markdown. */
const PLAIN = /^\p{L}[\p{L}\p{N} ,.;:'"’‘“”()?%£/–—-]*$/u;

/**
 * The Markdown of blocks, one part for each run. All words go through mdast but those that it would
 * leave as they are, which are most: a hundred thousand entries are written.
 */
function blocksToMarkdown(blocks: readonly Block[]): string[] {
  const parts: string[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    if (run.length > 0) parts.push(markdown.stringify(u('root', run)).replace(/\n$/, ''));
    run = [];
  };
  for (const one of blocks) {
    const written = one.type === 'list' ? listed(one) : plainParagraph(one);
    if (written !== undefined) {
      endRun();
      parts.push(written);
    } else if (one.type !== 'list') run.push(block(one));
  }
  endRun();
  return parts;
}

function plainParagraph(block: Block): string | undefined {
  if (block.type !== 'paragraph' || !PLAIN.test(block.text)) return undefined;
  if (block.speaker === undefined) return block.text;
  return PLAIN.test(block.speaker) ? `**${block.speaker}:** ${block.text}` : undefined;
}

function block(block: Exclude<Block, { type: 'list' }>): RootContent {
  if (block.type === 'paragraph') return paragraph(block.text, block.speaker);
  return u('table', block.rows.map(tableRow));
}

/** A list with the sign that stands for its mark. */
function listed({ mark, items }: Extract<Block, { type: 'list' }>): string {
  const written = items.map((item) => u('listItem', { spread: false }, [paragraph(item)]));
  const list = u('list', { ordered: false, spread: false }, written);
  return WRITERS[signOf(mark)].stringify(u('root', [list])).replace(/\n$/, '');
}

const WRITERS = { '-': markdown, '*': markdownWith('*'), '+': markdownWith('+') } as const;

/** Markdown has no table without a head: the first row stands in its place, and none is added. */
function tableRow(cells: readonly string[]): TableRow {
  return u(
    'tableRow',
    cells.map((cell) => u('tableCell', phrases(cell))),
  );
}

function paragraph(text: string, speaker?: string): Paragraph {
  if (!speaker) return u('paragraph', phrases(text));
  const said = text ? [u('text', ' '), ...phrases(text)] : [];
  return u('paragraph', [u('strong', [u('text', `${speaker}:`)]), ...said]);
}

/** Words as plain text, and addresses in angle brackets as the links that Markdown makes of them. */
function phrases(text: string): PhrasingContent[] {
  return cutAutolinks(text).flatMap((piece, index): PhrasingContent[] => {
    if (piece === '') return [];
    if (index % 2 === 0) return [u('text', piece)];
    const address = piece.slice(1, -1);
    return [u('link', { url: address }, [u('text', address)])];
  });
}
