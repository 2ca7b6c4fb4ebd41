import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Pagefind puts its mark before the CBOR of each file. */
const MARK = 'pagefind_dcd'.length;

/** A CBOR item’s major type and the number in its head (RFC 8949, section 3). */
interface Head {
  readonly type: number;
  readonly value: number;
}

/**
 * The words of a Pagefind bundle, stemmed and folded as Pagefind has them, each with the number of
 * records that have it. Reads Pagefind 1.6’s own index files: lists of `[word, records, forms]`,
 * where a form is `[spelling, records]`.
 * @throws Error where a file is not laid out so.
 */
export function* bundleWords(bundle: string): Generator<readonly [word: string, records: number]> {
  const folder = join(bundle, 'index');
  for (const file of readdirSync(folder).sort()) {
    const reader = new CborReader(gunzipSync(readFileSync(join(folder, file))).subarray(MARK));
    reader.list();
    for (let words = reader.list(); words > 0; words -= 1) yield readWord(reader);
  }
}

function readWord(reader: CborReader): readonly [string, number] {
  const parts = reader.list();
  const word = reader.text();
  let records = reader.skippedList();
  if (parts > 2) {
    for (let forms = reader.list(); forms > 0; forms -= 1) {
      reader.list();
      reader.text();
      records += reader.skippedList();
    }
  }
  return [word, records];
}

/** Walks over CBOR without making anything of what is not asked for. */
class CborReader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The length of the list that begins here. */
  list(): number {
    const { type, value } = this.#head();
    if (type !== 4) throw new Error(`Pagefind's index is not laid out as expected, at ${this.#at}`);
    return value;
  }

  text(): string {
    const { type, value } = this.#head();
    if (type !== 3) throw new Error(`Pagefind's index is not laid out as expected, at ${this.#at}`);
    this.#at += value;
    return this.#bytes.toString('utf8', this.#at - value, this.#at);
  }

  /** The length of the list that begins here, and stands behind it. */
  skippedList(): number {
    const length = this.list();
    for (let left = length; left > 0; left -= 1) {
      const { type, value } = this.#head();
      if (type === 2 || type === 3) this.#at += value;
      if (type === 4) left += value;
      if (type === 5) left += 2 * value;
    }
    return length;
  }

  #head(): Head {
    const first = this.#bytes.readUInt8(this.#at);
    const [type, short] = [first >> 5, first & 31];
    this.#at += 1;
    if (short < 24) return { type, value: short };
    const size = 2 ** (short - 24);
    // Numbers of 8 bytes are not counts; their value is of no interest here.
    const value = size > 4 ? 0 : this.#bytes.readUIntBE(this.#at, size);
    this.#at += size;
    return { type, value };
  }
}
