import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXAMPLES, officeSchema, type Office } from '../record/peopleSchema.ts';
import { reviewedList } from '../record/reviewedList.ts';
import { contentFolder } from './contentFolder.ts';

/** The folder of what was reviewed about people; a build says which. */
const peopleFolder = resolve(process.env['PEOPLE_DIR'] ?? join(contentFolder, 'people'));

/**
 * Who held an office, and when: offices.yaml of the folder of people.
 * @throws Error that names every mistake in it with its place.
 */
export function offices(): readonly Office[] {
  const path = join(peopleFolder, 'offices.yaml');
  if (!existsSync(path)) return [];
  const { items, mistakes } = reviewedList(
    readFileSync(path, 'utf8'),
    officeSchema,
    EXAMPLES.office,
  );
  const told = mistakes.map(({ line, column, message }) => `${path}:${line}:${column}  ${message}`);
  if (told.length > 0) throw new Error(told.join('\n'));
  return items.map(({ value }) => value);
}
