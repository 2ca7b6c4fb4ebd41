import { isMember } from './isMember.ts';
import type { Doubt, ParsedRecord } from './ParsedRecord.ts';
import type { SourceLine } from './sourceLines.ts';
import { splitTurn } from './splitTurn.ts';

/** A name with another mark than a colon behind it, or none: a semicolon, two spaces, or the end of its title. */
const SLIP = /^\s*(\S.{1,119}?)(?: ?; *|[ \u00a0]{2,}|(?<=\bAM|\)) )(?=\p{Lu})/u;
const SENTENCE = /[.?!…]["”’')\]]*$/;
const NOBODY: ReadonlySet<string> = new Set();

/** Lines that begin with a member or one who speaks in the record, the colon behind the name lost. */
export function slippedTurns({ fields, question, answers }: ParsedRecord): Doubt[] {
  const lines = [...question, ...answers.flatMap((one) => one.lines)];
  const slips = lines.flatMap((line) => {
    const speaker = SENTENCE.test(line.words) ? SLIP.exec(line.raw)?.[1] : undefined;
    return speaker === undefined ? [] : [{ line, speaker }];
  });
  if (slips.length === 0) return [];
  const speakers = new Set([
    fields.askedBy?.value,
    ...answers.map(({ answeredBy }) => answeredBy?.value),
    ...lines.map(speakerOf),
  ]);
  return slips.flatMap(({ line, speaker }): Doubt[] => {
    const isMarked = isMember(speaker) && /^ ?;/.test(line.words.slice(speaker.length));
    if (!isMarked && !speakers.has(speaker)) return [];
    const message = `“${line.words.slice(0, 60)}” begins with a speaker, without a colon`;
    return [{ rule: 'turn-in-text', line, message }];
  });
}

function speakerOf({ words }: SourceLine): string | undefined {
  return splitTurn(words, NOBODY).speaker;
}
