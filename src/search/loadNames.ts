import { reportFailure } from './reportFailure.ts';
import { NO_NAMES, searchNamesSchema, type SearchNames } from './SearchNames.ts';

/**
 * The names behind the slugs of filters, from a file of the same build; none where it is missing or broken:
 * filters then show their slugs, and nothing else depends on it.
 * @param base base path of the site, with slashes at both ends.
 */
export async function loadNames(base: string): Promise<SearchNames> {
  const response = await fetch(`${base}search/names.json`).catch(() => undefined);
  if (!response?.ok) return NO_NAMES;
  try {
    return searchNamesSchema.parse(await response.json());
  } catch (error) {
    reportFailure(error);
    return NO_NAMES;
  }
}
