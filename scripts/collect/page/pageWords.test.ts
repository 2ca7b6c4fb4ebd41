import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/record/Entry.ts';
import { printedLines } from '../../../src/record/printedLines.ts';
import { parseTranscript } from '../../../src/transcript/parseTranscript.ts';
import { formerHtml, presentHtml } from '../inventPage.testing.ts';
import { readPage } from './readPage.ts';
import { runs } from '../../../src/record/runs.testing.ts';

/*
 * What the main part of a page says comes back from the entry that is made of its text: every word, the
 * address of every link, every cell and attachment, in their order.
 */

/** A piece of HTML, and the words of it that an entry is to have. */
interface Piece {
  readonly html: string;
  readonly words: readonly string[];
}

// Words that no layout takes for a label, a name or a number, with what HTML and Markdown stumble over.
const word = fc.constantFrom(
  'lamps',
  'eels',
  'ferry',
  'a*b',
  'x_y',
  '&',
  '<b>',
  '£5',
  'Siân',
  '“park”',
  '1.',
  '#',
  '`c`',
  '\u{1f986}',
  '10%',
);
const plain = fc.array(word, { minLength: 1, maxLength: 5 }).map((words): Piece => {
  return { html: words.map(escaped).join('\n '), words };
});
const link = fc
  .tuple(plain, fc.webUrl({ withQueryParameters: true }))
  .map(([{ html, words }, url]): Piece => {
    const { href } = new URL(url);
    return { html: `<a href="${escaped(url)}">${html}</a>`, words: [...words, `<${href}>`] };
  });
const bold = plain.map(({ html, words }): Piece => ({ html: `<strong>${html}</strong>`, words }));
const inline = fc
  .array(fc.oneof(plain, link, bold), { minLength: 1, maxLength: 3 })
  .map((pieces) => joined(pieces, ' '));
const paragraph = inline.map(({ html, words }): Piece => ({
  html: `<p>zeal ${html}</p>`,
  words: ['zeal', ...words],
}));
const items = fc.array(inline, { minLength: 1, maxLength: 3 });
const bullets = items.map((list): Piece => {
  return joined(
    list.map(({ html, words }) => ({ html: `<li><p>${html}</p></li>`, words })),
    '',
    '<ul>',
    '</ul>',
  );
});
const numbers = items.map((list): Piece => {
  const numbered = list.map(({ html, words }, index) => {
    return { html: `<li>${html}</li>`, words: [`${index + 1}.`, ...words] };
  });
  return joined(numbered, '', '<ol>', '</ol>');
});
const table = fc
  .array(fc.tuple(inline, inline), { minLength: 1, maxLength: 3 })
  .map((rows): Piece => {
    const cells = rows.map(([one, other]): Piece => {
      return {
        html: `<tr><td><p>${one.html}</p></td><td>${other.html}</td></tr>`,
        words: [...one.words, ...other.words],
      };
    });
    return joined(cells, '', '<table>', '</table>');
  });
const words = fc
  .array(fc.oneof(paragraph, bullets, numbers, table), { maxLength: 4 })
  .map((pieces) => joined(pieces, '\n'));
const text = fc.tuple(paragraph, words).map((pieces) => joined(pieces, '\n'));
const files = fc.array(
  fc.tuple(fc.constantFrom('plan.pdf', 'costs of <eels> & “1.”, a*b_c#.xls'), fc.webUrl()),
  {
    maxLength: 2,
  },
);

test.each(['labels', 'stripped', 'present'])(
  'everything comes back from a page of the kind %s',
  (kind) => {
    fc.assert(
      fc.property(text, text, files, (question, answer, attached) => {
        const invented = {
          title: 'Lamps in Tanner Park',
          date: '1972-03-22',
          reference: '1972/0155',
          askedBy: 'Ruth Oyelaran',
          group: 'City Independents',
          question: question.html,
          answers: [
            {
              date: 'Monday 3 April 1972',
              words: answer.html,
              files: attached.map(([name, url]) => [escaped(name), escaped(url)] as const),
            },
          ],
        };
        const address = 'https://city.example/questions/1972/0155';
        const html =
          kind === 'present'
            ? presentHtml(invented, address)
            : formerHtml(invented, { address, labels: kind === 'labels' });
        const page = readPage(html, address);
        if (page.kind !== 'question') throw new Error(page.reason);
        const transcript = { file: 'transcripts/1972-0155.txt', text: page.text };
        const { drafts } = parseTranscript(transcript, { aliases: [], groups: [], offices: [] });
        const body = drafts[0]?.readBody();
        const { answers } = drafts[0]?.facts ?? {};
        expect(wordsOf(body?.question)).toEqual(question.words);
        expect(wordsOf(body?.answers[0])).toEqual(answer.words);
        const files = attached.map(([name, url]) => ({ name, address: new URL(url).href }));
        expect(answers?.[0]?.attachments ?? []).toEqual(files);
      }),
      { numRuns: runs(60) },
    );
  },
);

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function joined(pieces: readonly Piece[], between: string, before = '', after = ''): Piece {
  const html = before + pieces.map((piece) => piece.html).join(between) + after;
  return { html, words: pieces.flatMap((piece) => piece.words) };
}

function wordsOf(blocks: readonly Block[] = []): string[] {
  return blocks
    .flatMap(printedLines)
    .flatMap((line) => line.split(/\s+/))
    .filter((one) => one !== '');
}
