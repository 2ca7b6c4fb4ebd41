import { SaxesParser } from 'saxes';

/** A question as TheyWorkForYou has it, with the answers that came on one day. */
export interface TheirQuestion {
  /** Of the question’s page on the city’s site. */
  readonly address: string;
  /** The words of the question and then of each answer; lists, tables and links are lost in it. */
  readonly text: string;
}

/** How their files are called, and where they stand. */
export const THEIR_NAME = /^lmqs\d{4}-\d{2}-\d{2}[a-z]?\.xml$/;
const FOLDER = 'https://www.theyworkforyou.com/pwdata/scrapedxml/london-mayors-questions/';

/** Under which address a file of theirs is kept. */
export function theirAddress(name: string): string {
  return FOLDER + name;
}

/** Whether an address is that of a file of theirs. */
export function isTheirs(address: string): boolean {
  return address.startsWith(FOLDER);
}

/** Parts of a sentence: every other element ends a word. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'b',
  'em',
  'i',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/**
 * What a file of TheyWorkForYou’s says: `question` has the address of its page, and each `reply` is to the question
 * before it. No entity of its own is expanded, so that none can grow.
 * @throws Error with line and column where it is no XML.
 */
export function readTheirs(xml: string): TheirQuestion[] {
  const questions: { address: string; text: string }[] = [];
  let current: { address: string; text: string } | undefined;
  let inside = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'question') {
      current = { address: attributes['url'] ?? '', text: '' };
      questions.push(current);
    }
    if (name === 'question' || name === 'reply') inside += 1;
    else if (current && !INLINE.has(name)) current.text += ' ';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'question' || name === 'reply') inside -= 1;
    if (current && !INLINE.has(name)) current.text += ' ';
  });
  const add = (text: string) => {
    if (current && inside > 0) current.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return questions.filter(({ address }) => address !== '');
}
