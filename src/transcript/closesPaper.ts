const CLOSE = [
  'Printed (?:on|at) \\d[\\d/.: ]*(?:at [\\d.:]+ ?(?:[ap]\\.?m\\.?)?)?',
  '(?:Answers to )?(?:(?:all|any) )?questions (?:that (?:were|are) )?not (?:reached|answered)\\b.{0,60}\\bwill be (?:sent|given|answered|published)\\b.{0,120}',
  '(?:The )?(?:meeting|session) (?:was )?(?:ended|closed|finished|concluded|adjourned) at \\d{1,2}[.:]\\d\\d ?(?:[ap]\\.?m\\.?)?',
].join('|');
const PATTERN = new RegExp(`^(?:${CLOSE})\\.?$`, 'i');

/** Whether a line at the end of a record speaks of the paper or the meeting, and is none of its words. */
export function closesPaper(words: string): boolean {
  return PATTERN.test(words);
}
