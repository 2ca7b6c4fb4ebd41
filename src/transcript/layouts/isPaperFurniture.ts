import { isFurniture } from '../isFurniture.ts';

/** What papers have around their words, besides the furniture of every page. */
const OF_PAPERS =
  /^(?:\f+|Question(?: N(?:o|umber)\.?)? ?:?|[-–—] ?\d{1,3} ?[-–—]|Page [ivxl]+|Contact(?: officer)? ?:.*|E-?mail ?: ?[^\s@]+@\S+|Telephone ?: ?[\d ()+]+|City Hall,? (?:The )?Queen[’']?s Walk\b.*|(?:Any )?questions\b.*\bwill be given a written (?:response|answer) by\b.*)$/i;
const SECTION =
  /^(?:(?:Oral|Written|Supplementary|Priority|Non-priority|Urgent|Late|All|Answered|Unanswered) (?:questions|answers)(?: (?:list|paper))?|Questions for (?:oral|written) (?:answer|response)|Questions to the Mayor|Mayor['’]s Question Time(?: [-–—]? ?\d{1,2} \p{L}{3,9},? \d{4})?|(?:Answered questions|(?:Non-)?priority order|Written answers) paper)$/iu;

/** Whether a line of a paper is none of its words: the number of a page, the heading of a part, whom to ask. */
export function isPaperFurniture(words: string): boolean {
  return isFurniture(words) || OF_PAPERS.test(words) || SECTION.test(words);
}
