import type { ListPageModel } from './ListPageModel.ts';
import { modelHash } from './modelHash.ts';

/** The static paths of a list’s pages, below the parameters of its address. */
export function listPaths<Params extends Readonly<Record<string, string>>>(
  params: Params,
  pages: readonly ListPageModel[],
) {
  return pages.map((model) => {
    const number = model.pager?.number ?? 1;
    const page = number === 1 ? undefined : `page/${number}`;
    const address = model.page.path;
    return { params: { ...params, page }, props: { model }, address, cacheKey: modelHash(model) };
  });
}
