import { count } from '../record/wording.ts';
import { findElement } from './findElement.ts';
import type { SearchState } from './ArchiveSearch.ts';
import { allCounts } from './allCounts.ts';
import { describeQuery } from './describeQuery.ts';
import { describeState, FAILED } from './describeState.ts';
import { element } from './element.ts';
import { cameFromField, goToReference } from './goToReference.ts';
import { keepFocus } from './keepFocus.ts';
import { mayBeMisspelt } from './mayBeMisspelt.ts';
import { narrowed } from './narrowed.ts';
import { pageOffers, type PageOffers } from './pageOffers.ts';
import { renderChosen } from './renderChosen.ts';
import { openLists, renderFilters } from './renderFilters.ts';
import { renderHits } from './renderHits.ts';
import { renderOverChoices } from './renderOverChoices.ts';
import { reportFailure, type Failure } from './reportFailure.ts';
import type { NamesKnown, SearchAnswer, SearchRequest } from './SearchAnswer.ts';
import { MOST_SAVED, SavingSearch } from './SavingSearch.ts';
import type { FilterCounts, Hit } from './SearchPeriod.ts';
import type { SearchNames } from './SearchNames.ts';
import { isEmpty, ordersOf, readQuery, writeQuery, type SearchQuery } from './SearchQuery.ts';
import { searchSentence } from './searchSentence.ts';
import { SearchStatus } from './SearchStatus.ts';
import { dayText, typedDay } from './typedDay.ts';
import type { YearFound } from './yearsFound.ts';
import { yearsSearched } from './yearsSearched.ts';

/** Waits for a pause in typing, in milliseconds; results a page of them. */
const PAUSE = 150;
const PAGE = 10;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const archiveInvented = document.documentElement.dataset['archive'] === 'invented';

const page = {
  form: findElement('main form', HTMLFormElement),
  box: findElement('#q', HTMLInputElement),
  status: findElement('#status', HTMLElement),
  searched: findElement('#searched', HTMLElement),
  chosen: findElement('#chosen', HTMLElement),
  results: findElement('#results', HTMLElement),
  listed: findElement('#listed', HTMLElement),
  more: findElement('#more', HTMLButtonElement),
  all: findElement('#all', HTMLButtonElement),
  save: findElement('#save', HTMLButtonElement),
  choices: document.querySelector<HTMLElement>('#choices'),
  over: findElement('#over', HTMLElement),
  overChoices: findElement('#over-choices', HTMLElement),
  charts: findElement('#charts', HTMLElement),
  overLink: findElement('#over-link', HTMLAnchorElement),
  follow: document.querySelector<HTMLAnchorElement>('#follow'),
  beside: findElement('#beside', HTMLInputElement),
  /** Order and range of days; none in an archive of one question. */
  limits: document.querySelectorAll<Limit>('#limits select, #limits input'),
};
/** A field that limits a search. */
type Limit = HTMLSelectElement | HTMLInputElement;
const title = document.title;
const status = new SearchStatus(
  page.status,
  findElement('#progress', HTMLElement),
  findElement('#aloud', HTMLElement),
);
const saving = new SavingSearch(page.save, findElement('#saved', HTMLElement), base);

/** What the page shows: a search, and how much of it. */
interface Shown {
  readonly query: SearchQuery;
  readonly names: SearchNames;
  readonly offers: PageOffers;
  readonly list: HTMLElement;
  /** Whether results of a search before are still there. */
  stale: boolean;
  focus: boolean;
  /** What is known of the search so far. */
  state?: SearchState;
}

let shown: Shown | undefined;
/** Started with the page: by the time someone has typed, what every search needs is there. */
let worker: SearchWorker | undefined = startWorker();
/** The request whose answers are shown. */
let current = 0;

function show(query: SearchQuery): void {
  begin(query).catch((error: unknown) => {
    fail(reportFailure(error));
  });
}

