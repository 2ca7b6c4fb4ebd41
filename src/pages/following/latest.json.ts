import type { APIRoute } from 'astro';
import { getArchive } from '../../inputs/getArchive.ts';
import { latestChanges } from '../../page-models/latestChanges.ts';

/** What happened here last, for browsers that follow something. */
export const GET: APIRoute = () => Response.json(latestChanges(getArchive()));
