import type { Heading, ListItem, Nodes, Root } from 'mdast';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ANSWER_HEADING } from './answerHeading.ts';
import type { Block, Body, Entry } from './Entry.ts';
import { questionSchema, withdrawnSchema, type EntryFacts } from './entrySchema.ts';
import { markdown } from './markdown.ts';
import { plainBody } from './plainBody.ts';
import { plainYaml } from './plainYaml.ts';

/** Why an entry's Markdown could not be read; `line` counts from 1 in the file. */
export class EntryError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'EntryError';
    this.line = line;
  }
}

/**
 * Reads back what `entryToMarkdown` wrote.
 * @throws EntryError where the front matter is not an entry's, or the body holds anything but
 * headings of the known form, paragraphs, speakers and flat lists.
 */
export function markdownToEntry(text: string): Entry {
  const facts = readFacts(text);
  return { facts, body: markdownToBody(text, facts) };
}

/**
 * Reads the words of an entry whose facts are known.
 * @throws EntryError where the body holds anything but those, or not as many answers as the facts.
 */
export function markdownToBody(text: string, facts: EntryFacts): Body {
  const words = splitFrontMatter(text);
  const body = plainBody(words.body) ?? readBody(markdown.parse(words.body), words.bodyLine);
  const answers = 'answers' in facts ? (facts.answers?.length ?? 0) : 0;
  if (answers !== body.answers.length) {
    const parts = body.answers.length;
    throw new EntryError(`${answers} answers in the front matter, ${parts} in the body`, 1);
  }
  return body;
}

/**
 * Reads the front matter alone, which is what lists and indexes need.
 * @throws EntryError where it is not YAML or not an entry's.
 */
export function readFacts(text: string): EntryFacts {
  const { frontMatter } = splitFrontMatter(text);
  const values = plainYaml(frontMatter) ?? readYaml(frontMatter);
  // One schema by itself says which key is wrong; the union of both would only say that one is.
  const isWithdrawn = typeof values === 'object' && values !== null && 'withdrawn' in values;
  const result = (isWithdrawn ? withdrawnSchema : questionSchema).safeParse(values);
  if (!result.success) throw new EntryError(z.prettifyError(result.error), 1);
  return result.data;
}

function readYaml(yaml: string): unknown {
  const document = parseDocument(yaml);
  const [syntax] = document.errors;
  if (syntax) throw new EntryError(syntax.message, 1 + (syntax.linePos?.[0].line ?? 0));
  try {
    return document.toJS();
  } catch (error) {
    // A node that refers to another one which is not there is only found here.
    throw new EntryError(error instanceof Error ? error.message : String(error), 1);
  }
}

/** The body of an entry as Markdown, without its front matter. */
export function bodyOf(text: string): string {
  return splitFrontMatter(text).body;
}

function splitFrontMatter(text: string) {
  const end = text.indexOf('\n---\n');
  if (!text.startsWith('---\n') || end < 0) {
    throw new EntryError('no front matter between two lines of `---`', 1);
  }
  const frontMatter = text.slice(4, end + 1);
  return { frontMatter, body: text.slice(end + 5), bodyLine: frontMatter.split('\n').length + 2 };
}

function readBody(root: Root, firstLine: number): Body {
  const question: Block[] = [];
  const answers: Block[][] = [];
  let part: Block[] | undefined;
  for (const node of root.children) {
    const line = firstLine + (node.position?.start.line ?? 1) - 1;
    if (node.type === 'heading') part = openPart(node, line, question, answers);
    else if (part) part.push(readBlock(node, line));
    else throw new EntryError('text before the first heading', line);
  }
  return { question, answers };
}

function openPart(node: Heading, line: number, question: Block[], answers: Block[][]): Block[] {
  const heading = textOf(node, line);
  const isFirst = question.length === 0 && answers.length === 0;
  if (node.depth === 2 && heading === 'Question' && isFirst) return question;
  if (node.depth !== 2 || !ANSWER_HEADING.test(heading)) {
    throw new EntryError(`a heading that no entry has here: “${heading}”`, line);
  }
  const part: Block[] = [];
  answers.push(part);
  return part;
}

function readBlock(node: Nodes, line: number): Block {
  if (node.type === 'list' && !node.ordered) {
    return { type: 'list', items: node.children.map((item) => itemText(item, line)) };
  }
  if (node.type !== 'paragraph') throw new EntryError(`markup in the text (${node.type})`, line);
  const [first, ...rest] = node.children;
  if (first?.type !== 'strong') return { type: 'paragraph', text: textOf(node, line) };
  const text = childrenText(rest, line);
  return {
    type: 'paragraph',
    speaker: childrenText(first.children, line).replace(/:$/, ''),
    text: text.replace(/^ /, ''),
  };
}

function itemText(item: ListItem, line: number): string {
  const [only, second] = item.children;
  if (!only || second) throw new EntryError('a list item that is not one line of text', line);
  return textOf(only, line);
}

/** The words of a heading or paragraph. Whatever else Markdown knows, no entry has. */
function textOf(node: Nodes, line: number): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'heading' || node.type === 'paragraph')
    return childrenText(node.children, line);
  throw new EntryError(`markup in the text (${node.type})`, line);
}

function childrenText(nodes: readonly Nodes[], line: number): string {
  return nodes.map((node) => textOf(node, line)).join('');
}
