import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, inject, test } from 'vitest';
import { wordsHtml } from '../../src/page-models/wordsHtml.ts';
import { entryToMarkdown } from '../../src/record/entryToMarkdown.ts';
import { readSections } from '../../src/record/markdownToEntry.ts';
import type { Section } from '../../src/record/Section.ts';
import { readEntry } from '../../src/record/UnreadEntry.ts';
import { parseTranscript } from '../../src/transcript/parseTranscript.ts';
import { asHtml, collectedText } from '../hostilePages.ts';
import { hostileTexts } from '../hostileTexts.ts';

/*
 * Every hostile text on a page that is collected: as words it comes back whole, and as markup of that
 * page it makes nothing on ours. `tests/hostile.long.test.ts` looks at the same in a real browser.
 */

const { payloads, others } = hostileTexts();
/** Of texts that only look strange, `npm test` tries some. */
const strange = inject('thorough') ? others : others.filter((_, at) => at % 8 === 0);

function sectionsIn(text: string, id: string): Section[] {
  const transcript = { file: `transcripts/${id.replace('/', '-')}.txt`, text };
  const { drafts } = parseTranscript(transcript, { aliases: [], groups: [], offices: [] });
  const [draft] = drafts;
  if (!draft) throw new Error(`no record: ${text}`);
  return readSections(entryToMarkdown(readEntry(draft)));
}

/** What markup of our own a part of a page has. */
const OURS = new Set('a b div li p section span table tbody td tr ul'.split(' '));

function foreign(node: Nodes): string[] {
  if (node.type !== 'root' && node.type !== 'element')
    return node.type === 'text' ? [] : [node.type];
  const own = node.type === 'element' && !isOurs(node) ? [JSON.stringify(node)] : [];
  return [...own, ...node.children.flatMap(foreign)];
}

function isOurs({ tagName, properties }: Element): boolean {
  const { href = '#', ...others } = properties;
  const names = ['className', 'id', 'rel', 'ariaLabel', 'tabIndex', 'hidden'];
  return (
    OURS.has(tagName) &&
    /^(?:#|https?:\/\/)/.test(href) &&
    Object.keys(others).every((name) => names.includes(name))
  );
}

function markupOf(sections: readonly Section[]): string[] {
  const links = {
    held: new Set<string>(),
    speakers: new Map(),
    quoted: { answeredBy: [], source: '' },
  };
  const html = sections.map((section) => wordsHtml(section, links)).join('');
  return foreign(fromHtml(html, { fragment: true }));
}

test(
  'as words of a page, each comes back in its paragraph, item, cell and link',
  { timeout: 120_000 },
  () => {
    for (const text of [...payloads, ...strange]) {
      const sections = sectionsIn(collectedText(asHtml(text), '1956/0002') ?? '', '1956/0002');
      const [question, answer] = sections.map(({ blocks }) => blocks);
      const words = `zeal ${text}`;
      expect(question).toEqual([{ type: 'paragraph', text: words }]);
      expect(answer?.slice(0, 2)).toEqual([
        { type: 'paragraph', text: words },
        { type: 'list', mark: '•', items: [words] },
      ]);
      const rows = answer?.[2]?.type === 'table' ? answer[2].rows : [];
      expect(rows[0]).toEqual([words, text]);
      expect(rows[1]?.[1]).toMatch(/^zeal/);
      expect(rows[1]?.[1]?.startsWith(words), rows[1]?.[1]).toBe(true);
      expect(answer).toHaveLength(3);
      expect(markupOf(sections), text).toEqual([]);
    }
  },
);

test('as markup of a page, none makes anything on ours', () => {
  let read = 0;
  for (const markup of payloads) {
    for (const id of ['1956/0001', '1956/0002']) {
      const text = collectedText(markup, id);
      if (text === undefined) continue;
      read += 1;
      expect(markupOf(sectionsIn(text, id)), markup).toEqual([]);
    }
  }
  expect(read).toBeGreaterThan(payloads.length);
});
