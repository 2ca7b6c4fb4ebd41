const UTF_8 = '; charset=utf-8';
/** What search reads is compressed by itself. */
const BINARY = 'application/octet-stream';

/** The media type of each ending that a site has. */
export const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', `text/html${UTF_8}`],
  ['css', `text/css${UTF_8}`],
  ['js', `text/javascript${UTF_8}`],
  ['woff2', 'font/woff2'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['json', 'application/json'],
  ['jsonld', 'application/ld+json'],
  ['ndjson', `application/x-ndjson${UTF_8}`],
  ['xml', `application/xml${UTF_8}`],
  ['csv', `text/csv${UTF_8}`],
  ['txt', `text/plain${UTF_8}`],
  ['parquet', 'application/vnd.apache.parquet'],
  ['sqlite', 'application/vnd.sqlite3'],
  ['zst', 'application/zstd'],
  ...['pagefind', 'pf_meta', 'pf_index', 'pf_filter', 'pf_fragment', 'words'].map(
    (ending) => [ending, BINARY] as const,
  ),
]);

/** Names of files whose type their ending does not tell, by the end of their path. */
export const NAMED_TYPES: ReadonlyMap<string, string> = new Map([
  ['feed.xml', `application/atom+xml${UTF_8}`],
  ['opensearch.xml', `application/opensearchdescription+xml${UTF_8}`],
  ['SHA256SUMS', `text/plain${UTF_8}`],
]);

/** The media type of a file by its path below the site; undefined for an ending that no site has. */
export function contentType(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return NAMED_TYPES.get(name) ?? CONTENT_TYPES.get(name.slice(name.lastIndexOf('.') + 1));
}
