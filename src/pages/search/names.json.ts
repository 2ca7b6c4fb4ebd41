import type { APIRoute } from 'astro';
import { getArchive } from '../../inputs/getArchive.ts';
import { searchNames } from '../../page-models/searchNames.ts';

/** What the search page knows of the archive before it loads an index. */
export const GET: APIRoute = () => Response.json(searchNames(getArchive()));
