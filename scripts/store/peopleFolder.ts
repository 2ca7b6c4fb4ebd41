import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../content/people');

/**
 * The folder that says who held an office: the one that was named, else the content folder’s own, else the
 * project’s.
 */
export function peopleFolder(content: string, named?: string): string {
  if (named !== undefined) return resolve(named);
  const own = resolve(join(content, 'people'));
  return existsSync(own) ? own : PROJECT;
}
