import type { APIRoute } from 'astro';
import { getArchive } from '../../data/getArchive.ts';
import { feedAt, feedPaths } from '../../page-models/feedAt.ts';

export async function getStaticPaths() {
  const paths = feedPaths(await getArchive());
  return paths.map((path) => ({
    params: { path: path.slice(1, -1) || undefined },
    props: { path },
  }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(feedAt(await getArchive(), props.path, 'json').json1(), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
