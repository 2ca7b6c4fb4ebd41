import { createReadStream, readFileSync, statSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { AsyncIterReader, WARCParser } from 'warcio';
import { decodeBody } from '../page/decodeBody.ts';
import { liveAddress, ownAddress } from '../page/ownAddress.ts';
import { isOpen } from '../page/isOpen.ts';
import { headerOf, type Answer } from '../store/Answer.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import { readRecord, type Recorded } from '../store/warcRecord.ts';
import { pageKey } from '../text/capturesByPage.ts';

/** What a file that was imported gave. */
export interface Imported {
  readonly file: string;
  /** Question pages that the store did not have. */
  readonly added: number;
  /** Those that it had. */
  readonly known: number;
  /** Why nothing was found in it, with what to do. */
  readonly refusal?: string;
}

/** Puts the question pages of a saved file into the store: an `.html` file, or a WARC file with any number. */
export async function importFile(file: string, store: CollectStore): Promise<Imported> {
  const counts = { added: 0, known: 0 };
  for await (const recorded of recordedIn(file)) {
    const isNew = await keepPage(recorded, store);
    counts[isNew ? 'added' : 'known'] += 1;
  }
  if (counts.added + counts.known > 0) return { file, ...counts };
  return { file, ...counts, refusal: refusalOf(file) };
}

function refusalOf(file: string): string {
  if (!isHtml(file) && !isWarc(file))
    return 'it is neither .html nor .warc (or .warc.gz). Save the page as a web page, or put its text into content/transcripts.';
  return isHtml(file)
    ? 'it does not say of which question it is the page. Save it from the browser once more, as the whole page.'
    : 'it has no answer with the page of a question.';
}

function isHtml(file: string): boolean {
  return /\.html?$/i.test(file);
}

function isWarc(file: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(file);
}

async function* recordedIn(file: string): AsyncGenerator<Recorded> {
  if (isHtml(file)) {
    const page = savedPage(file);
    if (page) yield page;
  } else if (isWarc(file)) {
    for await (const record of new WARCParser(createReadStream(file))) {
      const recorded = await readRecord(record);
      if (!recorded || pageKey(liveAddress(recorded.address)) === undefined) continue;
      if (recorded.answer.status === 200) yield await whole(recorded);
    }
  }
}

/** A page as a browser saved it, on the day that its file has. */
function savedPage(file: string): Recorded | undefined {
  const body = readFileSync(file);
  const answer: Answer = {
    status: 200,
    statusText: 'OK',
    headers: [['Content-Type', 'text/html']],
    body,
  };
  const html = decodeBody(answer);
  const [, saved = 'about:blank'] =
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000)) ?? [];
  const address = ownAddress(fromHtml(html), URL.canParse(saved) ? saved : 'about:blank');
  if (pageKey(address) === undefined) return undefined;
  return { address, at: statSync(file).mtime.toISOString(), answer };
}

/** A body that was written as it came over the line, in parts, is put together. */
async function whole(recorded: Recorded): Promise<Recorded> {
  const { headers, body } = recorded.answer;
  if (!/chunked/i.test(headerOf(recorded.answer, 'transfer-encoding') ?? '')) return recorded;
  const bytes = await new AsyncIterReader([body], null, true).readFully();
  const answer = { ...recorded.answer, headers, body: Buffer.from(bytes) };
  return { ...recorded, answer };
}

/** @returns whether it was not there yet. */
async function keepPage(recorded: Recorded, store: CollectStore): Promise<boolean> {
  const { came } = await store.keep(recorded, isOpen(recorded));
  return came !== 'same';
}
