import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** How much is gathered before it is written, in UTF-16 units: dozens of files are open at a time. */
const CHUNK = 1 << 16;

/** A text file that is written as a stream, in large pieces; its folder is made if need be. */
export class OutputFile {
  readonly #file: number;
  #waiting: string[] = [];
  #length = 0;

  /** @throws where the file cannot be made. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, 'w');
  }

  /** Adds text to the end of the file. @throws where the disk is full. */
  write(text: string): void {
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length >= CHUNK) this.#flush();
  }

  /** Writes what is left; nothing can be added any more. @throws where the disk is full. */
  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    this.#waiting = [];
    this.#length = 0;
  }
}
