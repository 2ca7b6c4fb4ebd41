import type { List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { u } from 'unist-builder';
import { Document, isCollection, isMap, isSeq } from 'yaml';
import type { Block, Entry } from './Entry.ts';
import { ENTRY_KEYS, type EntryFacts } from './entrySchema.ts';
import { longDate } from './longDate.ts';
import { markdown } from './markdown.ts';

/**
 * Writes an entry as Markdown: YAML front matter in the order of the schema, then `## Question` and
 * one heading per answer. The words go through mdast, so that no character of them is markup.
 */
export function entryToMarkdown({ facts, body }: Entry): string {
  const root: Root = u('root', [
    ...(body.question.length > 0 ? [heading('Question'), ...body.question.map(block)] : []),
    ...body.answers.flatMap((answer, index) => [
      heading(answerHeading(facts, index, body.answers.length)),
      ...answer.map(block),
    ]),
  ]);
  const words = markdown.stringify(root);
  return `---\n${frontMatter(facts)}---\n${words && `\n${words}`}`;
}

function frontMatter(facts: EntryFacts): string {
  const ordered = Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => ENTRY_KEYS.indexOf(a) - ENTRY_KEYS.indexOf(b)),
  );
  const document = new Document(ordered);
  for (const list of ['sources', 'history'] as const) {
    const sources = document.get(list);
    if (!isSeq(sources)) continue;
    for (const source of sources.items) {
      // A range of lines reads best on one line: `lines: [1, 33]`.
      const lines = isMap(source) ? source.get('lines', true) : undefined;
      if (isCollection(lines)) lines.flow = true;
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function answerHeading(facts: EntryFacts, index: number, count: number): string {
  if (index === count - 1) return 'Answer';
  const date = 'answers' in facts ? facts.answers?.[index]?.date : undefined;
  return date ? `Answer of ${longDate(date)}` : 'Earlier answer';
}

function heading(text: string): RootContent {
  return u('heading', { depth: 2 as const }, [u('text', text)]);
}

function block(block: Block): RootContent {
  if (block.type === 'paragraph') return paragraph(block.text, block.speaker);
  const items = block.items.map((item) => u('listItem', { spread: false }, [paragraph(item)]));
  const list: List = u('list', { ordered: false, spread: false }, items);
  return list;
}

function paragraph(text: string, speaker?: string): Paragraph {
  const words: PhrasingContent[] = text ? [u('text', speaker ? ` ${text}` : text)] : [];
  return u('paragraph', speaker ? [u('strong', [u('text', `${speaker}:`)]), ...words] : words);
}
