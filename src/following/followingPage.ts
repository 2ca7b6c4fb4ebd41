import { findElement } from '../search/findElement.ts';
import { element } from '../search/element.ts';
import { reportFailure } from '../search/reportFailure.ts';
import { saveFile } from '../search/saveFile.ts';
import type { Follow, Following } from './Following.ts';
import { followedSearch, followPath } from './followPath.ts';
import { keptFollowing, readFollowing } from './keptFollowing.ts';
import { latestChangesSchema, NO_CHANGES, type LatestChanges } from './LatestChanges.ts';
import { nameOf } from './nameOf.ts';
import { newsFor, type News } from './newsFor.ts';
import { readOpml, writeOpml } from './opml.ts';
import { renderFollow } from './renderFollow.ts';
import { searchLatest } from './searchLatest.ts';

// What is followed stays in this browser: what is fetched is the same for everyone.
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const KEPT = `following:${base}`;
/** Set for as long as a tab is open: what it showed once is still new when it is loaded again. */
const VISIT = `visit:${base}`;
const site = new URL(base, location.href).href;

const page = {
  status: findElement('#status', HTMLElement),
  add: findElement('#add', HTMLElement),
  list: findElement('#follows', HTMLElement),
  tools: findElement('#tools', HTMLElement),
  save: findElement('#save', HTMLButtonElement),
  opml: findElement('#opml', HTMLButtonElement),
  file: findElement('#file', HTMLInputElement),
};
const hasFeeds = page.tools.dataset['feeds'] === 'true';

const kept = keptFollowing(localStorage, KEPT);
let following = beginVisit(kept.following);
let latest = following.latest ?? NO_CHANGES;

/** What the visit before was shown is not new in this one. */
function beginVisit(before: Following): Following {
  if (sessionStorage.getItem(VISIT) !== null) return before;
  sessionStorage.setItem(VISIT, 'begun');
  const { shown, follows } = before;
  return {
    ...before,
    follows: follows.map((one) => ({ ...one, since: Math.max(one.since, shown) })),
  };
}

function keep(change: Partial<Following>): void {
  following = { ...following, ...change };
  try {
    localStorage.setItem(KEPT, JSON.stringify(following));
  } catch (error) {
    reportFailure(error);
    say('This browser cannot store any more. Save what you follow as a file.');
  }
}

function say(text: string): void {
  page.status.textContent = text;
}

async function loadLatest(): Promise<LatestChanges> {
  const response = await fetch(`${base}following/latest.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} of the latest changes`);
  return latestChangesSchema.parse(await response.json());
}

async function newsOf(follow: Follow): Promise<News | undefined> {
  const query = followedSearch(follow.path);
  if (!query) return newsFor(follow, latest, undefined);
  try {
    const found = latest.events.length > 0 ? await searchLatest(base, query) : new Set<string>();
    return newsFor(follow, latest, found);
  } catch (error) {
    reportFailure(error);
    return undefined;
  }
}

/** The list is shown whole, so that nothing moves while it is read. */
async function show(): Promise<void> {
  const news = await Promise.all(following.follows.map(newsOf));
  const sections = following.follows.map((follow, index) =>
    renderFollow(base, follow, latest, news[index], () => {
      stop(follow);
    }),
  );
  page.list.replaceChildren(...(sections.length > 0 ? sections : [nothing()]));
  page.tools.hidden = false;
  const follows = following.follows.map((follow, index) => {
    const ids = new Set([...(news[index]?.ids ?? []), ...follow.known]);
    return { ...follow, known: [...ids].slice(0, 1000) };
  });
  keep({ follows, shown: Math.max(following.shown, latest.lines) });
}

function nothing(): HTMLElement {
  const text =
    'You are not following anything in this browser yet. Look for “Follow” on the pages for questions, members, groups, categories and meetings, and above the results of a search.';
  return element('p', {}, text);
}

function stop({ path, name }: Follow): void {
  keep({ follows: following.follows.filter((one) => one.path !== path) });
  void show().then(() => {
    say(`You no longer follow ${name}.`);
    page.status.focus();
  });
}

/** Adds what is not followed yet. @returns how many were added. */
function add(some: readonly Pick<Follow, 'path' | 'name'>[]): number {
  const there = new Set(following.follows.map(({ path }) => path));
  const fresh = [...new Map(some.map((one) => [one.path, one])).values()].filter(
    ({ path }) => !there.has(path),
  );
  const follows = fresh.map((one): Follow => ({ since: latest.lines, known: [], ...one }));
  keep({ follows: [...following.follows, ...follows] });
  return fresh.length;
}

/** Nothing is followed without being asked: a link from elsewhere may lead here, too. */
async function askToAdd(asked: string): Promise<void> {
  const path = followPath(asked);
  if (path === undefined) {
    say('That link does not lead to anything you can follow here.');
    return;
  }
  if (following.follows.some((one) => one.path === path)) {
    say('You already follow this.');
    return;
  }
  const name = await nameOf(base, path).catch(() => null);
  if (!name) {
    say(
      name === null
        ? 'The site cannot be reached. Try again when you are online.'
        : 'There is no page at the address in that link.',
    );
    return;
  }
  const [yes, no] = [
    element('button', { type: 'button' }, 'Follow'),
    element('button', { type: 'button', class: 'quiet' }, 'Cancel'),
  ];
  const done = (said: string) => {
    history.replaceState(null, '', location.pathname);
    page.add.replaceChildren();
    void show().then(() => {
      say(said);
      page.status.focus();
    });
  };
  yes.addEventListener('click', () => {
    add([{ path, name }]);
    done(`You now follow ${name}.`);
  });
  no.addEventListener('click', () => {
    done('Nothing was added.');
  });
  const question = element('p', { id: 'asked' }, 'Follow ', element('strong', {}, name), '?');
  page.add.replaceChildren(question, element('p', { class: 'choices' }, yes, ' ', no));
  yes.setAttribute('aria-describedby', 'asked');
  yes.focus();
}

async function readFile(file: File): Promise<void> {
  const text = file.size > 5_000_000 ? '' : await file.text();
  const read = readFollowing(text)?.follows ?? readOpml(text, site);
  page.file.value = '';
  if (!read) {
    say(
      `${file.name} contains nothing that can be followed. Choose a file saved from this page, or an OPML file.`,
    );
    return;
  }
  const added = add(read);
  await show();
  say(`${added} added from ${file.name}.`);
}

page.save.addEventListener('click', () => {
  const { latest: _, ...saved } = following;
  saveFile('following.json', 'application/json', [`${JSON.stringify(saved, undefined, 2)}\n`]);
});
page.opml.addEventListener('click', () => {
  saveFile('following.opml', 'text/x-opml', [writeOpml(following.follows, site, hasFeeds)]);
});
page.file.addEventListener('change', () => {
  const [file] = page.file.files ?? [];
  if (file) void readFile(file);
});

if (kept.broken)
  say(
    'The list stored in this browser could not be read. It has been set aside and a new list begun.',
  );
try {
  latest = await loadLatest();
  keep({ latest });
} catch (error) {
  reportFailure(error);
  say('The site cannot be reached. What you see is from your last visit.');
}
await show();
const asked = new URLSearchParams(location.search).get('add');
if (asked !== null) await askToAdd(asked);
