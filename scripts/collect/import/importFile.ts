import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readTheirs, theirAddress, THEIR_NAME } from '../check/readTheirs.ts';
import { decodeBody } from '../page/decodeBody.ts';
import { isOpen } from '../page/isOpen.ts';
import type { ServerAnswer } from '../store/ServerAnswer.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import type { Recorded } from '../store/warcRecord.ts';
import { pageInMhtml } from './pageInMhtml.ts';
import { pagesInWarc } from './pagesInWarc.ts';
import { atOwnAddress, pageInHtml } from './savedPage.ts';
import { warcsInWacz } from './warcsInWacz.ts';

/** What a file that was imported gave. */
export interface Imported {
  readonly file: string;
  /** Question pages that the store did not have; of TheyWorkForYou’s files, the file itself. */
  readonly added: number;
  /** Those that it had. */
  readonly known: number;
  /** Why nothing was found in it, or not all that it holds, with what to do. */
  readonly refusal?: string;
}

/** Bytes of a single page with all its pictures: larger files are no page. */
const LARGEST = 200_000_000;
const NO_ADDRESS =
  'it does not say which question it is about. Save it from the browser again, as the complete page.';
const NO_PAGE = 'it contains no page of a question.';

/** A kind of file: how its name ends, what is in it, and what is said where nothing is. */
interface FileKind {
  readonly ending: RegExp;
  readonly read: (file: string) => AsyncIterable<Recorded> | Iterable<Recorded>;
  readonly nothing: string;
}

const KINDS: readonly FileKind[] = [
  { ending: /\.html?$/i, nothing: NO_ADDRESS, read: savedHtml },
  { ending: /\.mht(?:ml)?$/i, nothing: NO_ADDRESS, read: savedMhtml },
  {
    ending: /\.warc(?:\.gz)?$/i,
    nothing: NO_PAGE,
    read: (file) => pagesInWarc(createReadStream(file), statSync(file).size),
  },
  { ending: /\.wacz$/i, nothing: NO_PAGE, read: savedWacz },
  {
    ending: /\.xml$/i,
    nothing:
      'it is not one of TheyWorkForYou’s files, which are called lmqs2019-05-21a.xml and have questions with their addresses.',
    read: theirFile,
  },
];

/**
 * Puts what a saved file holds into the store: the page in `.html` and `.mhtml`, the question pages in a WARC or WACZ file.
 * A file of TheyWorkForYou’s is kept for checking alone. A file that is damaged is told, and what came out of it stays.
 * @throws AbortError where the run was stopped.
 */
export async function importFile(
  file: string,
  store: CollectStore,
  signal?: AbortSignal,
): Promise<Imported> {
  const counts = { added: 0, known: 0 };
  const kind = KINDS.find(({ ending }) => ending.test(file));
  if (!kind) {
    const refusal =
      'it is neither .html, .mhtml, .warc, .warc.gz, .wacz nor .xml. Save the page as a web page, or put its text into content/transcripts.';
    return { file, ...counts, refusal };
  }
  try {
    for await (const recorded of kind.read(file)) {
      signal?.throwIfAborted();
      const { came } = await store.keep(recorded, isOpen(recorded));
      counts[came === 'same' ? 'known' : 'added'] += 1;
    }
  } catch (error) {
    signal?.throwIfAborted();
    const said = error instanceof Error ? error.message : String(error);
    return { file, ...counts, refusal: `it cannot be read to the end (${said}).` };
  }
  const isEmpty = counts.added + counts.known === 0;
  return { file, ...counts, ...(isEmpty && { refusal: kind.nothing }) };
}

function savedHtml(file: string): Recorded[] {
  const page = pageInHtml(bytesIn(file), savedAt(file));
  return page ? [page] : [];
}

function savedMhtml(file: string): Recorded[] {
  const inside = pageInMhtml(bytesIn(file), savedAt(file));
  const page = inside && atOwnAddress(inside);
  return page ? [page] : [];
}

async function* savedWacz(file: string): AsyncGenerator<Recorded> {
  const { size } = statSync(file);
  for await (const stream of warcsInWacz(file)) yield* pagesInWarc(stream, size);
}

function theirFile(file: string): Recorded[] {
  const body = bytesIn(file);
  const headers: ServerAnswer['headers'] = [['Content-Type', 'application/xml']];
  const name = basename(file);
  const answer = { status: 200, statusText: 'OK', headers, body };
  if (!THEIR_NAME.test(name) || readTheirs(decodeBody(answer)).length === 0) return [];
  return [{ address: theirAddress(name), at: savedAt(file), answer }];
}

function bytesIn(file: string): Buffer {
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`it has ${size} bytes, more than any page`);
  return readFileSync(file);
}

function savedAt(file: string): string {
  return statSync(file).mtime.toISOString();
}
