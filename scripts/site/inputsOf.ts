import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { entryDigests } from '../store/entryDigests.ts';
import { listEntries } from '../store/entryFiles.ts';
import { pathsDigest } from '../store/pathsDigest.ts';
import { programDigest } from '../store/programDigest.ts';

/** Where the inputs of a site are, and what else decides how it looks. */
export interface InputOptions {
  readonly content: string;
  readonly transcripts: string;
  readonly people: string;
  readonly siteUrl: string;
  readonly periodSize?: number;
}

/** What a site is made of, as digests: two equal ones are the same site. */
export interface Inputs {
  /** Of all that makes pages, and of the address that they are for: what every page depends on. */
  readonly program: string;
  /** Of everything. */
  readonly all: string;
  /** Of the list of records that were taken down. */
  readonly withdrawn: string;
  /** Of each entry’s file, by id. */
  readonly entries: ReadonlyMap<string, string>;
  /** Paths of what stands among the entries and is none. */
  readonly others: readonly string[];
}

/** Reads all that a site is made of, and keeps digests of it. */
export function inputsOf(options: InputOptions): Inputs {
  const { content, transcripts, people, siteUrl, periodSize = 0 } = options;
  const program = hashOf([siteUrl, periodSize, programDigest()]);
  const entries = entryDigests(content);
  const names = ['ingest.json', 'addresses.txt', 'moved.yaml'];
  const files = names.map((file) => join(content, file));
  const beside = pathsDigest([...files, transcripts, people]);
  const withdrawn = pathsDigest([join(content, 'withdrawn.yaml')]);
  const all = hashOf([program, beside, [...entries]]);
  return { program, all, withdrawn, entries, others: listEntries(content).others };
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
