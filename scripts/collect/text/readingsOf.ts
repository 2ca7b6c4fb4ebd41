import type { CollectedPage, QuestionPage } from '../page/CollectedPage.ts';
import { pageInAnswer } from '../page/pageInAnswer.ts';
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
  for (const capture of captures) {
    const { kept, day } = capture;
    const page = await pageIn(capture, store);
    if (page.kind !== 'question') unread.push({ address: kept.address, ...page });
    else if (readings.at(-1)?.text !== page.text) {
      if (readings.at(-1)?.day === day) readings.pop();
      readings.push({ ...page, day });
    }
  }
  return { readings, unread };
}

async function pageIn(
  { kept, address }: Capture,
  store: Pick<CollectStore, 'read'>,
): Promise<CollectedPage> {
  try {
    return pageInAnswer(await store.read(kept), address);
  } catch (error) {
    // The store says what is wrong with it, and where.
    return {
      kind: 'error',
      reason: `damaged: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
