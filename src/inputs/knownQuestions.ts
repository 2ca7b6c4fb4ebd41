import { readKnown, type KnownQuestions } from '../record/knownQuestions.ts';
import { contentJson } from './contentJson.ts';

/**
 * Reads known.json of a content folder: the questions that are known to exist elsewhere; undefined where
 * there is none.
 * @throws Error that names the file where it cannot be read, or is not what collect writes.
 */
export function knownQuestions(content: string): KnownQuestions | undefined {
  const command = 'npm run collect -- text';
  return contentJson({ content, name: 'known.json', read: readKnown, command });
}
