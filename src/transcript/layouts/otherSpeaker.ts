import { personSlug } from '../../record/personSlug.ts';
import type { Known } from '../isSpeaker.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { SourceLine } from '../sourceLines.ts';
import { splitTurn } from '../splitTurn.ts';

const NOBODY: Known = new Set<string>();

/**
 * Who speaks on a line, if it is a turn of someone else than the one who asked.
 * @param known slugs of people who may be named without a mark.
 */
export function otherSpeaker(
  { words }: SourceLine,
  builder: RecordBuilder,
  known = NOBODY,
): string | undefined {
  const { speaker } = splitTurn(words, known);
  const asker = personSlug(builder.value('askedBy') ?? '');
  const isAsker = asker !== undefined && personSlug(speaker ?? '') === asker;
  return isAsker ? undefined : speaker;
}
