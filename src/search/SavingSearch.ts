import { count, counted } from '../record/wording.ts';
import { slug } from '../record/slug.ts';
import type { SearchState } from './ArchiveSearch.ts';
import { loaded, NotLoaded } from './NotLoaded.ts';
import type { SavedSearch } from './savedTable.ts';
import { saveFile } from './saveFile.ts';

/** So many results go into one file: whoever wants more is better served by the files of all. */
export const MOST_SAVED = 10_000;

/** How far it is, is said no more often, in milliseconds: it is read aloud. */
const OFTEN = 4000;

/** Saves all results of a search, by the button that offers it and with a line that says how far it is. */
export class SavingSearch {
  readonly #button: HTMLButtonElement;
  /** A live region. */
  readonly #line: HTMLElement;
  /** Base path of the site, with slashes at both ends. */
  readonly #base: string;
  #running: AbortController | undefined;
  /** Whether it is known what is to be saved. */
  #isLoading = false;
  #offer = '';

  constructor(button: HTMLButtonElement, line: HTMLElement, base: string) {
    this.#button = button;
    this.#line = line;
    this.#base = base;
  }

  /** Offers to save what a search found, as many as that is known to be. */
  offer({ found, complete }: SearchState): void {
    this.#offer = offerOf(found, complete);
    this.#button.hidden = this.#offer === '' && !this.#running;
    if (!this.#running) this.#button.textContent = this.#offer;
  }

  /** Takes the offer back. */
  hide(): void {
    this.#offer = '';
    this.#button.hidden = !this.#running;
  }

  /** The button was pressed: whether a search is to be saved now. Pressed again, it ends that. */
  press(): boolean {
    if (this.#running) {
      this.#running.abort();
      this.#end('Nothing was downloaded.');
      return false;
    }
    this.#running = new AbortController();
    this.#button.textContent = 'Stop the download';
    this.#line.textContent = 'Searching all years for results to download …';
    return true;
  }

  /** The page went on to something else before what is to be saved was found. */
  leave(): void {
    if (this.#running && !this.#isLoading)
      this.#end('Nothing was downloaded: the search did not finish.');
  }

  /** What is to be saved will not come. */
  fail(): void {
    if (this.#running)
      this.#end('The results could not be downloaded. Check your connection and try again.');
  }

  /** Loads what the file has of each question, and saves it. @param found how many the search found. */
  async save(ids: readonly string[], found: number, search: SavedSearch): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#isLoading = true;
    let saidAt = -Infinity;
    const progress = (done: number) => {
      const now = performance.now();
      if (running.signal.aborted || now - saidAt < OFTEN) return;
      saidAt = now;
      this.#line.textContent = `Loaded ${count(done)} of ${count(ids.length)} results …`;
    };
    // What few need is loaded by those who do.
    const { savedTable } = await import('./savedTable.ts');
    const { lines, missing } = await savedTable(
      ids,
      search,
      (id) => this.#file(id, running.signal),
      (id) => new URL(`${this.#base}questions/${id}/`, location.href).href,
      progress,
      running.signal,
    );
    if (running.signal.aborted) return;
    if (missing === ids.length) {
      this.fail();
      return;
    }
    const name = `${['search', slug(search.query)].filter(Boolean).join('-')}.csv`;
    saveFile(name, 'text/csv;charset=utf-8', lines);
    this.#end(savedOf(ids.length - missing, missing, found, name));
  }

  async #file(id: string, signal: AbortSignal): Promise<unknown> {
    const response = await loaded(fetch(`${this.#base}questions/${id}.json`, { signal }));
    if (!response.ok) throw new NotLoaded(`${response.status} of ${id}`);
    return response.json();
  }

  #end(said: string): void {
    this.#running = undefined;
    this.#isLoading = false;
    this.#button.textContent = this.#offer;
    this.#button.hidden = this.#offer === '';
    this.#line.textContent = said;
  }
}

function offerOf(found: number, complete: boolean): string {
  if (found === 0) return '';
  if (found > MOST_SAVED) return `Download the first ${count(MOST_SAVED)} results (CSV)`;
  if (!complete) return 'Download all results (CSV)';
  return found === 1 ? 'Download this result (CSV)' : `Download all ${count(found)} results (CSV)`;
}

function savedOf(saved: number, missing: number, found: number, name: string): string {
  const parts = [
    `Downloaded ${counted(saved, 'result')} as ${name}.`,
    missing > 0
      ? `${counted(missing, 'result')} could not be loaded and ${missing === 1 ? 'is' : 'are'} missing from the file.`
      : '',
    found > MOST_SAVED
      ? `The search found ${count(found)}, but a file holds ${count(MOST_SAVED)} at most. The page “Data” has all records.`
      : '',
  ];
  return parts.filter(Boolean).join(' ');
}
