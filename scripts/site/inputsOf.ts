import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Indexed } from '../store/indexArchive.ts';
import { pathsDigest } from '../store/pathsDigest.ts';
import { programDigest } from '../store/programDigest.ts';

/** Where the inputs of a site are, and what else decides how it looks. */
export interface InputOptions {
  readonly content: string;
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
  /** Of what pages read besides entries and raw files. */
  readonly others: string;
  /** Of the list of records that were taken down, and whether there is a log: with another one no data in bulk may stay. */
  readonly withdrawn: string;
}

/** Digests of all that a site is made of. @param indexed what was read of entries and raw files. */
export function inputsOf(
  { content, people, siteUrl, periodSize = 0 }: InputOptions,
  { entries, transcripts, versions }: Pick<Indexed, 'entries' | 'transcripts' | 'versions'>,
): Inputs {
  const program = hashOf([siteUrl, periodSize, programDigest()]);
  const names = ['ingest.json', 'known.json', 'log', 'moved.yaml'];
  const others = pathsDigest([...names.map((file) => join(content, file)), people]);
  const hasLog = existsSync(join(content, 'log'));
  const withdrawn = hashOf([pathsDigest([join(content, 'withdrawn.yaml')]), hasLog]);
  const all = hashOf([program, others, [...entries], transcripts, versions]);
  return { program, all, others, withdrawn };
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
