import type { Archive } from '../archive/Archive.ts';

/** One file of the whole archive, below `/data/`. */
export interface OfferedFile {
  /** Below `/data/`. */
  readonly path: string;
  readonly format: string;
  readonly mediaType: string;
  /** What it holds, and for whom. */
  readonly purpose: string;
  /** Whether it tells of the log, and is there only where there is one. */
  readonly ofLog?: true;
}

/** The files that a site offers: those of the log where it has one. */
export function dataFiles({ log }: Pick<Archive, 'log'>): readonly OfferedFile[] {
  return DATA_FILES.filter(({ ofLog }) => log !== undefined || !ofLog);
}

/** The files that hold the whole archive or describe it, those for most people first. */
const DATA_FILES: readonly OfferedFile[] = [
  {
    path: 'questions.csv',
    format: 'CSV',
    mediaType: 'text/csv',
    purpose: 'One line for each question. For spreadsheets, R and pandas.',
  },
  {
    path: 'answers.csv',
    format: 'CSV',
    mediaType: 'text/csv',
    purpose: 'One line for each answer, with the id of its question: some have several answers.',
  },
  {
    path: 'withdrawn.csv',
    format: 'CSV',
    mediaType: 'text/csv',
    purpose: 'Records that were taken down: id, date and reason.',
  },
  {
    path: 'changes.csv',
    format: 'CSV',
    mediaType: 'text/csv',
    purpose:
      'What was published, answered, corrected and withdrawn here, and on which day. For those who keep a copy.',
    ofLog: true,
  },
  {
    path: 'changes.json',
    format: 'JSON',
    mediaType: 'application/json',
    purpose:
      'How much the log of changes holds, its last line as a SHA-256, and the files with all of it, by year. For programs that ask what is new.',
    ofLog: true,
  },
  {
    path: 'questions.sqlite',
    format: 'SQLite',
    mediaType: 'application/vnd.sqlite3',
    purpose: 'Questions and answers in one database. For Datasette, and for whoever knows SQL.',
  },
  {
    path: 'questions.parquet',
    format: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    purpose:
      'The questions again, column by column. For DuckDB, and for counting over all of them.',
  },
  {
    path: 'answers.parquet',
    format: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    purpose: 'The answers again, column by column.',
  },
  {
    path: 'changes.parquet',
    format: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    purpose: 'The changes again, column by column.',
    ofLog: true,
  },
  {
    path: 'questions.ndjson',
    format: 'NDJSON',
    mediaType: 'application/x-ndjson',
    purpose: 'One entry on each line, complete, with its text as Markdown. For programs.',
  },
  {
    path: 'popolo.json',
    format: 'Popolo',
    mediaType: 'application/json',
    purpose: 'Members and groups. For those who join these records with others about people.',
  },
  {
    path: 'datapackage.json',
    format: 'Data Package',
    mediaType: 'application/json',
    purpose:
      'What each file is, and what each column of the CSV files means. For tools that check and load them.',
  },
  {
    path: 'schema/v1/entry.json',
    format: 'JSON Schema',
    mediaType: 'application/schema+json',
    purpose: 'What each key of an entry means. For those who write programs that read them.',
  },
];
