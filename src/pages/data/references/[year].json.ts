import type { APIRoute } from 'astro';
import { getArchive } from '../../../data/getArchive.ts';
import { pagesToRender } from '../../../data/pagesToRender.ts';
import { heldReferences } from '../../../page-models/heldReferences.ts';
import { modelHash } from '../../../page-models/modelHash.ts';
import type { HeldReference } from '../../../cite-check/HeldReference.ts';

export function getStaticPaths() {
  return pagesToRender([...heldReferences(getArchive())], ([year, held]) => [
    {
      params: { year },
      props: { held },
      address: `/data/references/${year}.json`,
      cacheKey: modelHash(held),
    },
  ]);
}

/** The references of one year that have a page here, for the page that checks a text. */
export const GET: APIRoute<{ held: readonly HeldReference[] }> = ({ props }) =>
  Response.json(props.held);
