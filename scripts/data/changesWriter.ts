import { basename, join } from 'node:path';
import { lineHash } from '../../src/archive/logLines.ts';
import { OutputFile } from '../store/OutputFile.ts';
import type { BulkWriter } from './BulkWriter.ts';
import type { DataFile } from './DataFile.ts';
import type { PublicArchive } from './PublicArchive.ts';

/**
 * Writes the log as it is, a file for each year, and a small file with its last line for programs that ask what is
 * new since they came last. Nothing where there is no log.
 */
export function changesWriter(folder: string, { changes }: PublicArchive): BulkWriter {
  return {
    add: () => undefined,
    end() {
      if (changes.lines.length === 0) return [];
      for (const { file, text } of changes.files) write(join(folder, yearPath(file)), text);
      write(join(folder, 'changes.json'), `${JSON.stringify(summaryOf(changes), undefined, 2)}\n`);
      return [SUMMARY, ...changes.files.map(({ file }) => yearFile(yearPath(file)))];
    },
  };
}

const SUMMARY: DataFile = {
  path: 'changes.json',
  title: 'the state of the log, as JSON',
  description:
    'How many lines the log has, the SHA-256 of the last one, how often each kind of change occurs, and the files of its years. A program that kept lines and head sees at once whether anything is new.',
  format: 'json',
  mediatype: 'application/json',
};

function yearFile(path: string): DataFile {
  return {
    path,
    title: 'the log of a year, as NDJSON',
    description:
      'One line for each record that was published here for the first time, answered, corrected, withdrawn, restored or moved, and for each further address; `before` is the SHA-256 of the line before with its line feed.',
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    jsonSchema: 'schema/v1/change.json',
  };
}

function yearPath(file: string): string {
  return `changes/${basename(file)}`;
}

function summaryOf({ files, lines, head }: PublicArchive['changes']) {
  const kinds = Map.groupBy(lines, ({ line }) => line.kind);
  return {
    head,
    lines: lines.length,
    begun: lines[0]?.line.date,
    latest: lines.at(-1)?.line.date,
    counts: Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length])),
    years: files.map(({ file, text }) => {
      const rows = text.split('\n').slice(0, -1);
      return { path: yearPath(file), lines: rows.length, head: lineHash(rows.at(-1) ?? '') };
    }),
  };
}

function write(path: string, text: string): void {
  const file = new OutputFile(path);
  file.write(text);
  file.close();
}
