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
        'Everyone whom the records name, the party groups, and memberships. No record says when one began or ended: `first_printed` and `last_printed`, which are ours, are the days of the first and the last dated question that prints a member with a group.';
      const [title, mediatype] = ['people and groups, as Popolo', 'application/json'];
      return [{ path, title, description, format: 'json', mediatype }];
    },
  };
}
