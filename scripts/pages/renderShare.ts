import { resolve } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { shownText } from '../../src/record/shownText.ts';
import { astroConfig } from './astroConfig.ts';
import { jobModule } from './jobModule.ts';
import type { ShareJob } from './pagesStage.ts';

/** The project’s own folder. */
const ROOT = resolve(import.meta.dirname, '../..');
/** Pages between two words about how far it is. */
const OFTEN = 200;

/**
 * Renders the pages of a share: of all that Astro could make, only those are asked for.
 * @param progress told how many of them are rendered.
 * @throws Error with Astro’s own words, or where a page of `src/pages` is missing in the list of all pages: it
 * would be missing in the site.
 */
export async function renderShare(
  { content, transcripts, index, out, work, siteUrl, pages, addresses }: ShareJob,
  progress: (done: number) => void,
): Promise<{ readonly rendered: number }> {
  const share = onlyPages(addresses, pages, progress);
  await build({
    ...astroConfig({
      siteUrl,
      out,
      cache: work,
      job: jobModule(() => ({ content, transcripts, index })),
    }),
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    integrations: [share.integration],
  });
  return { rendered: share.rendered() };
}

/** Has Astro render those pages, and no other. */
function onlyPages(addresses: readonly string[], all: number, progress: (done: number) => void) {
  const wanted = new Set(addresses);
  let rendered = 0;
  const integration: AstroIntegration = {
    name: 'only-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            const offered = await standard.getStaticPaths();
            if (offered.length !== all) throw new Error(describeUnlisted(offered.length, all));
            return offered.filter(({ pathname, route }) =>
              wanted.has(addressOf(pathname, route.type)),
            );
          },
          render: async (request, options) => {
            rendered += 1;
            if (rendered % OFTEN === 0) progress(rendered);
            const answer = await standard.render(request, options);
            return 'response' in answer
              ? { ...answer, response: await asShown(answer.response) }
              : asShown(answer);
          },
        }));
      },
    },
  };
  return { integration, rendered: () => rendered };
}

/** A page or a feed with the characters that such a text can have, wherever on it the words of a record stand. */
async function asShown(answer: Response): Promise<Response> {
  if (!/html|xml/.test(answer.headers.get('Content-Type') ?? '')) return answer;
  return new Response(shownText(await answer.text()), answer);
}

/** The address of the file that Astro writes for a path: of a page, or of what a page is not. */
function addressOf(pathname: string, type: string): string {
  const path = pathname.replace(/\/$/, '');
  if (type !== 'page') return path;
  return path === '/404' ? '/404.html' : `${path}/`;
}

function describeUnlisted(offered: number, listed: number): string {
  return `src/pages has ${offered} pages, and the list of all pages ${listed}. Name each in src/page-models/pageList.ts.`;
}
