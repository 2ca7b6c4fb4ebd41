import { csvLine } from '../record/csvLine.ts';
import { QUESTION_COLUMNS } from '../record/questionColumns.ts';
import { reportFailure } from './reportFailure.ts';
import { savedRow } from './savedRow.ts';

/** Files asked for at a time: browsers ask a server for no more anyway. */
const AT_ONCE = 6;

/** What a saved search says of itself, in each row. */
export interface SavedSearch {
  /** In words: `“lamps”, Year: 1978`. */
  readonly query: string;
  /** Its whole address. */
  readonly address: string;
}

/** A saved search as a file: its lines, the head first, and how many questions could not be loaded. */
interface SavedTable {
  readonly lines: readonly string[];
  readonly missing: number;
}

/**
 * The table of some questions as CSV (RFC 4180): the columns of the table of all questions, then of what search
 * each is a result. It begins with a byte order mark, by which
 * spreadsheets know UTF-8. Cells that a spreadsheet may take for a formula are left as they are: they are the
 * words of a record.
 * @param ids of the questions, in the order of their lines.
 * @param fileOf gives what the file beside a question’s page holds; a question whose file it does not give is counted.
 * @param pageOf the whole address of a question’s page.
 * @param progress told how many questions are done.
 * @param signal ends the work; the table is then of no use.
 */
export async function savedTable(
  ids: readonly string[],
  { query, address }: SavedSearch,
  fileOf: (id: string) => Promise<unknown>,
  pageOf: (id: string) => string,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<SavedTable> {
  const rows: (string | undefined)[] = [];
  const left = ids.entries();
  let done = 0;
  const worker = async () => {
    for (const [place, id] of left) {
      const cells = await fileOf(id)
        .then((file) => savedRow(file, pageOf(id)))
        .catch((error: unknown) => void reportFailure(error));
      if (signal.aborted) return;
      rows[place] = cells && csvLine([...cells, query, address]);
      progress((done += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const found = rows.filter((row) => row !== undefined);
  const head = csvLine([...QUESTION_COLUMNS, 'search', 'searchAddress']);
  return { lines: [`\ufeff${head}`, ...found], missing: ids.length - found.length };
}
