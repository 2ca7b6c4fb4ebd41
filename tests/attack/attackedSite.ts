import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../scripts/buildSite.ts';
import { ingestTranscripts } from '../../scripts/ingestTranscripts.ts';
import { writeLog } from '../../scripts/writeLog.ts';
import type { Problem } from '../../src/transcript/problem.ts';
import { hostileWords } from '../hostilePages.ts';
import { presentHtml } from '../../scripts/collect/inventPage.testing.ts';
import { readPage } from '../../scripts/collect/page/readPage.ts';
import { EVIL, PAYLOADS } from './payloads.ts';

/** The public address of the attacked site. */
export const SITE_URL = 'https://example.org/';

/** Records, each with a payload: in its fields, taken down, corrected, moved to, collected, and not marked as invented. */
const SERIES = {
  fields: 1955,
  withdrawn: 1956,
  corrected: 1957,
  collected: 1958,
  real: 2010,
} as const;

/**
 * Builds a site of an archive whose every field, name of a file, `.url` and reviewed file was written by an
 * attacker, below a folder.
 * @returns what ingest said of it, and the folder of the site.
 */
export async function attackedSite(
  folder: string,
): Promise<{ readonly problems: readonly Problem[]; readonly site: string }> {
  const at = (name: string) => join(folder, name);
  const [transcripts, content, people] = [at('transcripts'), at('content'), at('content/people')];
  await mkdir(transcripts);
  await mkdir(people, { recursive: true });
  for (const [index, payload] of PAYLOADS.entries()) {
    for (const series of Object.values(SERIES)) {
      const text =
        series === SERIES.collected ? collected(payload, index) : record(series, index, payload);
      if (text === undefined) continue;
      const file = join(transcripts, `${fileName(payload)}-${series}-${index}`);
      await writeFile(`${file}.txt`, text);
      const address = `https://city.example/questions/${idOf(series, index)}?q=${encodeURI(payload)}`;
      await writeFile(`${file}.url`, index % 2 === 0 ? address : payload);
    }
  }
  await writeReviewed(content, people);
  const run = { transcripts, content, people, check: false, today: '2026-01-01' };
  const { problems } = await ingestTranscripts(run);
  await writeLog({ content, date: '2026-01-01' });
  const site = at('dist');
  await buildSite({ transcripts, content, out: site, incremental: false, siteUrl: SITE_URL });
  return { problems, site };
}

/** Years of the records that are not marked as invented. */
const YEARS = 24;

function yearOf(series: number, index: number): number {
  return series === SERIES.real ? 2000 + (index % YEARS) : series;
}

function idOf(series: number, index: number): string {
  return `${yearOf(series, index)}/${String(index + 1).padStart(4, '0')}`;
}

/** A payload as a name of a file, which has no slash and is short; the rest of the name keeps it apart. */
function fileName(payload: string): string {
  return payload
    .replace(/[/\\\0]/g, '_')
    .replace(/^\./, '_')
    .slice(0, 60);
}

function record(series: number, index: number, payload: string): string {
  const year = yearOf(series, index);
  return [
    // Only of one that is not marked are the address and who held an office shown.
    ...(series === SERIES.real ? [] : ['[Invented record]']),
    ...[`Lamps ${payload}`, '', 'Meeting:', `MQT on ${year}-05-12`, 'Session name:', payload],
    ...['Session date:', `May 12, ${year}`, 'Reference:', idOf(series, index)],
    ...['Question By:', payload, 'Organisation:', payload, 'Asked Of:', 'The Mayor'],
    ...['Category:', payload, '', 'Question', '', `Lamps ${payload}`, '', 'Answer', ''],
    ...[`Answer for Lamps ${payload}`, '', 'Answered By:', payload, ''],
    ...[payload, `• ${payload}`, `${payload}\tb`, `c\t${payload}`, `Ada Reed AM: ${payload}`],
    `https://${EVIL}/${encodeURIComponent(payload)}`,
  ].join('\n');
}

/** What is collected from a page with a payload as markup, where that leaves a page of a question. */
function collected(payload: string, index: number): string | undefined {
  const id = idOf(SERIES.collected, index);
  const address = `https://city.example/questions/${id}`;
  const page = {
    ...{ title: `Lamps ${payload}`, date: '1958-05-11', reference: id },
    ...{ askedBy: payload, group: payload, question: `<p>${payload}</p>` },
    answers: [{ date: payload, words: hostileWords(payload) }],
  };
  const read = readPage(presentHtml(page, address), address);
  return read.kind === 'question' ? read.text : undefined;
}

async function writeReviewed(content: string, people: string): Promise<void> {
  const write = (path: string, items: readonly object[]) => writeFile(path, JSON.stringify(items));
  const each = <T>(make: (payload: string, index: number) => T) => PAYLOADS.map(make);
  const date = '1959-01-01';
  await write(
    join(content, 'withdrawn.yaml'),
    each((reason, index) => ({ id: idOf(SERIES.withdrawn, index), date, reason })),
  );
  await write(
    join(content, 'corrections.yaml'),
    each((payload, index) => {
      const id = idOf(SERIES.corrected, index);
      return { id, key: 'category', value: payload, reason: payload };
    }),
  );
  await write(
    join(content, 'moved.yaml'),
    each((reason, index) => ({ from: `/members/moved-${index}/`, to: '/about/', date, reason })),
  );
  await write(
    join(people, 'aliases.yaml'),
    each((payload, index) => ({
      name: `Ada ${index} ${payload}`,
      person: `ada-${index}`,
      reason: payload,
    })),
  );
  await write(
    join(people, 'groups.yaml'),
    each((payload, index) => ({
      name: `Group ${index} ${payload}`,
      person: `group-${index}`,
      reason: payload,
    })),
  );
  // As many Mayors as years, each of whom answered the questions of one.
  await write(
    join(people, 'offices.yaml'),
    each((name, index) => {
      const year = yearOf(SERIES.real, index);
      return { office: 'The Mayor', person: `mayor-${year}`, name, from: `${year}-01-01` };
    }).slice(0, YEARS),
  );
}
