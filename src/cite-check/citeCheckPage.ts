import { findElement } from '../search/findElement.ts';
import { describeCheck } from './describeCheck.ts';
import { heldReferencesSchema, type HeldReference } from './HeldReference.ts';
import { readText } from './readText.ts';
import { renderReferences, renderText } from './renderCheck.ts';

// The text stays in this tab: what is fetched are lists of whole years, the same for everyone.
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const archiveInvented = document.documentElement.dataset['archive'] === 'invented';

const page = {
  box: findElement('#text', HTMLTextAreaElement),
  button: findElement('#check', HTMLButtonElement),
  status: findElement('#status', HTMLElement),
  found: findElement('#found', HTMLElement),
  list: findElement('#references', HTMLElement),
  text: findElement('#checked', HTMLElement),
};
/** The years that have a list. */
const years = (page.found.dataset['years'] ?? '').split(' ');
const lists = new Map<string, Promise<readonly HeldReference[]>>();
/** The check that is shown: what an earlier one still loads comes too late. */
let current = 0;

async function check(): Promise<void> {
  const mine = (current += 1);
  const read = readText(page.box.value);
  page.found.setAttribute('aria-busy', 'true');
  const held = new Map<string, HeldReference>();
  const failed: string[] = [];
  await Promise.all(
    read.years.map(async (year) => {
      const list = await listOf(year).catch(() => undefined);
      if (!list) failed.push(year);
      for (const one of list ?? []) held.set(one.reference, one);
    }),
  );
  if (mine !== current) return;
  const checked = { ...read, held, failed: failed.sort(), base, archiveInvented };
  page.list.replaceChildren(...renderReferences(checked));
  page.text.replaceChildren(renderText(checked));
  page.found.hidden = read.mentions.size === 0;
  page.found.removeAttribute('aria-busy');
  const references = [...read.mentions.keys()];
  const said = describeCheck({
    mentions: [...read.mentions.values()].reduce((sum, times) => sum + times, 0),
    references: references.length,
    held: references.filter((one) => held.has(one)).length,
    unknown: references.filter((one) => failed.includes(one.slice(0, 4))).length,
    failed,
  });
  // Emptied first, so that the same words are said again after another check.
  page.status.textContent = '';
  requestAnimationFrame(() => {
    page.status.textContent = said;
  });
}

/** The references of a year that have a page here; none is asked for that the site does not have. */
function listOf(year: string): Promise<readonly HeldReference[]> {
  if (!years.includes(year)) return Promise.resolve([]);
  const known = lists.get(year);
  if (known) return known;
  const loaded = load(year);
  lists.set(year, loaded);
  // One that failed is asked for again by the next check.
  loaded.catch(() => lists.delete(year));
  return loaded;
}

async function load(year: string): Promise<readonly HeldReference[]> {
  const response = await fetch(`${base}data/references/${year}.json`);
  if (!response.ok) throw new Error(`${response.status} of the references of ${year}`);
  return heldReferencesSchema.parse(await response.json());
}

page.button.addEventListener('click', () => void check());
page.box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void check();
});
