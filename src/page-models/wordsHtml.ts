import type { Element, ElementContent, Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { u } from 'unist-builder';
import { questionPath } from '../archive/address.ts';
import { bareSpeaker } from '../record/bareSpeaker.ts';
import { blockContent } from '../record/blockContent.ts';
import type { Block } from '../record/Entry.ts';
import { hastElement, hastText } from '../record/hastElement.ts';
import { cutAt } from '../record/cutAt.ts';
import { findReferences, type FoundReference } from '../record/findReferences.ts';
import type { PlacedBlock } from '../record/placedBlocks.ts';
import { printedLines } from '../record/printedLines.ts';
import type { Section } from '../record/Section.ts';
import { speechesOf } from '../record/speechesOf.ts';
import { link } from './address.ts';
import type { Quoted } from './questionPage.ts';
import { findAddresses, type FoundAddress } from './findAddresses.ts';

/** What the words of a record can link to. */
export interface Links {
  /** Ids of cited questions that have a page. */
  readonly held: ReadonlySet<string>;
  /** The pages of speakers, by their printed name. */
  readonly speakers: ReadonlyMap<string, string>;
  /** How a paragraph is cited, and the page that it stands on. */
  readonly quoted: Quoted;
}

const writer = unified().use(rehypeStringify).freeze();

/**
 * The words of one part of a record as markup, all of whose elements are our own: every paragraph with an
 * address of its own and a margin mark that links to it, speeches kept together, references linked where
 * the target is held, and addresses of the web linked as they are printed.
 */
export function wordsHtml(section: Section, links: Links): string {
  const speeches = speechesOf(section);
  const spoken = speeches.some(({ speaker }) => speaker !== undefined);
  const elements = speeches.flatMap(({ speaker, blocks }) => {
    const paragraphs = blocks.flatMap((placed) => [
      paragraph(placed, section, links),
      sourceOf(placed, section, links, speaker),
    ]);
    return spoken ? [hastElement('div', { className: ['speech'] }, paragraphs)] : paragraphs;
  });
  return writer.stringify(u('root', elements));
}

function paragraph({ id, place, block }: PlacedBlock, section: Section, links: Links): Element {
  const last = block.type === 'table' ? undefined : printedLines(block).at(-1);
  const below = firstWords(section.blocks[place]);
  const words = blockContent(block, {
    speaker: (printed) => speakerMark(printed, links),
    words: (text) => linkedWords(text, last?.endsWith(text) ? below : '', links),
  });
  const mark = marginMark(id, place, section);
  if (block.type === 'paragraph') return hastElement('p', { id }, [...words, hastText(' '), mark]);
  const body =
    block.type === 'list'
      ? hastElement('ul', markOf(block), words)
      : tableRegion(block.rows, words, `Table, paragraph ${place} of ${partName(section)}`);
  return hastElement('div', { className: ['para'], id }, [body, mark]);
}

/** A list shows the mark that the record has; a hyphen needs no word. */
function markOf({ mark }: Extract<Block, { type: 'list' }>): Properties {
  return mark ? { className: [mark === '•' ? 'bullets' : 'dots'] } : {};
}

/** What may go on from the line above: the words of a paragraph that opens no turn. */
function firstWords(block: Block | undefined): string {
  return block?.type === 'paragraph' && block.speaker === undefined ? block.text : '';
}

/** A table that scrolls by itself, by keyboard too, and that a screen reader finds by its name. */
function tableRegion(
  rows: readonly (readonly string[])[],
  words: ElementContent[],
  ariaLabel: string,
): Element {
  const className = ['scroll', ...(isDense(rows) ? ['dense'] : [])];
  const properties = { className, ariaLabel, tabIndex: 0 };
  return hastElement('section', properties, [hastElement('table', {}, words)]);
}

/** Characters that stand side by side on a sheet of paper, in the letters of a table, gaps included. */
const SHEET = 80;
/** A longer word is an address as a rule, which may break anywhere. */
const LONGEST_WORD = 12;

/** Whether the longest words of the columns find no room beside each other on paper: there they may break. */
function isDense(rows: readonly (readonly string[])[]): boolean {
  const widths = (rows[0] ?? []).map((_, column) => {
    const words = rows.flatMap((cells) => (cells[column] ?? '').split(' '));
    const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
    return Math.min(longest, LONGEST_WORD) + 2;
  });
  return widths.reduce((sum, width) => sum + width, 0) > SHEET;
}

function partName({ id, heading }: Section): string {
  return id === 'question' || id === 'answer' ? `the ${id}` : `“${heading}”`;
}

/**
 * Where the words of a paragraph come from, below it: hidden until a reader goes to the paragraph, who can
 * then copy words, speaker, reference and address without any script.
 */
function sourceOf(
  { id, place }: PlacedBlock,
  section: Section,
  { quoted }: Links,
  speaker: string | undefined,
): Element {
  const { answer } = section;
  const named = answer === undefined ? quoted.askedBy : quoted.answeredBy[answer];
  const who = speaker ?? named;
  const where = quoted.url ? ` ${quoted.url}#${id}` : '';
  const cited = `${who ? `${who}, ` : ''}${quoted.source}, paragraph ${place} of ${partName(section)}.`;
  return hastElement('div', { className: ['source'], hidden: true }, [hastText(cited + where)]);
}

function marginMark(anchor: string, place: number, section: Section): Element {
  return hastElement('a', { className: ['mark'], href: `#${anchor}` }, [
    aside('Link to paragraph '),
    hastText(String(place)),
    aside(` of ${partName(section)}`),
  ]);
}

/** The printed name before the colon, linked to its member where that has a page. */
function speakerMark(printed: string, { speakers }: Links): Element {
  const href = speakers.get(bareSpeaker(printed));
  const name = href ? hastElement('a', { href }, [hastText(printed)]) : hastText(printed);
  return hastElement('b', { className: ['speaker'] }, [name, hastText(':')]);
}

/** Words with their references and addresses linked; the address of a question’s page is a reference. */
function linkedWords(text: string, below: string, links: Links): ElementContent[] {
  const all = [...findReferences(text), ...findAddresses(text, below)];
  all.sort((a, b) => a.start - b.start);
  const apart = all.filter(({ end }, index) => end <= (all[index + 1]?.start ?? Infinity));
  return cutAt(text, apart).flatMap((piece) => {
    if (typeof piece === 'string') return [hastText(piece)];
    const words = [hastText(text.slice(piece.start, piece.end))];
    return 'href' in piece ? addressLink(piece, words) : referenceLink(piece, words, links);
  });
}

/** Leaves the site by the reader’s own step alone: nothing is fetched, and no page is told where from. */
function addressLink({ href, host }: FoundAddress, words: ElementContent[]): ElementContent[] {
  const rel = ['nofollow', 'noopener', 'noreferrer'];
  const out = hastElement('a', { className: ['out'], href, rel }, words);
  return host === undefined ? [out] : [out, hastText(' '), ours(`(${host})`)];
}

function referenceLink(
  { id }: FoundReference,
  words: ElementContent[],
  { held }: Links,
): ElementContent[] {
  if (held.has(id)) return [hastElement('a', { href: link(questionPath(id)) }, words)];
  const unheld = hastElement('span', { className: ['unheld'] }, words);
  return [unheld, hastText(' '), ours('(not in this archive)')];
}

function ours(words: string): Element {
  return hastElement('span', { className: ['ours'] }, [hastText(words)]);
}

function aside(words: string): Element {
  return hastElement('span', { className: ['aside'] }, [hastText(words)]);
}
