/**
 * What the records print in an answer’s place, or about it, as sources of regular expressions with the
 * flag `i`: the one vocabulary from which every pattern with a state in it is built.
 */
export const printedState = {
  /** The answer was given aloud. */
  oral: 'Oral (?:response|answer)(?: (?:was )?given)?',
  /** Who asked took the question back. */
  withdrawn:
    '(?:This )?Question (?:(?:was|has been) )?withdrawn(?: by (?:the )?(?:member|questioner))?',
  /** Said above an answer that was not given aloud after all. */
  written: 'Oral question receiving a written response',
  /** An answer is still to come. */
  promise:
    '(?:Officers are (?:currently )?drafting a response(?:,? which will be sent(?: to you)? shortly)?|(?:Answer|Response) (?:is )?not yet available|(?:Written )?(?:answer|response) to follow|This question will be answered (?:shortly|in due course)|(?:The|An|A) (?:written )?(?:answer|response) will (?:follow|be (?:sent|given|provided))(?: to you)? (?:shortly|in due course))',
  /** The answer came later; the day stands behind it. */
  update:
    '(?:Written response (?:from the Mayor )?(?:received(?: on)?|(?<=Mayor ))|(?:Answer|Response) provided(?: by the (?:Deputy )?Mayor)?(?: on)?)',
} as const;
