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
      lead: 'It fetches a file; the last line prints the SHA-256 of what came.',
      lines: [
        ...(id === undefined ? [] : [`curl ${address(questionDataPath(id))}`]),
        `curl -O ${address('/data/questions.csv')}`,
        'sha256sum questions.csv',
      ],
    },
    ...(id === undefined ? [] : [checkOfWords(id)]),
    ...(hasLog ? [whatIsNew()] : []),
    {
      tool: 'DuckDB',
      lead: 'It reads the file where it is; one that you have fetched is named as it is on your disk.',
      lines: [
        'SELECT status, count(*) AS questions',
        `FROM '${address('/data/questions.parquet')}'`,
        'GROUP BY status;',
      ],
    },
    {
      tool: 'Datasette',
      lead: 'A database to browse, search and chart on your own machine.',
      lines: [`curl -O ${address('/data/questions.sqlite')}`, 'datasette questions.sqlite'],
    },
    {
      tool: 'pandas',
      lead: 'A table in Python; cells are text, so that no reference becomes a number or a date.',
      lines: [
        'import pandas',
        `address = "${address('/data/questions.csv')}"`,
        'questions = pandas.read_csv(address, dtype=str)',
        'print(questions["status"].value_counts())',
      ],
    },
    {
      tool: 'Zotero',
      lead: 'Its browser connector saves a question from its page. Or import the RIS file that the page offers under “Cite this”.',
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
    lead: 'It checks a citation, which has the first 16 digits of the SHA-256 of the words: the title, then each speaker, paragraph, item of a list and row of a table, a line each, in UTF-8. Earlier wordings have a JSON file too, which that of the question names.',
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
    lead: 'Keep the number of lines. Where it has grown, what is new stands behind them, in the files of the years that it names.',
    lines: [`curl -s ${address('/data/changes.json')} | jq '.lines, .head, .years'`],
  };
}

function address(path: string): string {
  return absolute(path) ?? link(path);
}
