import { ArchiveSearch, type SearchableArchive } from './ArchiveSearch.ts';
import { loadNames } from './loadNames.ts';
import { openArchive } from './openArchive.ts';
import { reportFailure } from './reportFailure.ts';
import { yearsFound } from './yearsFound.ts';
import type { NamesKnown, SearchAnswer, SearchRequest } from './SearchAnswer.ts';

/** Counts by filter load several files of each period: for more periods, only where they are asked for. */
const COUNTED = 3;

// Searches away from the page, so that the page never waits.
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let archive: Promise<SearchableArchive> | undefined = openArchive(base);
let search: { readonly key: string; readonly begun: Promise<ArchiveSearch> } | undefined;
/** The request that is answered: an older one is given up. */
let current = 0;
/** One request is answered at a time, so that periods keep their order. */
let queue = Promise.resolve();

// The names are checked here, so that the page need not load what checks them.
void loadNames(base).then((names) => {
  const known: NamesKnown = { type: 'names', names };
  postMessage(known);
});

addEventListener('message', ({ data: request }: MessageEvent<SearchRequest>) => {
  current = request.id;
  queue = queue.then(() =>
    answer(request).catch((error: unknown) => {
      // The next request begins anew.
      archive = search = undefined;
      say({ id: request.id, type: 'failed', failure: reportFailure(error) });
    }),
  );
});

async function answer(request: SearchRequest): Promise<void> {
  const { id, query, from, to, all, count, ids, overTime } = request;
  if (id !== current) return;
  archive ??= openArchive(base);
  const opened = await archive;
  const key = JSON.stringify(query);
  if (search?.key !== key) {
    search = { key, begun: ArchiveSearch.begin(opened, query) };
  }
  const begun = await search.begun;
  let given = from;
  const give = async () => {
    const end = Math.min(to, begun.state.found);
    const hits = end > given ? await begun.hits(given, end) : [];
    given = Math.max(given, end);
    say({ id, type: 'hits', hits, state: begun.state });
  };
  const isKnown = overTime.length > 0 && (await begun.byYear()) !== undefined;
  const giveYears = async () => {
    const years = await yearsFound(opened, overTime, begun, () => id !== current);
    if (years) say({ id, type: 'years', years });
  };
  // What the index of words says is there before a period is loaded.
  const isFirst = isKnown && overTime.length === 1;
  if (isFirst) await giveYears();
  const needsAll = all || !begun.inOrder || (overTime.length > 0 && !isKnown);
  const wanted = needsAll ? Infinity : to;
  while (id === current && !begun.state.complete && begun.state.found < wanted) {
    await begun.searchNext();
    if (begun.inOrder && given < to && begun.state.found > given) await give();
    else say({ id, type: 'progress', state: begun.state });
  }
  if (id !== current) return;
  if (given < to) await give();
  say({ id, type: 'done', state: begun.state });
  if (overTime.length > 0 && !isFirst) await giveYears();
  if (ids > 0) {
    // What was found stands, whether or not it can be saved.
    const found = await begun.ids(0, ids).catch((error: unknown) => void reportFailure(error));
    say({ id, type: 'ids', ids: found });
  }
  // What was found stands, whether or not it can be counted.
  const counting = count || begun.periods <= COUNTED ? begun.counts() : undefined;
  const counts = await counting?.catch((error: unknown) => void reportFailure(error));
  say({ id, type: 'counts', counts });
}

function say(answer: SearchAnswer): void {
  if (answer.id === current) postMessage(answer);
}
