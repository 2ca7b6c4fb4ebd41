import type { APIRoute } from 'astro';
import { getArchive } from '../../inputs/getArchive.ts';
import { pagesAt } from '../../inputs/pagesAt.ts';
import { feedAt } from '../../page-models/feedAt.ts';

export function getStaticPaths() {
  return pagesAt('feed')
    .filter(({ file }) => file === 'feed.json')
    .map(({ path }) => ({ params: { path: path.slice(1, -1) || undefined }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(feedAt(getArchive(), props.path, 'json'), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
