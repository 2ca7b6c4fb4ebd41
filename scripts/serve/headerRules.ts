/** The headers that the rules of a `_headers` file give an address, as path: names and values. */
export type HeaderRules = (path: string) => readonly (readonly [name: string, value: string])[];

interface Rule {
  /** What an address begins and ends with; it is all of it where there was no `*`. */
  readonly parts: readonly string[];
  readonly headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line that begins with a slash names
 * addresses, a `*` in it being any characters; the indented lines below it are their headers.
 */
export function headerRules(text: string): HeaderRules {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ parts: line.trim().split('*'), headers: [] });
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return (path) => rules.flatMap(({ parts, headers }) => (fits(path, parts) ? headers : []));
}

function fits(path: string, [begin = '', end]: readonly string[]): boolean {
  if (end === undefined) return path === begin;
  return path.length >= begin.length + end.length && path.startsWith(begin) && path.endsWith(end);
}
