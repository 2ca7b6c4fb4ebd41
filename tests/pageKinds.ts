import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { isQuestion, type EntryFacts, type Question } from '../src/record/entrySchema.ts';
import { readFacts } from '../src/record/markdownToEntry.ts';
import { slug } from '../src/record/slug.ts';
import type { Site } from './buildSites.ts';
import { htmlPages } from './htmlPages.ts';

/** One page of each kind that a site has. */
export interface PageKind {
  readonly kind: string;
  /** Below the site’s own address. */
  readonly path: string;
  /** What stands in the page once its script, if it has one, is done. */
  readonly settled: string;
  /** Where the page takes its readers at once, which is held back to look at the page itself. */
  readonly leadsTo?: string;
  /** Made as another kind is, of other records: only `npm run test:long` looks at it for itself. */
  readonly alike?: true;
}

const ALWAYS = 'main';
const SEARCHED = '#status:not(:empty)';
const OFFERED = '#offer:not([hidden]) a';

/** The page kinds of the site of one record. */
export const ONE_RECORD: readonly PageKind[] = [
  page('home of one record', ''),
  page('its question', 'questions/2018/1558/'),
  page('years', 'questions/'),
  page('year', 'questions/2018/'),
  page('meeting', 'meetings/mqt/2018-06-21/'),
  page('members', 'members/'),
  page('member', 'members/andrew-dismore/'),
  page('group', 'groups/labour-group/'),
  alike(page('who answered', 'answerers/')),
  alike(page('answerer', 'answerers/sadiq-khan/')),
  page('coverage', 'coverage/'),
  page('data', 'data/'),
  page('table of a list', 'data/csv/?list=/members/andrew-dismore/', '#save:not([hidden])'),
  page('check of a text', 'cite-check/'),
  alike(page('how to read its record', 'how-to-read/')),
  page('about', 'about/'),
  page('search', 'search/'),
  page('search that found it', 'search/?q=victims', SEARCHED),
  page('wrong address with an offer', 'questions/1558/2018/', OFFERED),
];

/** The page kinds of the sample, each found by what its records are like. */
export async function sampleKinds(site: Site): Promise<PageKind[]> {
  const entries = await readEntries(site.content);
  const questions = entries.filter(isQuestion);
  const withdrawn = entries.find((entry) => !isQuestion(entry));
  const typical = sought('typical question', questions, isTypical);
  const categorised = sought('categorised question', questions, ({ category }) =>
    Boolean(category),
  );
  const pages = await htmlPages(site.folder);
  const further = pages.find(({ path }) => path.endsWith('/page/2/'));
  const cited = pages.find(
    ({ path, html }) => /^coverage\/\d/.test(path) && html.includes('id="absent"'),
  );
  if (!further || !cited || !withdrawn)
    throw new Error('the sample lacks a longer list, an absent question or a withdrawal');
  const { id, member = '', group = '', date = '' } = typical;
  return [
    page('home of many', ''),
    ...QUESTIONS.map(([kind, is], at) => {
      const found = page(kind, `questions/${sought(kind, questions, is).id}/`);
      return at < UNLIKE ? found : alike(found);
    }),
    page('withdrawn record', `questions/${withdrawn.id}/`),
    page('earlier wording', 'questions/1978/9905/at/1979-03-02/'),
    alike(page('earlier wording that was withdrawn', 'questions/1961/0280/at/1961-11-01/')),
    page('years', 'questions/'),
    alike(page('year', `questions/${id.slice(0, 4)}/`)),
    page('meeting', `meetings/mqt/${date}/`),
    page('members', 'members/'),
    page('member', `members/${member}/`),
    alike(page('groups', 'groups/')),
    alike(page('group', `groups/${group}/`)),
    alike(page('meetings', 'meetings/')),
    alike(page('categories', 'categories/')),
    alike(page('category', `categories/${slug(categorised.category ?? '')}/`)),
    page('who answered', 'answerers/'),
    page('second page of a list', further.path),
    alike(page('list that is empty now', 'members/no-one-now/')),
    alike(page('page that a list no longer has', 'questions/1961/page/9/')),
    { ...page('page that moved', 'members/old-name/'), leadsTo: 'about/' },
    alike(page('search, empty', 'search/')),
    page('search with results', 'search/?q=lamps', SEARCHED),
    alike(page('search, narrowed', 'search/?q=lamps&kind=question&status=answered', SEARCHED)),
    alike(page('search, nothing found', 'search/?q=xyzzyx', SEARCHED)),
    page('coverage', 'coverage/'),
    page('what is cited and not here', cited.path),
    alike(page('long list of what is not collected', 'coverage/1991/')),
    page('what was refused', 'coverage/refused/'),
    page('data', 'data/'),
    page('changes', 'changes/'),
    alike(page('changes of a month', 'changes/1990-02/')),
    page('check of a text', 'cite-check/'),
    page('following', 'following/', '#follows > *'),
    page('about', 'about/'),
    page('how to read a record', 'how-to-read/'),
    page('accessibility', 'accessibility/'),
    page('wrong address with an offer', `nothing/${id.split('/').reverse().join('/')}/`, OFFERED),
  ];
}

/** Questions whose pages have most of what a page of a question may have, so many of them; the others are alike. */
const UNLIKE = 5;
const QUESTIONS: readonly (readonly [kind: string, is: (question: Question) => boolean])[] = [
  ['supplementary with speeches', ({ kind, speakers }) => kind !== 'question' && Boolean(speakers)],
  [
    'question with attachments',
    ({ answers = [] }) => (answers[0]?.attachments ?? []).some(({ name }) => name === undefined),
  ],
  ['question with tables and addresses', ({ id }) => id === '1961/0940'],
  ['corrected question', ({ history }) => history !== undefined],
  ['question that cites others', ({ cites = [] }) => cites.length > 1],
  [
    'answered question',
    ({ kind, status, speakers }) => kind === 'question' && status === 'answered' && !speakers,
  ],
  ['question with a holding answer', ({ status }) => status === 'holding'],
  ['question with an earlier answer', ({ answers = [] }) => answers.length > 1],
  ['question answered by attachments alone', ({ id }) => id === '1976/0472'],
  ['unanswered question', ({ status }) => status === 'unanswered'],
  ['question answered orally', ({ status }) => status === 'oral'],
  ['question with corrected facts', ({ corrected }) => corrected !== undefined],
];

/** Opens a page of a site and waits until it is whole. */
export async function openKind(tab: Page, url: string, kind: PageKind): Promise<void> {
  const { path, settled, leadsTo } = kind;
  await tab.unrouteAll();
  // An answer without content leaves the reader on the page.
  if (leadsTo) await tab.route(url + leadsTo, (route) => route.fulfill({ status: 204 }));
  await tab.goto(url + path);
  await tab.locator(settled).first().waitFor();
}

function page(kind: string, path: string, settled = ALWAYS): PageKind {
  return { kind, path, settled };
}

function alike(kind: PageKind): PageKind {
  return { ...kind, alike: true };
}

function isTypical({ group, meetingType, date }: Question): boolean {
  return group !== undefined && meetingType === 'mqt' && date !== undefined && date > '1970';
}

function sought(
  kind: string,
  questions: readonly Question[],
  is: (question: Question) => boolean,
): Question {
  const found = questions.find(is);
  if (!found) throw new Error(`the sample lacks a ${kind}: make it larger`);
  return found;
}

async function readEntries(content: string): Promise<EntryFacts[]> {
  const folder = join(content, 'questions');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'));
  return Promise.all(
    files.sort().map(async (file) => readFacts(await readFile(join(folder, file), 'utf8'))),
  );
}
