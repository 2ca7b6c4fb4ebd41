import { markedBy } from './listMark.ts';
import { openSection, type OpenBlock, type OpenSection } from './openSection.ts';
import { plainTable } from './plainTable.ts';
import type { Section } from './Section.ts';
import { unescaped } from './unescaped.ts';

const HEADING = /^## ([\dA-Za-z]+(?: [\dA-Za-z]+)*)$/;
/** A turn; its name ends in a colon, so that no character beside the stars can undo them. */
const TURN = /^\*\*([^\s*][^*]*:)\*\*(?: (.+))?$/;
/** An item, with the sign of its list. */
const ITEM = /^([-*+]) /;
/** Begins nothing but a paragraph. */
const PARAGRAPH = /^(?!$|[-+#>=~|\s]|\d+[.)](?: |$))/;
/**
 * The sections of a body that is written as `entryToMarkdown` writes nearly all, without a Markdown
 * parser: a hundred thousand bodies are read. Undefined where any line could mean more to Markdown, a
 * heading is none of an entry’s, or two would get the same id; what it gives is what `parseSections` gives.
 */
export function plainSections(body: string): Section[] | undefined {
  const sections: OpenSection[] = [];
  const lines = body.split('\n');
  for (let index = 0; index < lines.length;) {
    const [line = '', above = ''] = [lines[index], lines[index - 1]];
    const rows = line.startsWith('| ') ? plainTable(lines, index) : undefined;
    const isTaken = rows ? takeTable(rows, above, sections) : takeLine(line, above, sections);
    if (!isTaken) return undefined;
    index += rows ? rows.length + 1 : 1;
  }
  return sections;
}

/** Whether a table could be taken. @param above the line above it. */
function takeTable(rows: string[][], above: string, sections: readonly OpenSection[]): boolean {
  sections.at(-1)?.blocks.push({ type: 'table', rows });
  return above === '' && sections.length > 0;
}

/** Whether a line could be taken. @param above the line above it. */
function takeLine(line: string, above: string, sections: OpenSection[]): boolean {
  if (line === '') return true;
  const [, heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) return above === '' && takeHeading(heading, sections);
  const blocks = sections.at(-1)?.blocks;
  const block = plainBlock(line);
  if (!blocks || !block) return false;
  const last = blocks.at(-1);
  // Another sign begins another list.
  const goesOn = last?.type === 'list' && block.type === 'list' && last.mark === block.mark;
  // Items with an empty line between them are one loose list; other lines would be one paragraph.
  if (goesOn !== (above !== '')) return false;
  if (goesOn) last.items.push(...block.items);
  else blocks.push(block);
  return true;
}

function takeHeading(heading: string, sections: OpenSection[]): boolean {
  const id = heading.toLowerCase().replaceAll(' ', '-');
  const section = openSection(heading, id, sections);
  if (!section || sections.some((one) => one.id === id)) return false;
  sections.push(section);
  return true;
}

function plainBlock(line: string): OpenBlock | undefined {
  const [, sign] = ITEM.exec(line) ?? [];
  if (sign !== undefined) {
    const item = plainParagraph(line.slice(2));
    return item === undefined ? undefined : { type: 'list', ...markedBy(sign), items: [item] };
  }
  const [, speaker, said = ''] = TURN.exec(line) ?? [];
  if (speaker === undefined) {
    const text = plainParagraph(line);
    return text === undefined ? undefined : { type: 'paragraph', text };
  }
  const [name, text] = [unescaped(speaker), unescaped(said)];
  if (name === undefined || text === undefined) return undefined;
  return { type: 'paragraph', speaker: name.replace(/:$/, ''), text };
}

function plainParagraph(text: string): string | undefined {
  return PARAGRAPH.test(text) ? unescaped(text) : undefined;
}
