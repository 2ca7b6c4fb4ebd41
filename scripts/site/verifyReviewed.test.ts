import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../buildSite.ts';
import { ingestTranscripts } from '../ingestTranscripts.ts';
import { ReviewError } from '../store/ReviewError.ts';
import { verifyReviewed } from './verifyReviewed.ts';

const OWN = join(import.meta.dirname, '../../content');

let content = '';
beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'withdrawn-'));
  onTestFinished(() => rm(home, { recursive: true }));
  content = join(home, 'content');
  await cp(OWN, content, { recursive: true });
});

const list = (text: string, name = 'withdrawn.yaml') => writeFile(join(content, name), text);
const LINE = '- { id: 2018/1558, date: 2018-12-01, reason: To see it go. }\n';

test('a build refuses a record that ingest has not taken down yet, and publishes nothing', async () => {
  await list(LINE);
  const transcripts = join(content, 'transcripts');
  const build = buildSite({ content, transcripts, out: `${content}-dist`, incremental: false });
  await expect(build).rejects.toThrow(/takes down these records.*\n.*questions\/2018\/1558\.md/);
});

test('nothing is refused where there is no list, or all of it has been done', async () => {
  await verifyReviewed(content, join(content, 'people'));
  await list(LINE);
  const [transcripts, people] = [join(content, 'transcripts'), join(content, 'people')];
  await ingestTranscripts({ content, transcripts, people, check: false, today: '2026-01-01' });
  await verifyReviewed(content, join(content, 'people'));
});

test('a list that cannot be read, or has another name, is refused too', async () => {
  await list('- 2018/1558\n');
  await expect(verifyReviewed(content, join(content, 'people'))).rejects.toThrow(ReviewError);
  await list('');
  await list(LINE, 'withdrawn.yml');
  await expect(verifyReviewed(content, join(content, 'people'))).rejects.toThrow('withdrawn.yml');
});

test('a mistake in what is known of people is told before anything is made of it', async () => {
  await writeFile(join(content, 'people/offices.yaml'), '- { office: The Mayor }\n');
  await expect(verifyReviewed(content, join(content, 'people'))).rejects.toThrow(
    'people/offices.yaml:1:3',
  );
});
