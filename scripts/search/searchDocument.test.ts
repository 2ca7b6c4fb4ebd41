import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsHtml } from '../../src/page-models/wordsHtml.ts';
import { anyEntry } from '../../src/record/anyEntry.testing.ts';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { searchDocument } from './searchDocument.ts';
import { runs } from '../../src/record/runs.testing.ts';

const links = {
  held: new Set<string>(),
  speakers: new Map(),
  quoted: { answeredBy: [], source: '' },
};

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
    { numRuns: runs(100) },
  );
});

test('names of files are found where the page has them, and each record is with or without', () => {
  const address = 'https://a.example/b';
  const without = {
    ...{ id: '1961/0101', kind: 'question' as const, status: 'answered' as const },
    answers: [{ status: 'holding' as const }, { status: 'answered' as const }],
    sources: [],
  };
  const sections = [
    { id: 'answer-of-1-may-1961', heading: 'Answer of 1 May 1961', blocks: [], answer: 0 },
    { id: 'answer', heading: 'Answer', blocks: [], answer: 1 },
  ];
  const filter = (value: string) => `<span data-pagefind-filter="attachments">${value}</span>`;
  expect(searchDocument(without, sections)).toContain(filter('no'));
  const attachments = [{ name: 'Plan <b>', address }, { address }, { name: 'Map', address }];
  const html = searchDocument(
    { ...without, answers: [{ status: 'holding', attachments }, { status: 'answered' }] },
    sections,
  );
  expect(html).toContain(filter('yes'));
  expect(html).toContain(
    '<ul data-pagefind-weight="1"><a id="answer-of-1-may-1961-attachments"></a>\n<li>Plan &#x3C;b></li>\n<li>Map</li>\n</ul>',
  );
  expect(html.match(/<ul/g)).toHaveLength(1);
  expect(html).not.toContain(address);
});

test('a record can be narrowed by its category, by who was asked and answered, and by tables', () => {
  const facts = {
    ...{ id: '1961/0101', kind: 'question' as const, status: 'answered' as const, sources: [] },
    ...{ category: 'Street Lamps', askedOf: ['The Mayor', 'Ada Reed (Chair)'] },
    answers: [
      ...[{ status: 'holding' as const, person: 'ada-reed' }],
      ...[{ status: 'answered' as const, person: 'ada-reed' }, { status: 'answered' as const }],
    ],
  };
  const blocks = [{ type: 'table' as const, rows: [['a', 'b']] as const }];
  const html = searchDocument(facts, [{ id: 'answer', heading: 'Answer', blocks, answer: 0 }]);
  const valuesOf = (filter: string) =>
    [...html.matchAll(new RegExp(`data-pagefind-filter="${filter}">([^<]*)<`, 'g'))].map(
      ([, value]) => value,
    );
  expect(valuesOf('category')).toEqual(['street-lamps']);
  expect(valuesOf('askedOf')).toEqual(['The Mayor', 'Ada Reed (Chair)']);
  expect(valuesOf('answeredBy')).toEqual(['ada-reed']);
  expect(valuesOf('table')).toEqual(['yes']);
  const { category: _, askedOf: __, answers: ___, ...plain } = facts;
  const without = searchDocument(plain, []);
  expect(without).not.toMatch(/"(?:category|askedOf|answeredBy)"/);
  expect(without).toContain('data-pagefind-filter="table">no<');
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
