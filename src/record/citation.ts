import type { Question } from './entrySchema.ts';
import { headingOf } from './headingOf.ts';
import { longDate } from './longDate.ts';
import { personSlug } from './personSlug.ts';

/** A question as it is cited: in a sentence, and for reference managers. */
export interface Citation {
  readonly plain: string;
  /** BibTeX, one `@misc` entry. */
  readonly bibtex: string;
  /** RIS, one record that ends in a line break. */
  readonly ris: string;
}

/** Which words are cited, and where they stand. */
export interface CitedWords {
  /** The SHA-256 of the words, as `wordsDigest` has it. */
  readonly words: string;
  /** The public address of the page; left out where that is not known. */
  readonly url?: string;
  /** Of an earlier version: the day that it was current until. */
  readonly until?: string;
}

/** As many digits of the SHA-256 stand in a citation. */
const DIGITS = 16;

/** What all forms of a citation say. */
interface Cited {
  readonly id: string;
  /** What BibTeX calls it. */
  readonly key: string;
  readonly title: string;
  readonly author?: string;
  /** The author with the last name first, where the printed form is a bare name. */
  readonly sorted?: string;
  readonly meeting: string;
  readonly date?: string;
  readonly site: string;
  readonly url?: string;
  readonly notes: readonly string[];
}

/**
 * The citations of a question.
 * @param site the name of the site that publishes it.
 */
export function citation(
  question: Question,
  site: string,
  { words, url, until }: CitedWords,
): Citation {
  const { id, date, askedBy, meetingType, meeting, invented } = question;
  const cited: Cited = {
    id,
    key: `mqt-${id.replace('/', '-')}${until ? `-until-${until}` : ''}`,
    title: headingOf(question),
    ...(askedBy && { author: askedBy, sorted: lastNameFirst(askedBy) }),
    meeting: meetingType === 'mqt' || !meeting ? 'Mayor’s Question Time' : meeting,
    ...(date && { date }),
    site,
    ...(url && { url }),
    notes: [
      ...(invented ? ['Fictional record, created to demonstrate the software'] : []),
      ...(until ? [`An earlier wording, current until ${longDate(until)}`] : []),
      `SHA-256 of the words: ${words.slice(0, DIGITS)}`,
    ],
  };
  return { plain: plain(cited), bibtex: bibtex(cited), ris: ris(cited) };
}

/** A bare name can be sorted by its last word; one with titles or honours stays as printed. */
function lastNameFirst(printed: string): string {
  const words = printed.split(' ');
  const isBare = personSlug(printed)?.split('-').length === printed.split(/[ -]/).length;
  return isBare && words.length > 1 ? `${words.at(-1)}, ${words.slice(0, -1).join(' ')}` : printed;
}

function plain({ id, title, author, meeting, date, url, notes }: Cited): string {
  const who = author ? `${author}, ` : '';
  const when = date ? `, ${longDate(date)}` : '';
  const where = url ? ` ${url}` : '';
  return `${who}“${title}”, question ${id}, ${meeting}${when}.${where} (${notes.join('. ')}.)`;
}

function bibtex({
  id,
  key: name,
  title,
  author,
  sorted,
  meeting,
  date,
  site,
  url,
  notes,
}: Cited): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', sorted?.includes(', ') ? escapeTex(sorted) : author && `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['number', id],
    ['howpublished', escapeTex(`${site}, question ${id}, ${meeting}`)],
    ['note', escapeTex(notes.join('. '))],
    ['url', url],
  ];
  const lines = fields.flatMap(([key, value]) => (value ? [`  ${key} = {${value}}`] : []));
  return `@misc{${name},\n${lines.join(',\n')}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^{}%&$#_]/g, (character) => TEX[character] ?? `\\${character}`);
}

function ris({ id, title, sorted, meeting, date, site, url, notes }: Cited): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'GOVDOC'],
    ['AU', sorted],
    ['TI', title],
    ['T2', meeting],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['M1', id],
    ['PB', site],
    ['N1', notes.join('. ')],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${[...lines, 'ER  - '].join('\n')}\n`;
}
