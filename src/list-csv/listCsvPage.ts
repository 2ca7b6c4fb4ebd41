import { findElement } from '../search/findElement.ts';
import { count, counted } from '../record/wording.ts';
import { saveFile } from '../search/saveFile.ts';
import { listSchema, listTable, type ListedQuestions } from './listTable.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** What a list is asked for by: a path of this site that has lists, and nothing else. */
const LIST = /^\/(?:members|categories|meetings\/[a-z]+|questions)\/[^/.?#]+\/$/u;

const page = {
  status: findElement('#status', HTMLElement),
  button: findElement('#save', HTMLButtonElement),
  back: findElement('#back', HTMLAnchorElement),
  data: findElement('#json', HTMLAnchorElement),
};
const path = new URLSearchParams(location.search).get('list') ?? '';
if (LIST.test(path)) void offer(path);
else
  page.status.textContent =
    'Choose “CSV” on the page of a member, a meeting, a category or a year.';

/** Loads the list, and offers it as a file. */
async function offer(path: string): Promise<void> {
  const [own, json] = [`${base}${path.slice(1)}`, `${base}${path.slice(1, -1)}.json`];
  page.status.textContent = 'Loading …';
  const list = await load(json).catch(() => undefined);
  if (!list) {
    page.status.textContent =
      'The list could not be loaded. Check your connection and the address, and reload the page.';
    return;
  }
  const { key, questions } = list;
  const name = `${list.kind}-${key.replace('/', '-')}.csv`;
  page.status.textContent = `${counted(questions.length, 'question')} in the list “${list.name || key}”.`;
  page.back.href = own;
  page.data.href = json;
  for (const link of [page.back, page.data]) link.hidden = false;
  page.button.textContent = `Download ${counted(questions.length, 'question')} (CSV)`;
  page.button.hidden = false;
  page.button.addEventListener('click', () => {
    saveFile(name, 'text/csv;charset=utf-8', listTable(list));
    page.status.textContent = `Saved ${count(questions.length)} as ${name}.`;
  });
}

async function load(address: string): Promise<ListedQuestions> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} of ${address}`);
  return listSchema.parse(await response.json());
}
