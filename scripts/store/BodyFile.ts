import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodySchema } from '../../src/record/bodySchema.ts';
import type { Body } from '../../src/record/Entry.ts';

/**
 * The words of a run, on disk instead of in memory: a run sees the facts of all records side by side,
 * and needs the words of one after the other.
 */
export class BodyFile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bodies-'));
  readonly #file = openSync(join(this.#folder, 'bodies'), 'w+');
  #end = 0;

  /** Writes a body, and gives what reads it again. @throws where the disk is full. */
  keep(body: Body): () => Body {
    const bytes = Buffer.from(JSON.stringify(body));
    const start = this.#end;
    const { length } = bytes;
    for (let done = 0; done < length;) {
      done += writeSync(this.#file, bytes, done, length - done, start + done);
    }
    this.#end += length;
    return () => this.#read(start, length);
  }

  /** Removes the file; nothing can be read any more. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true });
  }

  #read(start: number, length: number): Body {
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#file, bytes, 0, length, start);
    return bodySchema.parse(JSON.parse(bytes.toString()));
  }
}
