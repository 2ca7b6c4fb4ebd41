import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { runLock } from '../../store/runLock.ts';
import type { ServerAnswer } from './ServerAnswer.ts';
import { isKept, type Asked, type Kept } from './askedSchema.ts';
import { LIST, readList } from './readList.ts';
import { fromWarc, toWarc, type Recorded } from './warcRecord.ts';

/** Bytes at which a WARC file is full and the next is begun, as archives do. */
const FULL = 1_000_000_000;

/**
 * All that was ever asked for and what came: answers untouched in WARC files, and beside them a list to
 * which one line is added for each. The answer is on the disk before its line is; what was cut off behind
 * the last whole line is taken away when the store is opened, so that a run which was killed goes on
 * where it was.
 */
export class CollectStore {
  readonly #folder: string;
  readonly #unlock: () => void;
  readonly #list: number;
  readonly #asked: Asked[] = [];
  readonly #latest = new Map<string, Asked>();
  /** The last body of each address that was ever found. */
  readonly #found = new Map<string, Kept>();
  #warc: { file: string; descriptor: number; end: number } | undefined;
  #count = 1;

  /** Opens the store in a folder, which is made where it is not there. @throws Error where another run is at work there, or the list is damaged. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#unlock = runLock(join(folder, '.lock'), `collecting into ${folder}`);
    try {
      const { asked, bytes } = readList(folder);
      this.#list = openSync(join(folder, LIST), 'a');
      ftruncateSync(this.#list, bytes);
      for (const one of asked) this.#remember(one);
      this.#cutWarc();
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  /** Everything that was asked, in its order. */
  get asked(): readonly Asked[] {
    return this.#asked;
  }

  /** What came last of an address. */
  latest(address: string): Asked | undefined {
    return this.#latest.get(address);
  }

  /** The last answer with status 200 of an address. */
  kept(address: string): Kept | undefined {
    return this.#found.get(address);
  }

  /** Keeps an answer: the body only where the last one of this address was another. */
  async keep({ address, at, answer }: Recorded, open: boolean): Promise<Asked> {
    const { status, body } = answer;
    const sha256 = createHash('sha256').update(body).digest('hex');
    const came = this.#cameOf(address, status, sha256);
    const warc =
      came === 'same' ? {} : { warc: this.#append(await toWarc({ address, at, answer })) };
    return this.#add({ at, address, came, status, ...(open && { open }), sha256, ...warc });
  }

  /** Notes that no whole answer came. */
  fail(address: string, at: string, why: string): Asked {
    return this.#add({ at, address, came: 'failed', why });
  }

  /** The answer that stands in a WARC file. @throws Error where it is damaged. */
  async read({ address, warc, sha256 }: Kept): Promise<ServerAnswer> {
    const bytes = Buffer.alloc(warc.length);
    const descriptor = openSync(join(this.#folder, warc.file), 'r');
    try {
      readSync(descriptor, bytes, 0, warc.length, warc.offset);
    } finally {
      closeSync(descriptor);
    }
    const place = `${warc.file} at byte ${warc.offset}`;
    const { answer } = await fromWarc(bytes).catch((cause: unknown) => {
      throw new Error(`The answer from ${address} is damaged (${place}).`, { cause });
    });
    if (createHash('sha256').update(answer.body).digest('hex') === sha256) return answer;
    throw new Error(`The answer from ${address} is not what was stored (${place}).`);
  }

  /** Ends the run’s claim on the folder. */
  close(): void {
    closeSync(this.#list);
    if (this.#warc) closeSync(this.#warc.descriptor);
    this.#unlock();
  }

  #cameOf(address: string, status: number, sha256: string): Asked['came'] {
    const before = this.#found.get(address)?.sha256;
    if (status === 404 || status === 410) return before === undefined ? 'not there' : 'vanished';
    if (status >= 300 && status < 400) return 'moved';
    if (status !== 200) return 'refused';
    return before === undefined ? 'found' : before === sha256 ? 'same' : 'changed';
  }

  #append(bytes: Buffer): Kept['warc'] {
    const { file, descriptor, end } = this.#openWarc();
    writeSync(descriptor, bytes, 0, bytes.length, end);
    fdatasyncSync(descriptor);
    this.#warc = { file, descriptor, end: end + bytes.length };
    return { file, offset: end, length: bytes.length };
  }

  #openWarc(): { file: string; descriptor: number; end: number } {
    if (this.#warc && this.#warc.end < FULL) return this.#warc;
    if (this.#warc) {
      closeSync(this.#warc.descriptor);
      this.#count += 1;
    }
    const file = warcName(this.#count);
    const path = join(this.#folder, file);
    const descriptor = openSync(path, existsSync(path) ? 'r+' : 'w+');
    return { file, descriptor, end: statSync(path).size };
  }

  #add(asked: Asked): Asked {
    writeSync(this.#list, `${JSON.stringify(asked)}\n`);
    fdatasyncSync(this.#list);
    this.#remember(asked);
    return asked;
  }

  #remember(asked: Asked): void {
    this.#asked.push(asked);
    this.#latest.set(asked.address, asked);
    if (asked.status === 200 && isKept(asked)) this.#found.set(asked.address, asked);
  }

  /** Takes away what stands behind the last answer that the list names. */
  #cutWarc(): void {
    const last = this.#asked.findLast(({ warc }) => warc)?.warc;
    if (last) this.#count = Number(/\d+/.exec(last.file)?.[0] ?? 1);
    const path = join(this.#folder, warcName(this.#count));
    if (!existsSync(path)) return;
    const descriptor = openSync(path, 'r+');
    ftruncateSync(descriptor, last ? last.offset + last.length : 0);
    closeSync(descriptor);
  }
}

function warcName(count: number): string {
  return `answers-${String(count).padStart(4, '0')}.warc.gz`;
}