/** Begins a search: what it offers by name first, then what it finds, as it is found. */
async function begin(query: SearchQuery): Promise<void> {
  const mine = (current += 1);
  saving.leave();
  showLimits(query);
  worker ??= startWorker();
  const { names } = worker;
  if (isEmpty(query)) {
    clear();
    showAllChoices(await names, mine);
    return;
  }
  page.results.setAttribute('aria-busy', 'true');
  status.begin(query.order === 'best');
  const known = await names;
  const offers = await pageOffers(query.text, base, known);
  if (mine !== current) return;
  const list = element('ol', { class: 'entries by-number hits' });
  shown = { query, names: known, offers, list, stale: true, focus: false };
  page.chosen.replaceChildren(...renderChosen(query, known));
  const described = describeQuery(query, known);
  document.title = `${described} – ${title}`;
  page.searched.textContent = searchSentence(query, known);
  beginOverTime(query);
  request({});
}

/** Asks for a page of hits more than stand there, if not told otherwise. */
function request(
  how: Partial<Pick<SearchRequest, 'all' | 'count' | 'ids'> & { hits: number }>,
): void {
  if (!shown) return;
  current += 1;
  const { all = false, count = false, ids = 0, hits = PAGE } = how;
  if (ids === 0) saving.leave();
  status.begin(all || shown.query.order === 'best');
  const from = shown.list.children.length;
  const query = narrowed(shown.query, shown.names);
  const { names } = shown;
  const overTime = comparedBy(shown.query).map((one) => narrowed(one, names));
  const to = from + hits;
  const message: SearchRequest = { id: current, query, from, to, all, count, ids, overTime };
  worker?.program.postMessage(message);
}

/** The searches whose results are shown over time: none, this one, or this one and that beside it. */
function comparedBy(query: SearchQuery): readonly SearchQuery[] {
  const { over, beside } = query;
  if (!over) return [];
  return beside ? [query, { ...query, text: beside }] : [query];
}

/** The worker that searches, and the names that it has loaded. */
interface SearchWorker {
  readonly program: Worker;
  readonly names: Promise<SearchNames>;
}

function startWorker(): SearchWorker {
  const program = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
  const names = new Promise<SearchNames>((known) => {
    program.addEventListener('message', ({ data }: MessageEvent<SearchAnswer | NamesKnown>) => {
      if (data.type === 'names') known(data.names);
      else if (data.id === current && shown) hear(data, shown);
    });
  });
  // What the worker throws comes with a message, and stands in the console; without one it was not loaded.
  program.addEventListener('error', (event) => {
    fail(event instanceof ErrorEvent ? 'fault' : 'not-loaded');
  });
  return { program, names };
}

function hear(answer: SearchAnswer, on: Shown): void {
  try {
    showAnswer(answer, on);
  } catch (error) {
    fail(reportFailure(error));
  }
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
      if (mayBeMisspelt(answer.state, on.query.text)) {
        showNothing(answer.state, on).catch((error: unknown) => {
          reportFailure(error);
          showDone(answer.state, on, false);
        });
      } else showDone(answer.state, on, false);
      break;
    case 'ids':
      save(answer.ids, on);
      break;
    case 'years':
      showYears(answer.years, on).catch((error: unknown) => void reportFailure(error));
      break;
    case 'hits':
      append(answer.hits, on);
      status.progress(answer.state);
      break;
    case 'progress':
      status.progress(answer.state);
  }
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
  on.state = state;
  page.results.removeAttribute('aria-busy');
  page.overLink.hidden ||= state.found === 0;
  status.done(describeState(state, on.offers.pages, spellings));
  keepFocus(
    () => {
      offerMore(state, on);
      saving.offer(state);
    },
    () => page.status,
  );
}

function append(hits: readonly Hit[], on: Shown): void {
  const items = renderHits(hits, archiveInvented);
  on.list.append(...items);
  if (on.stale)
    keepFocus(
      () => {
        page.results.replaceChildren(...on.offers.elements, on.list);
      },
      () => page.status,
    );
  on.stale = false;
  on.list.hidden = on.list.children.length === 0;
  if (on.focus) items[0]?.querySelector('a')?.focus();
  if (items.length > 0) on.focus = false;
}

