import type { APIRoute } from 'astro';
import { getArchive } from '../../../../data/getArchive.ts';
import { citation } from '../../../../page-models/citation.ts';
import { questionFilePaths } from '../../../../page-models/questionFilePaths.ts';

export const getStaticPaths = async () => questionFilePaths(await getArchive());

/** The citation of a question as a file for reference managers. */
export const GET: APIRoute<{ id: string }> = async ({ props }) => {
  const question = (await getArchive()).byId.get(props.id);
  return new Response(question && citation(question).bibtex, {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
};
