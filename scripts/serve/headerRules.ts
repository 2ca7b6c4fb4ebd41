/** The headers that the rules of a `_headers` file give an address, as path: names and values. */
export type HeaderRules = (path: string) => readonly (readonly [name: string, value: string])[];

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line that begins with a slash names
 * addresses, `*` being any characters; the indented lines below it are their headers.
 */
export function headerRules(text: string): HeaderRules {
  const rules: { readonly pattern: RegExp; readonly headers: [name: string, value: string][] }[] =
    [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ pattern: patternOf(line.trim()), headers: [] });
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return (path) => rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : []));
}

function patternOf(addresses: string): RegExp {
  const plain = addresses.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replaceAll('*', '.*')}$`, 's');
}
