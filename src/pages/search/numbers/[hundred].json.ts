import type { APIRoute } from 'astro';
import { pagesAt } from '../../../inputs/pagesAt.ts';
import type { KnownNumbers } from '../../../search/KnownNumbers.ts';

export function getStaticPaths() {
  return pagesAt('numbers').map(({ hundred, known }) => ({
    params: { hundred },
    props: { known },
  }));
}

/** What is known of a hundred numbers, for the search page and the 404 page. */
export const GET: APIRoute<{ known: KnownNumbers }> = ({ props }) => Response.json(props.known);
