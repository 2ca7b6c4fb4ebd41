import { questionDataPath } from '../archive/address.ts';
import { absolute, link } from './address.ts';

/** What to type to use the data with one tool. */
export interface DataUse {
  readonly tool: string;
  readonly lead: string;
  /** Line by line, as it is typed. */
  readonly lines: readonly string[];
}

/**
 * Short ways to use the data. Only columns that every entry has are named.
 * @param id a question to show it by, where there is one.
 * @param hasLog whether what changed is among the data.
 */
export function dataUses(id: string | undefined, hasLog = false): DataUse[] {
  return [
    {
      tool: 'curl',
      lead: 'Downloads a file; the last line prints its SHA-256 checksum.',
      lines: [
        ...(id === undefined ? [] : [`curl ${address(questionDataPath(id))}`]),
        `curl -O ${address('/data/questions.csv')}`,
        'sha256sum questions.csv',
      ],
    },
    {
      tool: 'DuckDB',
      lead: 'Reads the file straight from this site; for a downloaded copy, use its local path.',
      lines: [
        'SELECT status, count(*) AS questions',
        `FROM '${address('/data/questions.parquet')}'`,
        'GROUP BY status ORDER BY questions DESC;',
      ],
    },
    {
      tool: 'sqlite3',
      lead: 'Finds words in questions and answers. In a downloaded copy:',
      lines: [
        `curl -O ${address('/data/questions.sqlite')}`,
        'sqlite3 questions.sqlite "SELECT id, title FROM questions',
        'WHERE rowid IN (SELECT rowid FROM questions_fts',
        "WHERE questions_fts MATCH 'the') LIMIT 10\"",
      ],
    },
    {
      tool: 'Datasette',
      lead: 'Browse, search and chart the database on your own machine.',
      lines: [
        `curl -O ${address('/data/questions.sqlite')}`,
        `curl -O ${address('/data/metadata.json')}`,
        'datasette questions.sqlite --metadata metadata.json',
      ],
    },
    {
      tool: 'Python',
      lead: 'Every cell is text, so that no reference becomes a number or a date.',
      lines: [
        'import csv, io, urllib.request',
        'csv.field_size_limit(10_000_000)  # some answers are long',
        `address = "${address('/data/questions.csv')}"`,
        'with urllib.request.urlopen(address) as answer:',
        '    text = io.TextIOWrapper(answer, "utf-8", newline="")',
        '    questions = list(csv.DictReader(text))',
        'print(len(questions), "questions, the first:", questions[0]["title"])',
      ],
    },
    ...(hasLog ? [whatIsNew()] : []),
    ...(id === undefined ? [] : [checkOfWords(id)]),
    {
      tool: 'Zotero',
      lead: 'Save a question from its page with the browser connector, or import the RIS file that the page offers under “Cite this”.',
      lines: [],
    },
  ];
}

/** As `recordWords` has the words. */
const WORDS =
  '.title // empty, (.text[].content | .. | objects | (.speaker // empty), (.text // empty), .items[]?, (.rows[]? | join("\\t")))';

/** How to see that the words of a question are those that a citation was made of. */
function checkOfWords(id: string): DataUse {
  return {
    tool: 'sha256sum',
    lead: 'Checks a citation, which gives the first 16 digits of the SHA-256 of the words: the title, then each speaker, paragraph, list item and table row, one line each, in UTF-8. Earlier wordings have a JSON file too, named in that of the question.',
    lines: [
      `curl -o question.json ${address(questionDataPath(id))}`,
      `jq -r '${WORDS}' question.json > words.txt`,
      'sha256sum words.txt',
    ],
  };
}

function whatIsNew(): DataUse {
  return {
    tool: 'What is new',
    lead: 'Remember the number of lines. When it has grown, the new lines follow those you have, in the yearly files it names.',
    lines: [`curl -s ${address('/data/changes.json')} | jq '.lines, .head, .years'`],
  };
}

function address(path: string): string {
  return absolute(path) ?? link(path);
}
