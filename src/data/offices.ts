import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { officesSchema, type Office } from '../record/peopleSchema.ts';
import { contentFolder } from './contentFolder.ts';

/** Who held an office, and when: people/offices.yaml of the content folder, else the project’s own. */
export function offices(): readonly Office[] {
  const own = join(contentFolder, 'people');
  const folder = existsSync(own) ? own : resolve(process.env['PEOPLE_DIR'] ?? 'content/people');
  try {
    return officesSchema.parse(parse(readFileSync(join(folder, 'offices.yaml'), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
