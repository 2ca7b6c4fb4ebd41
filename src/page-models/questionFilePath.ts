import type { Question } from '../record/entrySchema.ts';
import { questionPath } from './address.ts';
import { citation } from './citation.ts';
import { modelHash } from './modelHash.ts';

/** The static path of a file of citations that stands beside the page of a question. */
export function questionFilePath(question: Question, file: string) {
  const { id } = question;
  const [year, number] = id.split('/');
  const address = `${questionPath(id)}${file}`;
  return {
    params: { year, number },
    props: { id },
    address,
    cacheKey: modelHash(citation(question)),
  };
}
