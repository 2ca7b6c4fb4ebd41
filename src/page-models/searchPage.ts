import type { Archive } from '../archive/Archive.ts';
import { ORDERS, type Order } from '../search/SearchQuery.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The search page, before anything is searched. */
interface SearchPage {
  readonly page: PageHead;
  /** What a search can be narrowed by; absent where one question leaves nothing to choose. */
  readonly limits?: {
    readonly orders: readonly { readonly value: Order; readonly text: string }[];
    /** First and last to choose from; none where all questions are of one year. */
    readonly years: readonly string[];
  };
}

const ORDER_NAMES: Readonly<Record<Order, string>> = {
  recent: 'Most recent years first',
  best: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
};

/** The search page of an archive. */
export function searchPage(archive: Archive): SearchPage {
  const page = pageHead(archive, {
    title: 'Search',
    description: 'Search the questions and answers published here.',
    path: '/search/',
    seek: false,
  });
  if (archive.questions.length < 2) return { page };
  const years = archive.years.map(({ key }) => key);
  const orders = ORDERS.map((value) => ({ value, text: ORDER_NAMES[value] }));
  return { page, limits: { orders, years: years.length > 1 ? years : [] } };
}
