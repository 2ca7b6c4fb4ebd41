import type { Element, ElementContent } from 'hast';
import { ANSWER_HEADING } from './answerHeading.ts';
import type { Block, Body } from './Entry.ts';
import { plainMarkdown } from './plainMarkdown.ts';

/**
 * The words of a body that is written as `entryToMarkdown` writes nearly all, without a Markdown
 * parser: a hundred thousand bodies are read. Undefined where any line could mean more to Markdown, or
 * a heading is none of an entry's; what it gives is what the parser would give.
 */
export function plainBody(body: string): Body | undefined {
  const question: Block[] = [];
  const answers: Block[][] = [];
  let part: Block[] | undefined;
  for (const element of plainMarkdown(body) ?? [undefined]) {
    if (!element) return undefined;
    if (element.tagName !== 'h2') part?.push(block(element));
    else if (!part && textOf(element) === 'Question') part = question;
    else if (ANSWER_HEADING.test(textOf(element))) answers.push((part = []));
    else return undefined;
    if (!part) return undefined;
  }
  return { question, answers };
}

function block(element: Element): Block {
  if (element.tagName === 'ul') {
    return { type: 'list', items: element.children.filter(isElement).map(textOf) };
  }
  const [first, ...rest] = element.children;
  if (!first || !isElement(first)) return { type: 'paragraph', text: textOf(element) };
  return {
    type: 'paragraph',
    speaker: textOf(first).replace(/:$/, ''),
    text: rest.map(textOf).join('').replace(/^ /, ''),
  };
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(textOf).join('') : '';
}
