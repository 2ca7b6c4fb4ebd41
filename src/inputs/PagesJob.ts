/** Where the pages find what they are made of, as absolute paths. */
export interface PagesJob {
  /** The folder of entries. */
  readonly content: string;
  /** The folder of raw text. */
  readonly transcripts: string;
  /** The file of the index of the archive. */
  readonly index: string;
}