function offerMore({ found, complete }: SearchState, on: Shown): void {
  const listed = on.list.children.length;
  const left = Math.min(PAGE, found - listed);
  page.listed.textContent = left > 0 ? `${count(listed)} of ${count(found)} shown` : '';
  const others = on.query.order === 'oldest' ? 'later' : 'earlier';
  page.more.textContent = left > 0 ? `Show ${left} more` : `Search ${others} years`;
  page.more.hidden = left <= 0 && complete;
  page.all.hidden = complete;
}

/** The page of what is followed asks before it adds anything. */
function offerToFollow({ over: _, beside: __, ...query }: SearchQuery): void {
  if (!page.follow) return;
  page.follow.hidden = isEmpty(query);
  const add = new URLSearchParams({ add: `/search/${writeQuery(query)}` });
  page.follow.href = `${base}following/?${add.toString()}`;
}

/** Makes room for the results over time, or takes them away; and offers them where they are not shown. */
function beginOverTime(query: SearchQuery): void {
  const { over, beside = '' } = query;
  page.over.hidden = !over;
  page.overLink.hidden = Boolean(over);
  page.overLink.href = writeQuery({ ...query, over: 'number' });
  offerToFollow(query);
  if (!over) {
    page.charts.replaceChildren();
    return;
  }
  page.beside.value = beside;
  page.charts.dataset['charts'] = beside ? '2' : '1';
  page.overChoices.replaceChildren(...renderOverChoices(query));
}

async function showYears(years: readonly YearFound[], on: Shown): Promise<void> {
  const { query, names } = on;
  // What few need is loaded by those who do.
  const { renderOverTime } = await import('./renderOverTime.ts');
  if (on !== shown) return;
  const texts = comparedBy(query).map(({ text }) =>
    text ? `“${text}”` : describeQuery(query, names) || 'All questions',
  );
  // The table stays open, if it was.
  const wasOpen = page.charts.querySelector('details')?.open === true;
  page.charts.replaceChildren(...renderOverTime(years, texts, query, archiveInvented));
  const table = page.charts.querySelector('details');
  if (table) table.open = wasOpen;
}

/** What a search can be narrowed by before it has a word: all questions of the archive, counted when it was built. */
function showAllChoices(names: SearchNames, mine: number): void {
  const { choices } = page;
  if (!choices || mine !== current) return;
  const query = readQuery('');
  choices.replaceChildren(...renderFilters(query, allCounts(names), names, openLists(choices)));
}

/** What the results can be narrowed by, with the years that were counted where others are left. */
function showChoices(counts: FilterCounts | undefined, on: Shown): void {
  const { choices } = page;
  if (!choices) return;
  const shown = counts ? renderFilters(on.query, counts, on.names, openLists(choices)) : [];
  const some = on.state?.complete === false ? on.state.searched : undefined;
  const of = some
    ? `Counts cover ${yearsSearched(some)} only: other years have not been searched yet.`
    : '';
  const more = counts ? 'Count all years' : 'Show filters for member, group and status';
  const button = element('button', { type: 'button', class: 'quiet' }, more);
  button.addEventListener('click', () => {
    request({ all: counts !== undefined, count: true, hits: 0 });
  });
  keepFocus(
    () => {
      choices.replaceChildren(
        ...shown,
        ...(counts && some && shown.length > 0 ? [element('p', { class: 'note' }, of)] : []),
        ...(!counts || (some && shown.length > 0) ? [button] : []),
      );
    },
    () => choices.querySelector<HTMLElement>('summary') ?? page.status,
  );
}

