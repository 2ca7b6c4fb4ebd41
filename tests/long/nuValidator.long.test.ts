import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildReal, buildSample, SUB_ADDRESS } from '../buildSites.ts';

/* Every page of three sites by the Nu Html Checker, which is behind validator.w3.org: pages of every kind are among them. */

const JAR = join(import.meta.dirname, 'node_modules/vnu-jar/build/dist/vnu.jar');
const MISSING =
  'The Nu Html Checker needs Java, which is not here. Install it (Debian: apt-get install default-jre-headless) and run this once more.';

const reportSchema = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      lastColumn: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

let work: string;
let sites: readonly string[];
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'nu-'));
  const real = await buildReal(work, 'real');
  const sub = await buildReal(work, 'sub', SUB_ADDRESS);
  sites = [real, sub, await buildSample(work)].map(({ folder }) => folder);
}, 600_000);
afterAll(() => rm(work, { recursive: true, force: true }));

test('the Nu Html Checker finds nothing on any page, an error or a warning', async () => {
  const { messages } = reportSchema.parse(JSON.parse(await check(sites)));
  const told = messages
    .filter(isOfHtml)
    .map(({ type, url = '', lastLine, lastColumn, message, extract }) => {
      const page = url.replace(/^file:/, '').replace(work, '');
      return `${page}:${lastLine}:${lastColumn} ${type}: ${message} ${extract ?? ''}`;
    });
  expect(told).toEqual([]);
}, 600_000);

test('and it finds what is wrong', async () => {
  const { messages } = reportSchema.parse(
    JSON.parse(
      await check(['-'], '<!doctype html><html lang="en"><title>a</title></html><script></script>'),
    ),
  );
  expect(messages.map(({ message }) => message).join()).toContain('Stray start tag');
}, 60_000);

type Message = z.infer<typeof reportSchema>['messages'][number];

/**
 * Whether a message is about HTML. Of the security policy the checker knows no files, which come from no host, and takes
 * data for scripts: browsers hold the policy in other tests.
 */
function isOfHtml({ type, message }: Message): boolean {
  return !(type === 'info' && message.includes(' violates Content Security Policy '));
}

/** What the checker reports as JSON of folders, or of a text. @throws where there is no Java. */
function check(paths: readonly string[], text = ''): Promise<string> {
  const args = ['-jar', JAR, '--format', 'json', '--skip-non-html', '--exit-zero-always', ...paths];
  return new Promise((done, fail) => {
    const child = execFile('java', args, { maxBuffer: 2 ** 28 }, (error, _, report) => {
      if (error)
        fail(
          new Error('code' in error && error.code === 'ENOENT' ? MISSING : report || error.message),
        );
      else done(report);
    });
    child.stdin?.end(text);
  });
}
