import type { APIRoute } from 'astro';
import { headersFile } from '../hosting/headersFile.ts';
import { link } from '../page-models/address.ts';

/** Astro leaves out files whose names begin with an underscore, so this one has another. */
export function getStaticPaths() {
  return [{ params: { headers: '_headers' } }];
}

/** The headers of all files, for hosts that read such a file. */
export const GET: APIRoute = () => new Response(headersFile(link('/')));
