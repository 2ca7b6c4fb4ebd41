/** A link of a page, ready to print. */
export interface Link {
  /** What a short text stands for. */
  readonly title?: string;
  readonly text: string;
  /** With the base path. */
  readonly href: string;
  /** The page that the reader is on. */
  readonly current?: true;
}
