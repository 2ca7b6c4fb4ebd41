import type { Archive } from '../data/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import { perQuestionFiles } from '../site.config.ts';

/** The static paths of a file that stands beside the page of each question, or of some of them. */
export function questionFilePaths(
  archive: Archive,
  has: (question: Question) => boolean = () => true,
) {
  if (!perQuestionFiles) return [];
  return archive.questions.filter(has).map(({ id }) => {
    const [year, number] = id.split('/');
    return { params: { year, number }, props: { id } };
  });
}
