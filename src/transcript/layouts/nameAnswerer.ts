import type { Field } from '../ParsedRecord.ts';
import type { RecordBuilder } from '../RecordBuilder.ts';
import type { SourceLine } from '../sourceLines.ts';
import { answererAmong, isGuest } from './answererAmong.ts';
import { otherSpeaker } from './otherSpeaker.ts';

/**
 * Names who gave the last answer of a record where no label does: who speaks first; where that is
 * another member, the chair or no one, who was asked; else whoever of those who speak may answer.
 * @param asked the one person who was asked, where the layout takes this for who answered.
 */
export function nameAnswerer(builder: RecordBuilder, asked?: Field): void {
  const lines = builder.answerLines();
  const turns = turnsOn(lines, builder);
  const [opening] = turns;
  const isOpened = opening?.line === lines[0] && isGuest(opening?.value ?? '');
  const answerer = isOpened || !asked ? answererAmong(turns) : { ...asked, line: lines[0] };
  if (answerer?.line) builder.recoverAnsweredBy(answerer.value, answerer.line);
}

function turnsOn(lines: readonly SourceLine[], builder: RecordBuilder): Field[] {
  return lines.flatMap((line) => {
    const value = otherSpeaker(line, builder);
    return value === undefined ? [] : [{ value, line }];
  });
}
