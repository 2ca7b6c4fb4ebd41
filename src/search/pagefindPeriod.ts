import { excerpt } from './excerpt.ts';
import type { FilterCounts, Hit, SearchPeriod } from './SearchPeriod.ts';

/** What is used of Pagefind’s browser interface; its own types are not part of the package. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  filters(): Promise<unknown>;
  search(
    text: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ results: { data(): Promise<Fragment> }[]; filters: FilterCounts }>;
}

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

/**
 * The period that one Pagefind bundle holds.
 * @param base base path of the site, with slashes at both ends.
 * @throws where the bundle cannot be loaded: offline, missing, or WebAssembly is blocked.
 */
export async function pagefindPeriod(base: string): Promise<SearchPeriod> {
  const pagefind: unknown = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  if (!isPagefind(pagefind)) throw new Error('not a search bundle');
  await pagefind.options({ baseUrl: base });
  // Counts come only for filters that are loaded.
  await pagefind.filters();
  return {
    async search({ text, filters }) {
      const found = await pagefind.search(text || null, { filters });
      return {
        total: found.results.length,
        counts: found.filters,
        hits: async (from, to) => {
          const fragments = found.results.slice(from, to).map((result) => result.data());
          return (await Promise.all(fragments)).map(hit);
        },
      };
    },
  };
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'filters' in value;
}

function hit({ url, content, locations, meta, anchors }: Fragment): Hit {
  // The title and the names stand before the first paragraph: the result shows them anyway.
  const start = anchors[0]?.location ?? 0;
  const inText = locations.filter((location) => location >= start).sort((a, b) => a - b);
  const { parts, location } = excerpt(content, inText, start);
  const anchor = inText.length > 0 && anchors.findLast((one) => one.location <= location);
  const { title = '', member, date, status = '', invented } = meta;
  return {
    href: anchor ? `${url}#${anchor.id}` : url,
    reference: /\/questions\/(.+)\/$/.exec(url)?.[1] ?? '',
    title,
    ...(member && { member }),
    ...(date && { date }),
    status,
    invented: invented === 'true',
    excerpt: parts,
  };
}
