import { parseReference } from './reference.ts';

/**
 * Where an address of an older site leads here, as a path below the base: `/2018/1558`,
 * `/questions/2018/27`, and the official `/questions/meeting/mqt/2018/06/21`. Undefined for any other.
 */
export function oldAddress(path: string): string | undefined {
  const [, type, year, month, day] =
    /^\/questions\/meeting\/(mqt|plenary)\/(\d{4})\/(\d{2})\/(\d{2})\/?$/.exec(path) ?? [];
  if (type) return `/meetings/${type}/${year}-${month}-${day}/`;
  const [, typed = ''] =
    /^\/(?:questions?\/)?((?:19|20)\d\d\/\d{1,5}(?:-s?\d{1,4})?)\/?$/.exec(path) ?? [];
  const id = parseReference(typed);
  return id && `/questions/${id}/`;
}
