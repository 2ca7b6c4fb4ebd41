import { personPattern } from './personPattern.ts';

const MEMBER = new RegExp(
  `^${personPattern.titles}${personPattern.name}?${personPattern.honours}(?: \\(on behalf of [^()]{1,80}\\))?$`,
  'u',
);
const AM = /(?:^|[ (])AM\b/;

/**
 * Whether a speaker is printed as a member of the Assembly who holds no other office: `Jon Marsh OBE AM`,
 * `Jon Marsh AM (on behalf of Asha Whitlock AM)`.
 */
export function isMember(speaker: string): boolean {
  return AM.test(speaker) && (MEMBER.test(speaker) || speaker.endsWith('(AM)'));
}
