import { join } from 'node:path';
import type { BulkWriter } from './BulkWriter.ts';
import { entryLine } from './entryLine.ts';
import { OutputFile } from '../store/OutputFile.ts';

/** Writes one entry per line as JSON: facts and words, so that a line turns back into its entry. */
export function ndjsonWriter(folder: string): BulkWriter {
  const path = 'questions.ndjson';
  const file = new OutputFile(join(folder, path));
  return {
    add(entry) {
      file.write(entryLine(entry));
    },
    end() {
      file.close();
      const description =
        'One question per line, complete: all facts of its entry and, as body, its words paragraph by paragraph.';
      const jsonSchema = 'schema/v1/entry.json';
      const [title, mediatype] = ['questions, as JSON lines', 'application/x-ndjson'];
      return [{ path, title, description, format: 'ndjson', mediatype, jsonSchema }];
    },
  };
}
