/** How long a file may be kept by browsers and by what stands between, as `Cache-Control` says it. */
export const CACHING = {
  /** Files with a digest of their content in their name. */
  hashed: 'public, max-age=31536000, immutable',
  /** Pages and the files beside them: after a correction, five minutes until everybody has it. */
  short: 'public, max-age=300',
  /** Data and search, whose files belong together: whoever has one asks whether it is still that. */
  revalidated: 'no-cache',
} as const;
