import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseWhiteSpace } from '../../../src/record/collapseWhiteSpace.ts';
import type { Block } from '../../../src/record/Entry.ts';
import { entryToMarkdown } from '../../../src/record/entryToMarkdown.ts';
import { markdownToEntry } from '../../../src/record/markdownToEntry.ts';
import { readEntry } from '../../../src/record/UnreadEntry.ts';
import { parseTranscript } from '../../../src/transcript/parseTranscript.ts';
import { formerHtml, presentHtml } from '../inventPage.testing.ts';
import { readPage } from './readPage.ts';
import { runs } from '../../../src/record/runs.testing.ts';

/*
 * Every table of a page is one of its entry, cell by cell, wherever it stands and whatever its cells hold;
 * and what stands around it is where it was.
 */

/** A piece of HTML, and the blocks of an entry that it is to become. */
interface Piece {
  readonly html: string;
  readonly blocks: readonly Block[];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const word = fc.constantFrom(
  ...'eels £5 a|b | \\| \\ ` `c` *d* _e_ # - -- 1. • <b> &amp; [f](g) ~~h~~ Siân “i” \u{1f986} \u2003 \ufeff \u200b =1+1 https://a.example/j_k'.split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

/** What can stand in a cell, and its words. */
const inCell = fc.oneof(
  fc.constant(['', ''] as const),
  words.map((text) => [escaped(text), text] as const),
  words.map((text) => [`<p><strong>${escaped(text)}</strong></p>`, text] as const),
  fc
    .tuple(words, words)
    .map(([one, other]) => [`${escaped(one)}<br>\n${escaped(other)}`, `${one} ${other}`] as const),
  fc
    .tuple(words, words)
    .map(
      ([one, other]) =>
        [
          `<ul><li>${escaped(one)}</li><li>${escaped(other)}</li></ul>`,
          `• ${one} • ${other}`,
        ] as const,
    ),
  fc
    .tuple(words, address)
    .map(
      ([text, url]) =>
        [
          `<a href="${escaped(url)}">${escaped(text)}</a>`,
          `${text} <${new URL(url).href}>`,
        ] as const,
    ),
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }), fc.boolean())
  .chain(([width, height, head]) =>
    fc.tuple(
      fc.array(fc.array(inCell, { minLength: width - 1, maxLength: width - 1 }), {
        minLength: height,
        maxLength: height,
      }),
      fc.constant(head ? 'th' : 'td'),
    ),
  )
  .map(([rows, first]): Piece => {
    const cells = (row: (typeof rows)[number]) => [['zeal', 'zeal'] as const, ...row];
    const html = rows.map((row, index) => {
      const tag = index === 0 ? first : 'td';
      return `<tr>${cells(row)
        .map(([inside]) => `<${tag}>${inside}</${tag}>`)
        .join('\n')}</tr>`;
    });
    return {
      html: `<table><tbody>${html.join('\n')}</tbody></table>`,
      blocks: [
        {
          type: 'table',
          rows: rows.map((row) => cells(row).map(([, text]) => collapseWhiteSpace(text))),
        },
      ],
    };
  });
const paragraph = words.map((text): Piece => {
  return {
    html: `<p>zeal ${escaped(text)}</p>`,
    blocks: [{ type: 'paragraph', text: `zeal ${text}` }],
  };
});
/** A table in an item of a list, below the words of the item. */
const inItem = fc.tuple(words, table).map(([text, { html, blocks }]): Piece => {
  return {
    html: `<ol><li><p>zeal ${escaped(text)}</p>${html}</li></ol>`,
    blocks: [{ type: 'paragraph', text: `1. zeal ${text}` }, ...blocks],
  };
});
/** A table of one column around another, as pages were laid out once. */
const around = table.map(({ html, blocks }): Piece => {
  return { html: `<table><tr><td>${html}</td></tr></table>`, blocks };
});
const text = fc
  .tuple(
    paragraph,
    fc.array(fc.oneof(paragraph, table, inItem, around), { minLength: 1, maxLength: 4 }),
  )
  .map(([first, more]): Piece => {
    const all = [first, ...more];
    return {
      html: all.map(({ html }) => html).join('\n'),
      blocks: all.flatMap(({ blocks }) => blocks),
    };
  });

test.each(['labels', 'stripped', 'present'])(
  'on a page of the kind %s',
  { timeout: 120_000 },
  (kind) => {
    fc.assert(
      fc.property(text, text, (question, answer) => {
        const invented = {
          title: 'Lamps in Tanner Park',
          date: '1972-03-22',
          reference: '1972/0155',
          askedBy: 'Ruth Oyelaran',
          group: 'City Independents',
          question: question.html,
          answers: [{ date: 'Monday 3 April 1972', words: answer.html }],
        };
        const address = 'https://city.example/questions/1972/0155';
        const page = readPage(
          kind === 'present'
            ? presentHtml(invented, address)
            : formerHtml(invented, { address, labels: kind === 'labels' }),
          address,
        );
        if (page.kind !== 'question') throw new Error(page.reason);
        const transcript = { file: 'transcripts/1972-0155.txt', text: page.text };
        const { drafts } = parseTranscript(transcript, { aliases: [], groups: [], offices: [] });
        const [draft] = drafts;
        const { body } = markdownToEntry(draft ? entryToMarkdown(readEntry(draft)) : '');
        expect(body).toEqual({ question: question.blocks, answers: [answer.blocks] });
      }),
      { numRuns: runs(60) },
    );
  },
);
