import type { Element, ElementContent } from 'hast';
import { hastElement, hastText } from './hastElement.ts';

const HEADING = /^## ([\dA-Za-z]+(?: [\dA-Za-z]+)*)$/;
/** A turn; its name ends in a colon, so that no character beside the stars can undo them. */
const TURN = /^\*\*([^\s*][^*]*:)\*\*(?: (.+))?$/;
/** Begins nothing but a paragraph. */
const PARAGRAPH = /^(?!$|[-+#>=~|\s]|\d+[.)](?: |$))/;
/** One line in which nothing but an escape means anything to Markdown, with no space at its ends. */
const WORDS =
  /^(?! )[^\\*_`[<&\p{Cc}]*(?:(?:\\[!-/:-@[-`{-~]|&(?![#\dA-Za-z])|<(?= ))[^\\*_`[<&\p{Cc}]*)*(?<! )$/u;

/**
 * The elements of a body that is written as `entryToMarkdown` writes nearly all, without a Markdown
 * parser: a hundred thousand bodies are read. Undefined where any line of it could mean more to
 * Markdown, or two headings would get the same id; what it gives is what the parser would give.
 */
export function plainMarkdown(body: string): Element[] | undefined {
  const elements: Element[] = [];
  let before = '';
  for (const line of body.split('\n')) {
    const element = line && plainLine(line);
    const last = elements.at(-1);
    if (element === undefined) return undefined;
    if (element !== '') {
      const goesOn = element.tagName === 'ul' && last?.tagName === 'ul';
      // Items with an empty line between them are one loose list; other lines would be one paragraph.
      if (goesOn !== (before !== '')) return undefined;
      const { id } = element.properties;
      if (id !== undefined && elements.some((one) => one.properties.id === id)) return undefined;
      if (goesOn) last.children.push(...element.children.slice(1));
      else elements.push(element);
    }
    before = line;
  }
  return elements;
}

function plainLine(line: string): Element | undefined {
  const [, heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) {
    const id = heading.toLowerCase().replaceAll(' ', '-');
    return hastElement('h2', { id }, [hastText(heading)]);
  }
  if (line.startsWith('- ')) {
    const item = plainParagraph('li', line.slice(2));
    return item && hastElement('ul', {}, [hastText('\n'), item, hastText('\n')]);
  }
  const [, speaker, said = ''] = TURN.exec(line) ?? [];
  if (speaker === undefined) return plainParagraph('p', line);
  if (!WORDS.test(speaker) || !WORDS.test(said)) return undefined;
  const name = hastElement('strong', {}, [words(speaker)]);
  return hastElement('p', {}, said ? [name, words(` ${said}`)] : [name]);
}

function plainParagraph(tagName: string, text: string): Element | undefined {
  if (!PARAGRAPH.test(text) || !WORDS.test(text)) return undefined;
  return hastElement(tagName, {}, [words(text)]);
}

function words(text: string): ElementContent {
  return hastText(text.replace(/\\(.)/g, '$1'));
}
