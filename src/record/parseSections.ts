import type { Heading, Link, ListItem, Nodes, Root, Table } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { u } from 'unist-builder';
import { cutAutolinks } from './autolink.ts';
import { EntryError } from './EntryError.ts';
import { markedBy } from './listMark.ts';
import { markdown } from './markdown.ts';
import { openSection, type OpenBlock, type OpenSection } from './openSection.ts';
import type { Section } from './Section.ts';

/**
 * The sections of the body of an entry, whatever Markdown it is.
 * @param firstLine the number of the body’s first line in its file.
 * @throws EntryError where it holds anything but headings of the known form, paragraphs, speakers,
 * flat lists and tables.
 */
export function parseSections(body: string, firstLine: number): Section[] {
  const root = markdown.parse(body);
  const ids = headingIds(root);
  const sections: OpenSection[] = [];
  for (const node of root.children) {
    const line = firstLine + (node.position?.start.line ?? 1) - 1;
    const blocks = sections.at(-1)?.blocks;
    if (node.type === 'heading') sections.push(readHeading(node, line, ids, sections));
    else if (blocks) blocks.push(readBlock(node, line, body));
    else throw new EntryError('text before the first heading', line);
  }
  return sections;
}

const slugger = unified().use(remarkRehype).use(rehypeSlug).freeze();

/** The ids of all headings, in order: one that comes again is numbered. */
function headingIds({ children }: Root): string[] {
  const headings = children.filter((node) => node.type === 'heading');
  const { children: slugged } = slugger.runSync(u('root', headings));
  return slugged.flatMap((node) => (node.type === 'element' ? [String(node.properties.id)] : []));
}

function readHeading(
  node: Heading,
  line: number,
  ids: readonly string[],
  before: readonly Section[],
): OpenSection {
  const heading = textOf(node, line);
  const section =
    node.depth === 2 ? openSection(heading, ids[before.length] ?? '', before) : undefined;
  if (!section) throw new EntryError(`a heading that no entry has here: “${heading}”`, line);
  return section;
}

function readBlock(node: Nodes, line: number, body: string): OpenBlock {
  if (node.type === 'list' && !node.ordered) {
    const mark = markedBy(body[node.position?.start.offset ?? -1]);
    return { type: 'list', ...mark, items: node.children.map((item) => itemText(item, line)) };
  }
  if (node.type === 'table') return { type: 'table', rows: tableRows(node, line) };
  if (node.type !== 'paragraph') throw new EntryError(`markup in the text (${node.type})`, line);
  const [first, ...rest] = node.children;
  if (first?.type !== 'strong') return { type: 'paragraph', text: textOf(node, line) };
  const speaker = childrenText(first.children, line);
  if (!speaker.endsWith(':')) throw new EntryError('bold words without a colon', line);
  const text = childrenText(rest, line);
  return { type: 'paragraph', speaker: speaker.slice(0, -1), text: text.replace(/^ /, '') };
}

function itemText(item: ListItem, line: number): string {
  const [only, second] = item.children;
  if (!only || second) throw new EntryError('a list item that is not one line of text', line);
  return textOf(only, line);
}

function tableRows({ children, align }: Table, line: number): string[][] {
  const width = children[0]?.children.length;
  return children.map(({ children: cells }, index) => {
    // Below the first row stands the line of hyphens.
    const at = line + index + (index > 0 ? 1 : 0);
    if (cells.length !== width) throw new EntryError('a row with more or fewer cells', at);
    if (align?.some((side) => side !== null)) throw new EntryError('a column that is aligned', at);
    return cells.map((cell) => childrenText(cell.children, at));
  });
}

/** The words of a heading or paragraph. Whatever else Markdown knows, no entry has. */
function textOf(node: Nodes, line: number): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link') return autolinkText(node, line);
  if (node.type === 'heading' || node.type === 'paragraph')
    return childrenText(node.children, line);
  throw new EntryError(`markup in the text (${node.type})`, line);
}

function childrenText(nodes: readonly Nodes[], line: number): string {
  return nodes.map((node) => textOf(node, line)).join('');
}

/** An address in angle brackets, as the writer leaves it. */
function autolinkText({ children, url, position }: Link, line: number): string {
  const words = `<${childrenText(children, line)}>`;
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  const isAutolink = words === `<${url}>` && length === words.length;
  if (!isAutolink || cutAutolinks(words)[1] !== words)
    throw new EntryError('markup in the text (link)', line);
  return words;
}
