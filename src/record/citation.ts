import { authorName, sortedName, type AuthorName } from './authorName.ts';
import { citedAs, meetingCited } from './citedAs.ts';
import type { Question } from './entrySchema.ts';
import { headingOf } from './headingOf.ts';
import { longDate } from './longDate.ts';
import { shownText } from './shownText.ts';

/** A question as it is cited: in a sentence, and for reference managers. */
export interface Citation {
  readonly plain: string;
  /** BibTeX, one `@techreport` entry: the kind that has a number, and an institution. */
  readonly bibtex: string;
  /** RIS, one record of a report that ends in a line break. */
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

/** Where the words are read, and who published them if not this site. */
export interface CitedSite {
  readonly name: string;
  readonly source?: { readonly name: string };
}

/** As many digits of the SHA-256 stand in a citation. */
const DIGITS = 16;

/** What all forms of a citation say. */
interface Cited {
  readonly id: string;
  /** What BibTeX calls it. */
  readonly key: string;
  readonly title: string;
  readonly askedBy?: string;
  readonly meeting: string;
  readonly date?: string;
  /** Who published the words. */
  readonly publisher: string;
  /** Where they are read. */
  readonly site: string;
  readonly url?: string;
  readonly notes: readonly string[];
}

/**
 * The citations of a question, with the characters that `shownText` leaves.
 * @param site that shows it: as it presents such records, invented or not.
 */
export function citation(
  question: Question,
  { name: site, source }: CitedSite,
  { words, url, until }: CitedWords,
): Citation {
  const { id, date, askedBy, invented } = question;
  const cited: Cited = {
    id,
    key: `mqt-${id.replace('/', '-')}${until ? `-until-${until}` : ''}`,
    title: headingOf(question),
    ...(askedBy && { askedBy }),
    meeting: meetingCited(question),
    ...(date && { date }),
    publisher: source?.name ?? site,
    site,
    ...(url && { url }),
    notes: [
      ...(invented ? ['Fictional record, created to demonstrate the software'] : []),
      ...(until ? [`An earlier wording, current until ${longDate(until)}`] : []),
      `SHA-256 of the words: ${words.slice(0, DIGITS)}`,
    ],
  };
  return {
    plain: shownText(plain(question, cited)),
    bibtex: shownText(bibtex(cited)),
    ris: shownText(ris(cited)),
  };
}

function plain(question: Question, { askedBy, url, notes }: Cited): string {
  const who = askedBy ? `${askedBy}, ` : '';
  const where = url ? ` ${url}` : '';
  return `${who}${citedAs(question)}.${where} (${notes.join('. ')}.)`;
}

/** What has no value is left out. */
type Fields = readonly (readonly [name: string, value: string | undefined])[];

function bibtex(cited: Cited): string {
  const { id, key, title, askedBy, meeting, date, publisher, site, url, notes } = cited;
  const fields: Fields = [
    ['author', askedBy && texAuthor(authorName(askedBy))],
    ['title', `{${escapeTex(title)}}`],
    ['type', escapeTex(`${meeting}, question`)],
    ['number', id],
    ['institution', `{${escapeTex(publisher)}}`],
    ['year', date?.slice(0, 4)],
    ['date', date],
    [
      'note',
      escapeTex([...(site === publisher ? [] : [`As read on: ${site}`]), ...notes].join('. ')),
    ],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@techreport{${key},\n${lines.join(',\n')}\n}\n`;
}

/** In braces a name is one word, which nothing parts. */
function texAuthor(name: AuthorName): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  return `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters of TeX’s own, and those that two of make another: `--` is a dash, two quotes are one. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\~^{}%&$#_]/g, (character) => TEX[character] ?? `\\${character}`)
    .replace(/([-`'])(?=\1)|[?!](?=`)/g, '$&{}');
}

function ris({ id, title, askedBy, meeting, date, publisher, site, url, notes }: Cited): string {
  const fields: Fields = [
    ['TY', 'RPRT'],
    ['AU', askedBy && sortedName(askedBy)],
    ['TI', title],
    ['T2', meeting],
    ['PY', date?.slice(0, 4)],
    // Behind its last slash could stand what is no date: without it readers take the year alone.
    ['DA', date && `${date.replaceAll('-', '/')}/`],
    ['SN', id],
    ['PB', publisher],
    ['DP', site === publisher ? undefined : site],
    ['N1', notes.join('. ')],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    // One field is one line, for readers too that take more characters for the end of one.
    value ? [`${tag}  - ${value.replace(/[\u0085\u2028\u2029]/g, ' ')}`] : [],
  );
  return `${[...lines, 'ER  - '].join('\n')}\n`;
}
