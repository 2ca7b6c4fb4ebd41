import { parseReference } from '../record/reference.ts';
import { element } from './element.ts';
import { heldQuestion, type HeldQuestion } from './heldQuestion.ts';
import { offersFor } from './offersFor.ts';
import { pagefindPeriod } from './pagefindPeriod.ts';
import { renderChosen, renderFilters } from './renderFilters.ts';
import { renderHits } from './renderHits.ts';
import { searchNamesSchema, type Named, type SearchNames } from './SearchNames.ts';
import type { PeriodResult, SearchPeriod } from './SearchPeriod.ts';
import { isEmpty, readQuery, writeQuery, type SearchQuery } from './SearchQuery.ts';

/** Waits for a pause in typing; results a page of them. */
const PAUSE = 150;
const PAGE = 10;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const archiveInvented = document.documentElement.dataset['archive'] === 'invented';

const page = {
  form: find('main form', HTMLFormElement),
  box: find('#q', HTMLInputElement),
  status: find('#status', HTMLElement),
  chosen: find('#chosen', HTMLElement),
  results: find('#results', HTMLElement),
  choices: document.querySelector('#choices'),
  more: find('#more', HTMLElement),
  button: find('#more button', HTMLButtonElement),
};

let period: Promise<SearchPeriod> | undefined;
let names: Promise<SearchNames> | undefined;
/** The search that the page is about: results of an older one are dropped. */
let current = 0;

function find<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

async function loadNames(): Promise<SearchNames> {
  const response = await fetch(`${base}search/names.json`);
  // Written by the same build; without it, filters show their slugs.
  return response.ok ? searchNamesSchema.parse(await response.json()) : { members: [], groups: [] };
}

/** Shows a search: what it offers by name first, then what it finds. */
async function show(query: SearchQuery): Promise<void> {
  const mine = (current += 1);
  page.more.hidden = true;
  if (isEmpty(query)) {
    clear();
    return;
  }
  page.results.setAttribute('aria-busy', 'true');
  try {
    period ??= pagefindPeriod(base);
    names ??= loadNames();
    const [known, offer, result] = await Promise.all([
      names,
      referenceOffer(query),
      period.then((one) => one.search(query)),
    ]);
    const hits = await result.hits(0, PAGE);
    if (mine !== current) return;
    const list = element(
      'ol',
      { class: 'entries by-number hits' },
      ...renderHits(hits, archiveInvented),
    );
    const offers = [...offer, ...nameOffers(query, known)];
    page.results.replaceChildren(...offers, ...(hits.length > 0 ? [list] : []));
    page.chosen.replaceChildren(...renderChosen(query, known));
    page.choices?.replaceChildren(...renderFilters(query, result.counts, known));
    announce(result.total, offers.length);
    offerMore(result, list, mine);
  } catch {
    period = undefined;
    if (mine === current) fail();
  }
  page.results.removeAttribute('aria-busy');
}

function clear(): void {
  page.results.replaceChildren();
  page.chosen.replaceChildren();
  page.choices?.replaceChildren();
  page.status.textContent = '';
}

function announce(total: number, offers: number): void {
  const count = total.toLocaleString('en-GB');
  if (total > 0)
    page.status.textContent = `${count} ${total === 1 ? 'question' : 'questions'} found`;
  else if (offers > 0)
    page.status.textContent = 'No question has these words; the page they name is below.';
  else
    page.status.textContent = 'Nothing found. Try fewer words, another spelling, or a reference.';
}

function fail(): void {
  clear();
  page.status.textContent = import.meta.env.DEV
    ? 'Search needs a build: run `npm start`, or `npm run build`.'
    : 'Search could not be loaded. Check the connection and try again; questions can be browsed meanwhile.';
}

function offerMore(result: PeriodResult, list: HTMLElement, mine: number): void {
  let shown = PAGE;
  const update = () => {
    const left = Math.min(PAGE, result.total - shown);
    page.more.hidden = left <= 0;
    page.button.textContent = `Show ${left} more`;
  };
  page.button.onclick = async () => {
    const hits = await result.hits(shown, shown + PAGE);
    if (mine !== current) return;
    const items = renderHits(hits, archiveInvented);
    list.append(...items);
    items[0]?.querySelector('a')?.focus();
    shown += PAGE;
    update();
  };
  update();
}

/** A typed reference leads to its page, or is said not to be held. */
async function referenceOffer({ text }: SearchQuery): Promise<HTMLElement[]> {
  const id = parseReference(text);
  if (!id) return [];
  const question = await heldQuestion(base, id);
  if (!question) return [element('p', { class: 'offer' }, `${id} is not held here.`)];
  return [offerLine('Question', question.href, question.title, question.id)];
}

function nameOffers({ text }: SearchQuery, { members, groups }: SearchNames): HTMLElement[] {
  const lines = (label: string, root: string, named: readonly Named[]) =>
    offersFor(text, named).map(({ slug, name, questions }) => {
      const note = `${questions.toLocaleString('en-GB')} ${questions === 1 ? 'question' : 'questions'}`;
      return offerLine(label, `${base}${root}/${slug}/`, name, note);
    });
  return [...lines('Member', 'members', members), ...lines('Group', 'groups', groups)];
}

function offerLine(label: string, href: string, text: string, note: string): HTMLElement {
  const link = element('a', { href }, text);
  return element(
    'p',
    { class: 'offer' },
    `${label}: `,
    link,
    ' ',
    element('span', { class: 'note' }, note),
  );
}

function typedQuery(): SearchQuery {
  return { text: page.box.value.trim(), filters: readQuery(location.search).filters };
}

/** Goes to the question that a typed reference means, if it is held here. */
async function jump(text: string, replace: boolean): Promise<boolean> {
  const id = parseReference(text);
  const question: HeldQuestion | undefined = id ? await heldQuestion(base, id) : undefined;
  if (!question) return false;
  if (replace) location.replace(question.href);
  else location.assign(question.href);
  return true;
}

/** Whether the reader came from the search field of another page of this site. */
function cameFromField(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const arrived =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  if (!arrived || !document.referrer) return false;
  const from = new URL(document.referrer);
  return from.origin === location.origin && from.pathname !== location.pathname;
}

let pause: ReturnType<typeof setTimeout> | undefined;
page.box.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const query = typedQuery();
    history.replaceState(null, '', writeQuery(query) || location.pathname);
    void show(query);
  }, PAUSE);
});

page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  const query = typedQuery();
  void jump(query.text, false).then((left) => {
    if (left) return;
    history.replaceState(null, '', writeQuery(query) || location.pathname);
    void show(query);
  });
});

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  page.box.focus();
  page.box.select();
});

const first = readQuery(location.search);
page.box.value = first.text;
if (!(cameFromField() && (await jump(first.text, true)))) void show(first);
