import type { APIRoute } from 'astro';
import type { HeldReference } from '../../../cite-check/HeldReference.ts';
import { pagesAt } from '../../../inputs/pagesAt.ts';

export function getStaticPaths() {
  return pagesAt('references').map(({ year, held }) => ({ params: { year }, props: { held } }));
}

/** The references of one year that have a page here, for the page that checks a text. */
export const GET: APIRoute<{ held: readonly HeldReference[] }> = ({ props }) =>
  Response.json(props.held);
