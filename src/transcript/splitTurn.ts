import { isSpeaker, type Known } from './isSpeaker.ts';

/** A line as a turn (a speaker and what is said) or as plain text. */
export interface Turn {
  readonly speaker?: string;
  readonly text: string;
}

const LONGEST = 120;

/**
 * Splits a line such as `Jon Marsh OBE AM:  With what?` after its speaker, who is told from the words
 * before the colon, or is the bare name of someone in `known`. A line such as `The position is this:
 * we …` is no turn.
 */
export function splitTurn(line: string, known: Known): Turn {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > LONGEST || !/^(?: |$)/.test(line.slice(colon + 1, colon + 2)))
    return { text: line };
  const speaker = line.slice(0, colon).trimEnd();
  const text = line.slice(colon + 2);
  return isSpeaker(speaker, text, known) ? { speaker, text } : { text: line };
}
