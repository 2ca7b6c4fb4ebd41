import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUB_ADDRESS } from './buildSites.ts';

/** An example of the data page: what is typed, with the addresses of the site where it is served. */
export interface DataExample {
  readonly tool: string;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/**
 * The examples of the data page of a site that knows its address.
 * @param url where it is served, with a slash at its end.
 */
export async function dataExamples(folder: string, url: string): Promise<DataExample[]> {
  const html = await readFile(join(folder, 'data/index.html'), 'utf8');
  const found = html.matchAll(/<h3>([^<]+)<\/h3>\s*<p>[^<]*<\/p>\s*<pre>(.*?)<\/pre>/gs);
  return [...found].map(([, tool = '', shown = '']) => {
    const text = shown
      .replaceAll('<wbr>', '')
      .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
    return { tool, text: text.replaceAll(SUB_ADDRESS, url) };
  });
}
