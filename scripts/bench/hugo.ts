import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isQuestion } from '../../src/record/entrySchema.ts';
import { bodyOf, readFacts } from '../../src/record/markdownToEntry.ts';
import { entryIds, entryPath } from '../store/entryFiles.ts';

const run = promisify(execFile);
/** Pages whose words are compared. */
const COMPARED = 50;

const CONFIG = `baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]
`;

/** A page with the facts and words of an entry, in the manner of ours; the raw text and lists apart. */
const TEMPLATE = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/look.css"></head>
<body><header><a href="/">Questions</a></header>
<main><h1>{{ .Title }}</h1>
<dl><dt>Asked by</dt><dd>{{ .Params.askedBy }}</dd><dt>Organisation</dt><dd>{{ .Params.organisation }}</dd>
<dt>Meeting</dt><dd>{{ .Params.meeting }}</dd><dt>Reference</dt><dd>{{ .Params.reference }}</dd></dl>
{{ .Content }}
{{ range .Params.sources }}<p>{{ .file }}, {{ .sha256 }}</p>{{ end }}</main></body></html>
`;

/** Whether Debian’s Hugo is installed. */
export async function hasHugo(): Promise<boolean> {
  return run('hugo', ['version']).then(
    () => true,
    () => false,
  );
}

/**
 * Makes pages of the same entries with Hugo.
 * @returns seconds.
 * @throws Error where a page of Hugo’s lacks words of its entry: then it did not do the same work.
 */
export async function hugoSeconds(content: string, folder: string): Promise<number> {
  await mkdir(join(folder, 'layouts/_default'), { recursive: true });
  await writeFile(join(folder, 'config.toml'), CONFIG);
  await writeFile(join(folder, 'layouts/_default/single.html'), TEMPLATE);
  await cp(join(content, 'questions'), join(folder, 'content/questions'), { recursive: true });
  const start = performance.now();
  await run('hugo', ['--quiet', '--source', folder, '--destination', join(folder, 'out')]);
  const seconds = (performance.now() - start) / 1000;
  await compareWords(content, join(folder, 'out'));
  await rm(folder, { recursive: true, force: true });
  return seconds;
}

async function compareWords(content: string, out: string): Promise<void> {
  const ids = entryIds(content);
  const step = Math.max(1, Math.floor(ids.length / COMPARED));
  for (const id of ids.filter((_, index) => index % step === 0)) {
    const markdown = await readFile(join(content, entryPath(id)), 'utf8');
    if (!isQuestion(readFacts(markdown))) continue;
    const page = letters(await readFile(join(out, 'questions', id, 'index.html'), 'utf8'));
    const lost = bodyOf(markdown)
      .split('\n')
      .find((line) => !page.includes(letters(line)));
    if (lost !== undefined) throw new Error(`Hugo’s page of ${id} lacks “${lost}”`);
  }
}

/** Plain letters: Hugo sets quotation marks and dashes of its own, and escapes what we do not. */
function letters(text: string): string {
  return text.replace(/<[^<>]*>|&[#\w]{1,12};/g, '').replace(/[^a-z]/gi, '');
}
