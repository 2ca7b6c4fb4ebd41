import type { Archive } from '../archive/Archive.ts';
import { questionPath } from '../archive/address.ts';
import type { Withdrawn } from '../record/entrySchema.ts';
import { withdrawnPage, type WithdrawnPage } from './questionPage.ts';

/** The address of an earlier version of a question that was taken down since. */
export interface FormerVersion {
  readonly path: string;
  /** The day that it was current until. */
  readonly until: string;
  readonly withdrawn: Withdrawn;
}

/** The page that stays at the address of a version: what that of the question says, and no word of the record. */
export function withdrawnVersionPage(
  archive: Archive,
  { path, until, withdrawn }: FormerVersion,
): WithdrawnPage {
  const model = withdrawnPage(archive, withdrawn);
  const canonical = questionPath(withdrawn.id);
  const title = `An earlier wording of question ${withdrawn.id} was withdrawn: ${until}`;
  return { ...model, page: { ...model.page, title, path, canonical, indexed: false } };
}
