import { slug } from '../record/slug.ts';
import { count } from '../record/wording.ts';
import type { SearchState } from './ArchiveSearch.ts';
import { describeState, FAILED } from './describeState.ts';
import { element } from './element.ts';
import { cameFromField, goToReference } from './goToReference.ts';
import { loadNames } from './loadNames.ts';
import { narrowed } from './narrowed.ts';
import { pageOffers, type PageOffers } from './pageOffers.ts';
import { pastedReference } from './pastedReference.ts';
import { renderChosen, renderFilters } from './renderFilters.ts';
import { renderHits } from './renderHits.ts';
import { reportFailure, type Failure } from './reportFailure.ts';
import type { SearchAnswer, SearchRequest } from './SearchAnswer.ts';
import { MOST_SAVED, resultsCsv } from './resultsCsv.ts';
import { saveFile } from './saveFile.ts';
import type { FilterCounts, Hit } from './SearchPeriod.ts';
import type { SearchNames } from './SearchNames.ts';
import { isEmpty, readQuery, writeQuery, type SearchQuery } from './SearchQuery.ts';

/** Waits for a pause in typing, in milliseconds; results a page of them. */
const PAUSE = 150;
const PAGE = 10;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const archiveInvented = document.documentElement.dataset['archive'] === 'invented';

const page = {
  form: find('main form', HTMLFormElement),
  box: find('#q', HTMLInputElement),
  status: find('#status', HTMLElement),
  progress: find('#progress', HTMLElement),
  chosen: find('#chosen', HTMLElement),
  results: find('#results', HTMLElement),
  more: find('#more', HTMLButtonElement),
  all: find('#all', HTMLButtonElement),
  save: find('#save', HTMLButtonElement),
  choices: document.querySelector('#choices'),
  /** Order and range of years; none in an archive of one question. */
  limits: document.querySelectorAll<HTMLSelectElement>('#limits select'),
};

/** What the page shows: a search, and how much of it. */
interface Shown {
  readonly query: SearchQuery;
  readonly names: SearchNames;
  readonly offers: PageOffers;
  readonly list: HTMLElement;
  /** What stands in the list. */
  readonly hits: Hit[];
  /** Whether results of a search before are still there. */
  stale: boolean;
  focus: boolean;
}

let shown: Shown | undefined;
/** Started with the page: by the time someone has typed, what every search needs is there. */
let worker: Worker | undefined = startWorker();
let names: Promise<SearchNames> | undefined;
/** The request whose answers are shown. */
let current = 0;

function find<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

function show(query: SearchQuery): void {
  begin(query).catch((error: unknown) => {
    fail(reportFailure(error));
  });
}

/** Begins a search: what it offers by name first, then what it finds, as it is found. */
async function begin(query: SearchQuery): Promise<void> {
  const mine = (current += 1);
  showLimits(query);
  if (isEmpty(query)) {
    clear();
    return;
  }
  page.results.setAttribute('aria-busy', 'true');
  worker ??= startWorker();
  names ??= loadNames(base);
  const known = await names;
  const offers = await pageOffers(query.text, base, known);
  if (mine !== current) return;
  const list = element('ol', { class: 'entries by-number hits' });
  shown = { query, names: known, offers, list, hits: [], stale: true, focus: false };
  page.chosen.replaceChildren(...renderChosen(query, known));
  request({ all: false, count: false });
}

/** Asks for a page of hits more than stand there. */
function request(how: Pick<SearchRequest, 'all' | 'count'> & { readonly hits?: number }): void {
  if (!shown) return;
  current += 1;
  const { all, count, hits = PAGE } = how;
  const from = shown.list.children.length;
  const query = narrowed(shown.query, shown.names);
  // Where all years are searched, the page says meanwhile how far it is.
  if (all || query.order === 'best') page.status.textContent = '';
  const message: SearchRequest = { id: current, query, from, to: from + hits, all, count };
  worker?.postMessage(message);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.id !== current || !shown) return;
    try {
      showAnswer(data, shown);
    } catch (error) {
      fail(reportFailure(error));
    }
  });
  // What the worker throws comes with a message, and stands in the console; without one it was not loaded.
  started.addEventListener('error', (event) => {
    fail(event instanceof ErrorEvent ? 'fault' : 'not-loaded');
  });
  return started;
}

function showAnswer(answer: SearchAnswer, on: Shown): void {
  switch (answer.type) {
    case 'failed':
      fail(answer.failure);
      break;
    case 'counts':
      showChoices(answer.counts, on);
      break;
    case 'done':
      if (mayBeMisspelt(answer.state, on)) {
        showNothing(answer.state, on).catch((error: unknown) => {
          reportFailure(error);
          showDone(answer.state, on, false);
        });
      } else showDone(answer.state, on, false);
      break;
    case 'hits':
      append(answer.hits, on);
      showProgress(answer.state);
      break;
    case 'progress':
      showProgress(answer.state);
  }
}

/** Whether nothing was found because no question has a word; a reference is no word. */
function mayBeMisspelt({ complete, found, unknown }: SearchState, { query }: Shown): boolean {
  const isReference = pastedReference(query.text)?.kind === 'question';
  return complete && found === 0 && unknown.length > 0 && !isReference;
}

