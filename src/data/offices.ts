import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, officeSchema, type Office } from '../record/peopleSchema.ts';
import { reviewedList } from '../record/reviewedList.ts';
import { contentFolder } from './contentFolder.ts';

/**
 * Who held an office, and when, for development: people/offices.yaml of the content folder.
 * @throws Error that names every mistake in it with its place.
 */
export function offices(): readonly Office[] {
  const path = join(contentFolder, 'people/offices.yaml');
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
