import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formerHtml, type InventedPage } from '../inventPage.testing.ts';
import { listedPages } from '../status/listedPages.ts';
import { CollectStore } from '../store/CollectStore.ts';
import { writeTexts } from '../text/writeTexts.ts';
import { describeDifferences } from './describeDifferences.ts';
import { readTheirs, theirAddress } from './readTheirs.ts';

const SITE = 'https://city.example/questions/1972';
const PAGE: InventedPage = {
  title: 'Lamps in Tanner Park',
  date: '1972-03-22',
  askedBy: 'Ruth Oyelaran',
  question: '<p>Will you light the path?</p>',
  answers: [
    {
      words:
        '<p><strong>The Mayor:</strong> The lamps are the borough’s.</p><table><tr><td>5</td></tr></table><p>They stay unlit.</p>',
    },
  ],
};

/** A question as the scraper of TheyWorkForYou writes it. */
function theirs(number: string, question: string, ...replies: readonly string[]): string {
  const answers = replies.map(
    (words, index) => `<reply id="x.r${index}" speakername="The Mayor">${words}</reply>`,
  );
  return `<minor-heading nospeaker="true" id="x.h">Lamps</minor-heading>
<question id="x.q0" url="${SITE}/${number}" speakername="Ruth Oyelaran"><p>${question}</p></question>${answers.join('')}`;
}

const xml = (...questions: readonly string[]) =>
  `<?xml version='1.0' encoding='utf-8'?>\n<publicwhip>${questions.join('\n')}</publicwhip>`;

let home: string;
let store: CollectStore;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'collect-'));
  store = new CollectStore(join(home, 'collected'));
});
afterEach(() => {
  store.close();
});

async function keep(address: string, text: string): Promise<void> {
  const answer = { status: 200, statusText: 'OK', headers: [], body: Buffer.from(text) };
  await store.keep({ address, at: '2026-03-02T10:00:00.000Z', answer }, false);
}

test('words of TheyWorkForYou’s that a page has not are listed, and what they lose is no difference', async () => {
  for (const number of ['0155', '0156', '0157'])
    await keep(
      `${SITE}/${number}`,
      formerHtml(PAGE, { address: `${SITE}/${number}`, labels: true }),
    );
  const answers = ['<p>The lamps are the borough&#8217;s.</p>', '<p>They stay <b>un</b>lit.</p>'];
  const file = xml(
    theirs('0155', 'Will you light the path?', ...answers),
    theirs(
      '0156',
      'Will you light the road?',
      '<p>The lamps are bright and the borough&#8217;s.</p>',
    ),
    theirs('0157', 'Will you light the path?', 'The lamps', '<p>are mine and nobody else’s</p>'),
    theirs('0158', 'Is there a page of this?', '<p>No.</p>'),
  );
  await keep(theirAddress('lmqs1972-04-03a.xml'), file);
  const lines = [];
  for await (const line of describeDifferences(store)) lines.push(line);
  expect(lines).toEqual([
    '1972/0156: TheyWorkForYou has “road” where the page has “path Answer Answer …”; “bright and”, which the page has not',
    '1972/0157: TheyWorkForYou has “mine and nobody else” where the page has “the borough”',
    'Answers compared with TheyWorkForYou’s: 3. With different words: 2.',
  ]);
});

test('they say what exists, and nothing of theirs becomes raw text', async () => {
  await keep(theirAddress('lmqs1972-04-03a.xml'), xml(theirs('0158', 'Is there a page?')));
  expect([...(await listedPages(store))]).toEqual(['1972/0158']);
  const folders = { store: join(home, 'collected'), transcripts: join(home, 'transcripts') };
  expect(await writeTexts(store, folders)).toMatchObject({ pages: 0, written: 0 });
});

test('an entity of a file’s own is none, so that no file can grow', () => {
  const bomb = '<!DOCTYPE publicwhip [<!ENTITY a "lamps"><!ENTITY b "&a;&a;">]>';
  expect(() => readTheirs(bomb + xml(theirs('0155', '&b;')).slice(39))).toThrow(/^\d+:\d+: /);
});
