/** The text of a question page, as a reader would have saved it. */
export interface QuestionPage {
  readonly kind: 'question';
  /** Which site printed it: the city’s former one, or the present one. */
  readonly build: 'former' | 'present';
  /** The address that the page says is its own. */
  readonly address: string;
  /** What its raw file is called, without an ending: `2018-1558`. */
  readonly name: string;
  readonly text: string;
  /** Whether a final answer is still to come. */
  readonly open: boolean;
}

/** What an answer is that gives no text. */
export interface OtherPage {
  readonly kind: 'missing' | 'archive' | 'blocked' | 'error' | 'unknown';
  /** In words that follow “is”. */
  readonly reason: string;
}

/** What the HTML of an answer turned out to be. */
export type CollectedPage = QuestionPage | OtherPage;
