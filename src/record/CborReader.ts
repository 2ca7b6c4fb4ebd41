/** A CBOR item’s major type and the number in its head (RFC 8949, section 3). */
interface Head {
  readonly type: number;
  readonly value: number;
}

const decoder = new TextDecoder();

/** Walks over CBOR without making anything of what is not asked for. */
export class CborReader {
  #at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The length of the list that begins here. @throws Error where none does. */
  list(): number {
    const { type, value } = this.#head();
    if (type !== 4) throw new Error(`No list begins before byte ${this.#at}.`);
    return value;
  }

  /** The text that begins here. @throws Error where none does. */
  text(): string {
    const { type, value } = this.#head();
    if (type !== 3) throw new Error(`No text begins before byte ${this.#at}.`);
    this.#at += value;
    return decoder.decode(this.#bytes.subarray(this.#at - value, this.#at));
  }

  /** The number that begins here, at least 0. @throws Error where none does. */
  number(): number {
    const { type, value } = this.#head();
    if (type !== 0) throw new Error(`No number begins before byte ${this.#at}.`);
    return value;
  }

  /** Goes behind the list that begins here. @throws Error where none does. */
  skipList(): void {
    for (let left = this.list(); left > 0; left -= 1) {
      const { type, value } = this.#head();
      if (type === 2 || type === 3) this.#at += value;
      if (type === 4) left += value;
      if (type === 5) left += 2 * value;
    }
  }

  #head(): Head {
    const first = this.#view.getUint8(this.#at);
    const [type, short] = [first >> 5, first & 31];
    const start = this.#at + 1;
    const size = short < 24 ? 0 : 2 ** (short - 24);
    this.#at = start + size;
    if (size === 0) return { type, value: short };
    if (size === 1) return { type, value: this.#view.getUint8(start) };
    if (size === 2) return { type, value: this.#view.getUint16(start) };
    // Numbers of 8 bytes are neither counts nor places; their value is of no interest here.
    return { type, value: size === 4 ? this.#view.getUint32(start) : 0 };
  }
}
