import type { Archive } from '../archive/Archive.ts';

/** One file of the whole archive, below `/data/`. */
export interface OfferedFile {
  /** Below `/data/`. */
  readonly path: string;
  readonly format: string;
  readonly mediaType: string;
  /** What it holds, and for whom. */
  readonly purpose: string;
}

/** A table of the data, which is a file in each format of tables. */
export interface OfferedTable {
  /** `questions`, and so the files `questions.csv` and `questions.parquet`. */
  readonly name: string;
  readonly purpose: string;
}

/** From so many questions on the large files have a packed copy too. */
const PACKED_FROM = 1000;

const FORMATS = {
  csv: { format: 'CSV', mediaType: 'text/csv' },
  sqlite: { format: 'SQLite', mediaType: 'application/vnd.sqlite3' },
  parquet: { format: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
  ndjson: { format: 'NDJSON', mediaType: 'application/x-ndjson' },
  json: { format: 'JSON', mediaType: 'application/json' },
  zst: { format: 'Zstandard', mediaType: 'application/zstd' },
} as const;

/** The files that hold the whole archive, those for most people first. */
const WHOLE: readonly OfferedFile[] = [
  {
    ...{ path: 'questions.csv', ...FORMATS.csv },
    purpose: 'One line for each question, with its answers. For spreadsheets, R and Python.',
  },
  {
    ...{ path: 'answers.csv', ...FORMATS.csv },
    purpose: 'One line for each answer, with the id of its question: some have several answers.',
  },
  {
    ...{ path: 'questions.sqlite', ...FORMATS.sqlite },
    purpose:
      'All tables in one database, with full-text search. For Datasette, and for anyone who knows SQL.',
  },
  {
    ...{ path: 'questions.parquet', ...FORMATS.parquet },
    purpose: 'The same questions in columnar form, for DuckDB and large-scale counts.',
  },
  {
    ...{ path: 'questions.ndjson', ...FORMATS.ndjson },
    purpose:
      'One complete record on each line: everything known about a question, and its words paragraph by paragraph. For programs.',
  },
  {
    ...{ path: 'popolo.json', ...FORMATS.json },
    purpose: 'Members and groups, for linking these records to other data about people.',
  },
];

const CHANGES: OfferedFile = {
  ...{ path: 'changes.json', ...FORMATS.json },
  purpose:
    'How many lines the log of changes has, the SHA-256 of its last one, and the files that hold it, year by year. For programs that ask what is new.',
};

/** The files that describe the others. */
const DESCRIPTIONS: readonly OfferedFile[] = [
  {
    ...{ path: 'datapackage.json', ...FORMATS.json },
    purpose: 'Frictionless Data Package: every file, and what each column of a table means.',
  },
  {
    ...{ path: 'dcat.jsonld', format: 'JSON-LD', mediaType: 'application/ld+json' },
    purpose: 'DCAT 3: the same for data catalogues.',
  },
  {
    ...{ path: 'croissant.json', format: 'JSON-LD', mediaType: 'application/ld+json' },
    purpose: 'Croissant 1.0: the same for dataset search and machine learning tools.',
  },
  {
    ...{ path: 'metadata.json', ...FORMATS.json },
    purpose: 'What Datasette shows beside the SQLite file.',
  },
  ...(
    [
      ['entry', 'one line of questions.ndjson'],
      ['question', 'the file beside a question’s page'],
      ['withdrawn', 'the file that is left of a withdrawn record'],
      ['list', 'the file of a member, meeting, category or year'],
      ['change', 'one line of the log of changes'],
    ] as const
  ).map(([name, what]) => ({
    ...{ path: `schema/v1/${name}.json`, format: 'JSON Schema' },
    ...{ mediaType: 'application/schema+json', purpose: `What each field means in ${what}.` },
  })),
];

const TABLES: readonly OfferedTable[] = [
  { name: 'questions', purpose: 'Questions, with their words and those of their answers.' },
  { name: 'answers', purpose: 'Answers, holding answers included.' },
  { name: 'attachments', purpose: 'Files linked from answers on the official pages.' },
  { name: 'people', purpose: 'Everyone named in the records.' },
  { name: 'members', purpose: 'Everyone who asked a question.' },
  { name: 'groups', purpose: 'Party groups.' },
  { name: 'memberships', purpose: 'Which member is recorded with which group, and when.' },
  { name: 'offices', purpose: 'Who held an office, and when.' },
  { name: 'meetings', purpose: 'Meetings.' },
  { name: 'speakers', purpose: 'Who speaks in the text of a question.' },
  { name: 'citations', purpose: 'Which question cites which.' },
  { name: 'sources', purpose: 'Where each record comes from.' },
  { name: 'corrections', purpose: 'Earlier readings of corrected records.' },
  { name: 'withdrawn', purpose: 'Records that were withdrawn: id, date and reason.' },
  { name: 'changes', purpose: 'What was published and changed here, day by day.' },
];

/** The files that hold the whole archive, those for most people first; the state of the log where there is one. */
export function wholeFiles({ log }: Pick<Archive, 'log'>): readonly OfferedFile[] {
  return log ? [...WHOLE, CHANGES] : WHOLE;
}

/** The files of a large archive that have a packed copy, `questions.csv.zst` for `questions.csv`. */
export function packedFiles(questions: number): readonly OfferedFile[] {
  const isLarge = ({ path }: OfferedFile) => !/parquet|popolo/.test(path);
  return questions < PACKED_FROM ? [] : WHOLE.filter(isLarge);
}

/** The files that describe the others. */
export function descriptionFiles(): readonly OfferedFile[] {
  return DESCRIPTIONS;
}

/** The tables that a site offers: what changed where it has a log. */
export function dataTables({ log }: Pick<Archive, 'log'>): readonly OfferedTable[] {
  return TABLES.filter(({ name }) => log !== undefined || name !== 'changes');
}

/** The packed copy of a file. */
export function packedCopy({ path }: OfferedFile): OfferedFile {
  return { path: `${path}.zst`, ...FORMATS.zst, purpose: `${path}, compressed with Zstandard.` };
}
