/** Why an entry’s Markdown could not be read; `line` counts from 1 in the file. */
export class EntryError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'EntryError';
    this.line = line;
  }
}
