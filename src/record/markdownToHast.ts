import type { Element, ElementContent, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { plainMarkdown } from './plainMarkdown.ts';

/** One part of an entry's text as sanitised elements. */
export interface Section {
  /** The heading's slug: `question`, `answer`, `answer-of-26-june-2018`. */
  readonly id: string;
  readonly heading: string;
  /** Paragraphs and lists, nothing else. */
  readonly children: readonly Element[];
}

/** What the text of a record may be made of; whatever else Markdown could make is removed. */
const ALLOWED = { tagNames: ['h2', 'p', 'strong', 'ul', 'li'], attributes: {}, strip: [] };

/** Sanitises before it slugs: the other way round, the ids would be prefixed. */
const pipeline = remark().use(remarkRehype).use(rehypeSanitize, ALLOWED).use(rehypeSlug).freeze();

/** The body of an entry as elements, part by part. */
export function markdownToHast(body: string): Section[] {
  const nodes = plainMarkdown(body) ?? parse(body).children;
  const sections: { id: string; heading: string; children: Element[] }[] = [];
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName !== 'h2') sections.at(-1)?.children.push(node);
    else {
      sections.push({ id: String(node.properties.id), heading: textOf(node), children: [] });
    }
  }
  return sections;
}

function parse(body: string): Root {
  return pipeline.runSync(pipeline.parse(body));
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
