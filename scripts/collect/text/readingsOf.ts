import { decodeBody } from '../page/decodeBody.ts';
import type { CollectedPage, QuestionPage } from '../page/CollectedPage.ts';
import { readPage } from '../page/readPage.ts';
import type { CollectStore } from '../store/CollectStore.ts';
import type { Capture } from './capturesByPage.ts';

/** The text of a page from some day on. */
export interface PageReading extends Pick<
  QuestionPage,
  'build' | 'address' | 'name' | 'text' | 'open'
> {
  readonly day: string;
}

/** An answer that gave no text, and why. */
export interface Unread {
  readonly address: string;
  readonly kind: Exclude<CollectedPage['kind'], 'question'>;
  /** In words that follow “is”. */
  readonly reason: string;
}

/**
 * The readings of one page, oldest first, each with another text than the one before; of one day the
 * last counts. An answer that holds no text is told, and the others stay.
 * @param captures oldest first.
 */
export async function readingsOf(
  captures: readonly Capture[],
  store: Pick<CollectStore, 'read'>,
): Promise<{ readings: PageReading[]; unread: Unread[] }> {
  const readings: PageReading[] = [];
  const unread: Unread[] = [];
  for (const { kept, day, address } of captures) {
    const page = await pageOf(address, () => store.read(kept));
    if (page.kind !== 'question') unread.push({ address: kept.address, ...page });
    else if (readings.at(-1)?.text !== page.text) {
      if (readings.at(-1)?.day === day) readings.pop();
      readings.push({ ...page, day });
    }
  }
  return { readings, unread };
}

async function pageOf(
  address: string,
  read: () => ReturnType<CollectStore['read']>,
): Promise<CollectedPage> {
  try {
    return readPage(decodeBody(await read()), address);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { kind: 'error', reason: `no page that can be unpacked (${said})` };
  }
}
