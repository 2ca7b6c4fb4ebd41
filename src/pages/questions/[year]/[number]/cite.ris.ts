import type { APIRoute } from 'astro';
import { getArchive } from '../../../../data/getArchive.ts';
import { pagesToRender } from '../../../../data/pagesToRender.ts';
import { citation } from '../../../../page-models/citation.ts';
import { questionFilePath } from '../../../../page-models/questionFilePath.ts';
import { perQuestionFiles } from '../../../../site.config.ts';

export function getStaticPaths() {
  const questions = perQuestionFiles ? getArchive().questions : [];
  return pagesToRender(questions, (question) => [questionFilePath(question, 'cite.ris')]);
}

/** The citation of a question as a file for reference managers. */
export const GET: APIRoute<{ id: string }> = ({ props }) => {
  const question = getArchive().byId.get(props.id);
  return new Response(question && citation(question).ris, {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
};
