import type { APIRoute } from 'astro';
import { getArchive } from '../../../data/getArchive.ts';
import { heldReferences } from '../../../page-models/heldReferences.ts';
import type { HeldReference } from '../../../cite-check/HeldReference.ts';

export async function getStaticPaths() {
  return [...heldReferences(await getArchive())].map(([year, held]) => ({
    params: { year },
    props: { held },
  }));
}

/** The references of one year that have a page here, for the page that checks a text. */
export const GET: APIRoute<{ held: readonly HeldReference[] }> = ({ props }) =>
  Response.json(props.held);
