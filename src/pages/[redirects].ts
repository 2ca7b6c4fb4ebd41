import type { APIRoute } from 'astro';
import { getArchive } from '../inputs/getArchive.ts';
import { redirects } from '../page-models/redirects.ts';

/** Astro leaves out files whose own names begin with an underscore. */
export function getStaticPaths() {
  return [{ params: { redirects: '_redirects' } }];
}

/** Where old addresses lead, for hosts that read this file. */
export const GET: APIRoute = () => new Response(redirects(getArchive()));
