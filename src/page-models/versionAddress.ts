/** What version a path is of, whether it is there or not; undefined for any other path. */
export function versionAddress(
  path: string,
): { readonly id: string; readonly until: string } | undefined {
  const [, id, until] = /^\/questions\/(\d{4}\/[^/]+)\/at\/(\d{4}-\d\d-\d\d)\/$/.exec(path) ?? [];
  return id !== undefined && until !== undefined ? { id, until } : undefined;
}
