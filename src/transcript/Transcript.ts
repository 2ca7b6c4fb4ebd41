/** One raw file as the pure part of ingest takes it. */
export interface Transcript {
  /** `transcripts/` and the path below the folder of raw text. */
  readonly file: string;
  /** The text, without a byte order mark. */
  readonly text: string;
  /** Absent where the file is UTF-8. */
  readonly encoding?: 'windows-1252';
  /** The content of the .url file beside it, where there is one. */
  readonly url?: string;
}

/** As many bytes a raw file may have: a paper of a thousand questions has two million. */
export const LONGEST_FILE = 10_000_000;

/** The first line of a file whose records are invented; the line is part of no record. */
export const INVENTED_MARK = '[Invented record]';
