/** What is known of a file once it is written. */
export interface WrittenFile {
  readonly bytes: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** Stands on a page for the size or the SHA-256 of a file below `data/`. */
export const PLACEHOLDER = /\{(bytes|sha256):([^{}\s"'<>]+)\}/g;

/**
 * A page with the size and the SHA-256 of each file in place of `{bytes:questions.csv}` and
 * `{sha256:questions.csv}`: pages are made before the files that they speak of.
 * @param files by their path below `data/`.
 * @throws Error that names a file which is asked for and was not written.
 */
export function fillInSizes(html: string, files: ReadonlyMap<string, WrittenFile>): string {
  return html.replace(PLACEHOLDER, (_, wanted: string, path: string) => {
    const file = files.get(path);
    if (!file) throw new Error(`the data page names ${path}, which was not written`);
    return wanted === 'bytes' ? sizeOf(file.bytes) : file.sha256;
  });
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size for people, in powers of a thousand: `812 bytes`, `64 kB`, `1.2 MB`. */
function sizeOf(bytes: number): string {
  if (bytes === 1) return '1\u00a0byte';
  let size = bytes;
  let unit = 0;
  // What would round to 1,000 is 1 of the next unit.
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 1 && size < 99.95 ? 1 : 0;
  return `${size.toFixed(digits)}\u00a0${UNITS[unit]}`;
}
