import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsHtml } from '../../src/page-models/wordsHtml.ts';
import { anyEntry } from '../../src/record/anyEntry.testing.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { searchDocument } from './searchDocument.ts';

const links = { held: new Set<string>(), speakers: new Map<string, string>() };

function anchorsIn(html: string): (string | undefined)[] {
  return [...html.matchAll(/<[^<>]* id="([^"]+-p\d+)"/g)].map(([, id]) => id);
}

test('a result leads to the paragraph that the page has, whatever the words are', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      if (!isQuestion(entry.facts)) return;
      const sections = sectionsOf(entry);
      const page = sections.map((section) => wordsHtml(section, links)).join('');
      const anchors = anchorsIn(searchDocument(entry.facts, sections));
      expect(anchors).toEqual(anchorsIn(page));
      expect(anchors).toHaveLength(sections.flatMap(({ blocks }) => blocks).length);
    }),
    { numRuns: 100 },
  );
});

test('words of a question count for more than those of an answer', () => {
  const blocks = [{ type: 'paragraph' as const, speaker: 'A B', text: 'c < d' }];
  const question = {
    ...{ id: '1961/0101', kind: 'question' as const, status: 'answered' as const },
    sources: [],
  };
  const html = searchDocument(question, [
    { id: 'question', heading: 'Question', blocks },
    {
      ...{ id: 'answer', heading: 'Answer', answer: 0 },
      blocks: [
        { type: 'list', items: ['e'] },
        { type: 'table', rows: [['f', '']] },
      ],
    },
  ]);
  expect(html).toContain(
    '<p data-pagefind-weight="2"><a id="question-p1"></a><strong>A B:</strong> c &#x3C; d</p>',
  );
  expect(html).toContain('<ul data-pagefind-weight="1"><a id="answer-p1"></a>\n<li>e</li>\n</ul>');
  expect(html).toContain(
    '<div data-pagefind-weight="1"><a id="answer-p2"></a><table><tbody><tr><td>f</td><td></td></tr></tbody></table></div>',
  );
});
