import type { APIRoute } from 'astro';
import { getArchive } from '../../data/getArchive.ts';
import { pagesToRender } from '../../data/pagesToRender.ts';
import { feedAt, feedKey, feedPaths } from '../../page-models/feedAt.ts';

export function getStaticPaths() {
  const archive = getArchive();
  return pagesToRender(feedPaths(archive), (path) => [
    {
      params: { path: path.slice(1, -1) || undefined },
      props: { path },
      address: `${path}feed.xml`,
      cacheKey: feedKey(archive, path),
    },
  ]);
}

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(feedAt(getArchive(), props.path, 'atom').atom1(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
