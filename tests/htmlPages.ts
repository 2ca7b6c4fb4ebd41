import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One page of a built site. */
export interface HtmlPage {
  /** Its address below the site’s own: `questions/2018/1558/`, empty for the home page. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** Every page of a built site, in the order of their paths. */
export async function htmlPages(folder: string): Promise<HtmlPage[]> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  return Promise.all(
    pages.map(async (page) => {
      const file = join(folder, page);
      return { path: page.replace(/index\.html$/, ''), file, html: await readFile(file, 'utf8') };
    }),
  );
}
