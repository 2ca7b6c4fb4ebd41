import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { u } from 'unist-builder';
import { bareSpeaker } from '../record/bareSpeaker.ts';
import { hastElement, hastText } from '../record/hastElement.ts';
import { findReferences } from '../record/findReferences.ts';
import type { Section } from '../record/markdownToHast.ts';
import { questionPath } from '../archive/address.ts';
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
 * The words of one part of a record as markup, made from sanitised elements and our own: every paragraph with an address of its own and a
 * margin mark that links to it, speeches kept together, references linked where the target is held.
 */
export function wordsHtml(section: Section, links: Links): string {
  const elements = section.children.map((child, index) =>
    paragraph(child, section, index + 1, links),
  );
  const spoken = section.children.some(isTurn);
  const children = spoken ? groupSpeeches(section.children, elements) : elements;
  return writer.stringify(u('root', children));
}

function paragraph(
  child: Element,
  { id, heading }: Section,
  number: number,
  links: Links,
): Element {
  const anchor = `${id}-p${number}`;
  const part = id === 'question' || id === 'answer' ? `the ${id}` : `“${heading}”`;
  const mark = hastElement('a', { className: ['mark'], href: `#${anchor}` }, [
    aside('Link to paragraph '),
    hastText(String(number)),
    aside(` of ${part}`),
  ]);
  const words = child.children.flatMap((one) => linkReferences(markSpeaker(one, links), links));
  if (child.tagName === 'p')
    return hastElement('p', { id: anchor }, [...words, hastText(' '), mark]);
  return hastElement('div', { className: ['para'], id: anchor }, [
    hastElement('ul', {}, words),
    mark,
  ]);
}

/** A run of paragraphs from one turn to the next becomes one speech; a list belongs to it. */
function groupSpeeches(sources: readonly Element[], elements: readonly Element[]): Element[] {
  const speeches: Element[][] = [];
  elements.forEach((one, index) => {
    const source = sources[index];
    const last = speeches.at(-1);
    if (!last || (source && isTurn(source))) speeches.push([one]);
    else last.push(one);
  });
  return speeches.map((children) => hastElement('div', { className: ['speech'] }, children));
}

function isTurn({ tagName, children }: Element): boolean {
  const [first] = children;
  return tagName === 'p' && first?.type === 'element' && first.tagName === 'strong';
}

/** The printed name before the colon, linked to its member where that has a page. */
function markSpeaker(node: ElementContent, { speakers }: Links): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'strong') return node;
  const [name] = node.children;
  const printed = name?.type === 'text' ? name.value.replace(/:$/, '') : '';
  const href = speakers.get(bareSpeaker(printed));
  const words = href
    ? [hastElement('a', { href }, [hastText(printed)]), hastText(':')]
    : node.children;
  return hastElement('b', { className: ['speaker'] }, words);
}

function linkReferences(node: ElementContent, links: Links): ElementContent[] {
  if (node.type === 'element') {
    if (node.tagName !== 'li') return [node];
    return [{ ...node, children: node.children.flatMap((one) => linkReferences(one, links)) }];
  }
  if (node.type !== 'text') return [node];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const reference of findReferences(node.value)) {
    const printed = node.value.slice(reference.start, reference.end);
    parts.push(hastText(node.value.slice(end, reference.start)));
    if (links.held.has(reference.id)) {
      parts.push(hastElement('a', { href: link(questionPath(reference.id)) }, [hastText(printed)]));
    } else {
      parts.push(
        hastElement('span', { className: ['unheld'] }, [hastText(printed)]),
        hastText(' '),
      );
      parts.push(hastElement('span', { className: ['ours'] }, [hastText('(not held here)')]));
    }
    end = reference.end;
  }
  return end === 0 ? [node] : [...parts, hastText(node.value.slice(end))];
}

function aside(words: string): Element {
  return hastElement('span', { className: ['aside'] }, [hastText(words)]);
}
