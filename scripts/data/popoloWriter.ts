import { join } from 'node:path';
import type { BulkWriter } from './BulkWriter.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { OutputFile } from '../store/OutputFile.ts';
import { popolo } from './popolo.ts';

/** Writes people, groups and memberships as Popolo; all of it is known before any words are read. */
export function popoloWriter(folder: string, archive: PublicArchive): BulkWriter {
  const path = 'popolo.json';
  return {
    add: () => undefined,
    end() {
      const file = new OutputFile(join(folder, path));
      file.write(`${JSON.stringify(popolo(archive), undefined, 2)}\n`);
      file.close();
      const description =
        'Everyone whom the records name, the party groups, and memberships. A membership begins and ends with the first and last question that prints both: it may have lasted longer.';
      const [title, mediatype] = ['people and groups, as Popolo', 'application/json'];
      return [{ path, title, description, format: 'json', mediatype }];
    },
  };
}
