import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { u } from 'unist-builder';
import { questionPath } from '../archive/address.ts';
import { bareSpeaker } from '../record/bareSpeaker.ts';
import { blockContent } from '../record/blockContent.ts';
import { hastElement, hastText } from '../record/hastElement.ts';
import { markReferences, type MarkedReference } from '../record/markReferences.ts';
import type { PlacedBlock } from '../record/placedBlocks.ts';
import type { Section } from '../record/Section.ts';
import { speechesOf } from '../record/speechesOf.ts';
import { link } from './address.ts';

/** What the words of a record can link to. */
export interface Links {
  /** Ids of cited questions that have a page. */
  readonly held: ReadonlySet<string>;
  /** The pages of speakers, by their printed name. */
  readonly speakers: ReadonlyMap<string, string>;
}

const writer = unified().use(rehypeStringify).freeze();

/**
 * The words of one part of a record as markup, all of whose elements are our own: every paragraph with an
 * address of its own and a margin mark that links to it, speeches kept together, references linked where
 * the target is held.
 */
export function wordsHtml(section: Section, links: Links): string {
  const speeches = speechesOf(section);
  const spoken = speeches.some(({ speaker }) => speaker !== undefined);
  const elements = speeches.flatMap(({ blocks }) => {
    const paragraphs = blocks.map((placed) => paragraph(placed, section, links));
    return spoken ? [hastElement('div', { className: ['speech'] }, paragraphs)] : paragraphs;
  });
  return writer.stringify(u('root', elements));
}

function paragraph({ id, place, block }: PlacedBlock, section: Section, links: Links): Element {
  const words = blockContent(block, {
    speaker: (printed) => speakerMark(printed, links),
    words: (text) => markReferences(text).flatMap((piece) => wordsOrReference(piece, links)),
  });
  const mark = marginMark(id, place, section);
  if (block.type === 'paragraph') return hastElement('p', { id }, [...words, hastText(' '), mark]);
  return hastElement('div', { className: ['para'], id }, [hastElement('ul', {}, words), mark]);
}

function marginMark(anchor: string, place: number, { id, heading }: Section): Element {
  const part = id === 'question' || id === 'answer' ? `the ${id}` : `“${heading}”`;
  return hastElement('a', { className: ['mark'], href: `#${anchor}` }, [
    aside('Link to paragraph '),
    hastText(String(place)),
    aside(` of ${part}`),
  ]);
}

/** The printed name before the colon, linked to its member where that has a page. */
function speakerMark(printed: string, { speakers }: Links): Element {
  const href = speakers.get(bareSpeaker(printed));
  const name = href ? hastElement('a', { href }, [hastText(printed)]) : hastText(printed);
  return hastElement('b', { className: ['speaker'] }, [name, hastText(':')]);
}

function wordsOrReference(piece: string | MarkedReference, { held }: Links): ElementContent[] {
  if (typeof piece === 'string') return [hastText(piece)];
  const { id, printed } = piece;
  const words = [hastText(printed)];
  if (held.has(id)) return [hastElement('a', { href: link(questionPath(id)) }, words)];
  return [
    hastElement('span', { className: ['unheld'] }, words),
    hastText(' '),
    hastElement('span', { className: ['ours'] }, [hastText('(not held here)')]),
  ];
}

function aside(words: string): Element {
  return hastElement('span', { className: ['aside'] }, [hastText(words)]);
}
