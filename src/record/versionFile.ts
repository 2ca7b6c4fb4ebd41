/** The path of an earlier version of an entry below the content folder: `versions/2018/1558/2019-03-02.md`. */
export function versionFile(id: string, until: string): string {
  return `versions/${id}/${until}.md`;
}
