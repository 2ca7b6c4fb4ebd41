/** A capture of a page, as the archive lists it. */
export interface ListedCapture {
  /** The moment of the capture, 14 digits. */
  readonly timestamp: string;
  /** The address of the page itself. */
  readonly original: string;
  /** Of the body as it was captured. */
  readonly digest: string;
}

/** What is asked of each row of a listing. */
export const LISTED_FIELDS = [
  'timestamp',
  'original',
  'statuscode',
  'mimetype',
  'digest',
  'length',
] as const;

/** Rows of one answer: more take a server long, and fewer take more questions. */
const ROWS = '5000';

/** The address of a part of the listing of all captures below a prefix, in order of their addresses. */
export function listingAddress(archive: string, prefix: string, resumeKey?: string): string {
  const query = new URLSearchParams([
    ['url', prefix],
    ['matchType', 'prefix'],
    ['output', 'json'],
    ['fl', LISTED_FIELDS.join(',')],
    ['filter', 'statuscode:200'],
    ['collapse', 'digest'],
    ['limit', ROWS],
    ['showResumeKey', 'true'],
    ...(resumeKey === undefined ? [] : [['resumeKey', resumeKey]]),
  ]);
  return new URL(`/cdx/search/cdx?${query.toString()}`, archive).href;
}

/** The address of a body as it was captured, without anything of the archive’s own. */
export function replayAddress(archive: string, { timestamp, original }: ListedCapture): string {
  return `${new URL(archive).origin}/web/${timestamp}id_/${original}`;
}