function save(ids: readonly string[] | undefined, { query, names, state }: Shown): void {
  if (!ids || !state) {
    saving.fail();
    return;
  }
  const address = new URL(writeQuery(query) || '?', location.href).href;
  const search = { query: describeQuery(query, names), address };
  saving.save(ids, state.found, search).catch((error: unknown) => {
    reportFailure(error);
    saving.fail();
  });
}

function clear(): void {
  shown = undefined;
  document.title = title;
  for (const part of [
    page.results,
    page.chosen,
    page.choices,
    page.searched,
    page.charts,
    page.listed,
  ])
    part?.replaceChildren();
  page.over.hidden = page.overLink.hidden = true;
  if (page.follow) page.follow.hidden = true;
  status.say('');
  page.more.hidden = page.all.hidden = true;
  saving.hide();
  page.results.removeAttribute('aria-busy');
}

function fail(failure: Failure): void {
  clear();
  worker?.program.terminate();
  worker = undefined;
  saving.leave();
  status.say(
    import.meta.env.DEV
      ? 'Search needs a build: run `npm start`, or `npm run build`.'
      : FAILED[failure],
  );
}

/** The fields say what is searched, with the orders that its text can have. */
function showLimits({ text, from = '', to = '', order }: SearchQuery): void {
  const values: Readonly<Record<string, string>> = { from: dayText(from), to: dayText(to), order };
  const orders: readonly string[] = ordersOf(text);
  for (const field of page.limits) {
    const value = values[field.name] ?? '';
    if (field instanceof HTMLSelectElement)
      for (const option of field.options)
        option.hidden = option.disabled = !orders.includes(option.value);
    // What is being typed there, and is no day yet, is left to whoever types.
    if (!field.hasAttribute('aria-invalid')) field.value = value;
  }
}

/** The search that the fields ask for, with the filters of the address. @param changed the field of which the address does not know yet. */
function typedQuery(changed?: Limit): SearchQuery {
  const fields = new URLSearchParams(writeQuery(readQuery(location.search)));
  fields.set('q', page.box.value.trim());
  if (changed) fields.set(changed.name, changed.value);
  return readQuery(fields.toString());
}

/** Says of a field for a day whether what it holds can be read. */
function checkDay(field: HTMLInputElement): boolean {
  const isRead = field.value.trim() === '' || typedDay(field.value) !== undefined;
  if (isRead) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  findElement('#day-fault', HTMLElement).textContent = isRead
    ? ''
    : `“${field.value.trim()}” is not a year or a date. Type 1989, 1989-12-20 or 20 December 1989.`;
  return isRead;
}

function showTyped(changed?: Limit): void {
  clearTimeout(pause);
  const query = typedQuery(changed);
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
  status.typed();
  pause = setTimeout(showTyped, PAUSE);
});
page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  void goToReference(page.box.value, base, false).then((left) => {
    if (!left) showTyped();
  });
});
for (const field of page.limits)
  field.addEventListener('change', () => {
    if (field instanceof HTMLSelectElement || checkDay(field)) showTyped(field);
  });
findElement('#compare', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const { beside: _, ...query } = readQuery(location.search);
  const beside = page.beside.value.trim();
  history.pushState(null, '', writeQuery({ ...query, ...(beside && { beside }) }));
  showAddress();
});
page.more.addEventListener('click', () => {
  if (shown) shown.focus = true;
  request({});
});
page.all.addEventListener('click', () => {
  request({ all: true, hits: 0 });
});
page.save.addEventListener('click', () => {
  if (saving.press()) request({ all: true, ids: MOST_SAVED, hits: 0 });
});

// Filters are links; followed here, what is loaded stays loaded, and the focus stays near.
for (const part of [page.chosen, page.choices, page.results, page.over, page.overLink]) {
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
addEventListener('popstate', () => {
  // A link to a place in this page is no new search.
  if (shown && writeQuery(shown.query) === writeQuery(readQuery(location.search))) return;
  showAddress();
});

if (!(cameFromField() && (await goToReference(readQuery(location.search).text, base, true))))
  showAddress();