/** Where no question has a word, what may be meant is looked up first, so that all is said at once. */
async function showNothing(state: SearchState, on: Shown): Promise<void> {
  const mine = current;
  const query = { ...on.query, text: narrowed(on.query, on.names).text };
  const { didYouMean } = await import('./didYouMean.ts');
  const meant = await didYouMean(query, state.unknown, on.names, base);
  if (mine !== current) return;
  page.results.append(...meant.elements);
  showDone(state, on, meant.spellings);
}

function showDone(state: SearchState, on: Shown, spellings: boolean): void {
  page.progress.textContent = '';
  page.results.removeAttribute('aria-busy');
  const said = describeState(state, on.offers.pages, spellings);
  // Said once: a live region that is set to the same words again would be read again.
  if (page.status.textContent !== said) page.status.textContent = said;
  offerMore(state, on);
}

function append(hits: readonly Hit[], on: Shown): void {
  const items = renderHits(hits, archiveInvented);
  on.list.append(...items);
  on.hits.push(...hits);
  if (on.stale) page.results.replaceChildren(...on.offers.elements, on.list);
  on.stale = false;
  on.list.hidden = on.list.children.length === 0;
  offerFile(on);
  if (on.focus) items[0]?.querySelector('a')?.focus();
  if (items.length > 0) on.focus = false;
}

function showProgress({ searched, found }: SearchState): void {
  if (page.status.textContent || !searched) return;
  page.progress.textContent = `Searched ${searched.join(' to ')}: ${count(found)} so far …`;
}

function offerMore({ found, complete }: SearchState, on: Shown): void {
  const left = Math.min(PAGE, found - on.list.children.length);
  const others = on.query.order === 'oldest' ? 'later' : 'earlier';
  page.more.textContent = left > 0 ? `Show ${left} more` : `Search ${others} years`;
  page.more.hidden = left <= 0 && complete;
  page.all.hidden = complete;
}

/** Says how many go into the file: more may have been found than stand on the page. */
function offerFile({ hits }: Shown): void {
  const saved = Math.min(hits.length, MOST_SAVED);
  page.save.hidden = saved === 0;
  page.save.textContent =
    saved === 1 ? 'Save this result (CSV)' : `Save these ${count(saved)} results (CSV)`;
}

function showChoices(counts: FilterCounts | undefined, on: Shown): void {
  if (counts) {
    page.choices?.replaceChildren(...renderFilters(on.query, counts, on.names));
    return;
  }
  const button = element('button', { type: 'button' }, 'Count by member, group and state');
  button.addEventListener('click', () => {
    request({ all: false, count: true, hits: 0 });
  });
  page.choices?.replaceChildren(button);
}

function clear(): void {
  shown = undefined;
  for (const part of [page.results, page.chosen, page.choices]) part?.replaceChildren();
  page.status.textContent = page.progress.textContent = '';
  page.more.hidden = page.all.hidden = page.save.hidden = true;
  page.results.removeAttribute('aria-busy');
}

function fail(failure: Failure): void {
  clear();
  worker?.terminate();
  worker = names = undefined;
  page.status.textContent = import.meta.env.DEV
    ? 'Search needs a build: run `npm start`, or `npm run build`.'
    : FAILED[failure];
}

function showLimits({ from = '', to = '', order }: SearchQuery): void {
  const values: Readonly<Record<string, string>> = { from, to, order };
  for (const field of page.limits) field.value = values[field.name] ?? '';
}

/** The search that the fields ask for, with the filters of the address. */
function typedQuery(): SearchQuery {
  const fields = new URLSearchParams(location.search);
  fields.set('q', page.box.value.trim());
  for (const { name, value } of page.limits) fields.set(name, value);
  return readQuery(fields.toString());
}

function showTyped(): void {
  clearTimeout(pause);
  const query = typedQuery();
  history.replaceState(null, '', writeQuery(query) || location.pathname);
  show(query);
}

function showAddress(): void {
  const query = readQuery(location.search);
  page.box.value = query.text;
  show(query);
}

let pause: ReturnType<typeof setTimeout> | undefined;
page.box.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(showTyped, PAUSE);
});
page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  void goToReference(page.box.value, base, false).then((left) => {
    if (!left) showTyped();
  });
});
for (const field of page.limits) field.addEventListener('change', showTyped);
page.more.addEventListener('click', () => {
  if (shown) shown.focus = true;
  request({ all: false, count: false });
});
page.all.addEventListener('click', () => {
  request({ all: true, count: false, hits: 0 });
});
page.save.addEventListener('click', () => {
  if (!shown) return;
  const { query, hits } = shown;
  const name = ['search', slug(query.text)].filter(Boolean).join('-');
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', resultsCsv(hits, location.href));
});

// Filters are links; followed here, what is loaded stays loaded, and the focus stays near.
for (const part of [page.chosen, page.choices, page.results]) {
  part?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
    if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    showAddress();
    page.status.focus();
  });
}
addEventListener('popstate', showAddress);

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  page.box.focus();
  page.box.select();
});

if (!(cameFromField() && (await goToReference(readQuery(location.search).text, base, true))))
  showAddress();
