/** What a server answered, untouched. */
export interface ServerAnswer {
  readonly status: number;
  readonly statusText: string;
  /** As they came, in their order; a name may stand more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As it came, compressed where the server compressed it. */
  readonly body: Buffer;
}

/** The value of a header, or undefined; of several with one name the first. */
export function headerOf(
  { headers }: Pick<ServerAnswer, 'headers'>,
  name: string,
): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}
