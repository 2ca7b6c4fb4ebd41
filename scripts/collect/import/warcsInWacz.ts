import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';

/** Files that a WACZ may have: a real one has some dozens, and a list of billions is an attack. */
const MOST_FILES = 100_000;

/**
 * The WARC files in a WACZ file (a zip; https://specs.webrecorder.net/wacz/1.1.1/), one after the other, each
 * to be read before the next is asked for. Names are looked at, and no file is ever written by one.
 * @throws Error where it is no zip, damaged, or has more than it says.
 */
export async function* warcsInWacz(file: string): AsyncGenerator<Readable> {
  // Names as they are: what is no path is no danger either.
  const zip = await openPromise(file, { decodeStrings: false, autoClose: false });
  try {
    if (zip.entryCount > MOST_FILES) throw new Error(`it has more than ${MOST_FILES} files`);
    for await (const entry of zip.eachEntry()) {
      if (!/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(entry.fileNameRaw.toString('latin1'))) continue;
      if (!entry.canDecodeFileData()) throw new Error('a part of it is locked or packed oddly');
      yield await zip.openReadStreamPromise(entry);
    }
  } finally {
    zip.close();
  }
}
