import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import {
  CORRECTION_EXAMPLE,
  correctionSchema,
  type Correction,
} from '../../src/record/correctionSchema.ts';
import { movedSchema } from '../../src/record/movedSchema.ts';
import { MOVE_EXAMPLE } from '../../src/record/movesIn.ts';
import {
  aliasSchema,
  EXAMPLES,
  officeSchema,
  withdrawalSchema,
  type People,
  type Withdrawal,
} from '../../src/record/peopleSchema.ts';
import { personSlug } from '../../src/record/personSlug.ts';
import type { ReviewedItem } from '../../src/record/reviewedList.ts';
import { slug } from '../../src/record/slug.ts';
import { byPlace } from '../../src/transcript/byPlace.ts';
import { checkAliases } from '../../src/transcript/checkAliases.ts';
import { checkCorrections, CORRECTIONS } from '../../src/transcript/checkCorrections.ts';
import { checkOffices } from '../../src/transcript/checkOffices.ts';
import { checkWithdrawals, WITHDRAWN } from '../../src/transcript/checkWithdrawals.ts';
import type { Problem } from '../../src/transcript/problem.ts';
import type { ReviewedPeople } from '../../src/transcript/unusedItems.ts';
import { readReviewed, type Reviewed, type ReviewedFile } from './reviewedFile.ts';
import { ReviewError } from './ReviewError.ts';
import { strayFiles } from './strayFiles.ts';

/** All that was reviewed by hand, and warnings about it. */
export interface ReviewedFiles extends ReviewedPeople {
  readonly withdrawn: readonly ReviewedItem<Withdrawal>[];
  readonly corrections: readonly ReviewedItem<Correction>[];
  readonly problems: readonly Problem[];
}

/** Where they are, and the last day (ISO) that a withdrawal may be of. */
interface ReviewOptions {
  readonly content: string;
  readonly people: string;
  readonly transcripts: string;
  readonly today: string;
}

/**
 * Reads all reviewed files of an archive.
 * @throws ReviewError with every mistake in them, and every file whose name is nearly one of theirs.
 */
export async function reviewedFiles(options: ReviewOptions): Promise<ReviewedFiles> {
  const { content, people, transcripts, today } = options;
  const withdrawn = await withdrawnFile(content);
  const corrections = await correctionsFile(content);
  const own = [people, transcripts].map((folder) => relative(content, folder).split(sep)[0] ?? '');
  const { problems, ...lists } = await reviewedPeople(people);
  const all = [
    ...withdrawn.problems,
    ...checkWithdrawals(withdrawn.items, today),
    ...corrections.problems,
    ...checkCorrections(corrections.items),
    ...(await movedFile(content)).problems,
    ...strayFiles(content, 'content', own),
    ...strayFiles(people, 'people'),
    ...problems,
  ];
  return {
    withdrawn: withdrawn.items,
    corrections: corrections.items,
    ...lists,
    problems: withoutErrors(all),
  };
}

/** Reads withdrawn.yaml of a content folder: the records that were taken down. */
export function withdrawnFile(content: string): Promise<Reviewed<Withdrawal>> {
  return readReviewed({
    path: join(content, 'withdrawn.yaml'),
    file: WITHDRAWN,
    schema: withdrawalSchema,
    example: EXAMPLES.withdrawal,
  });
}

/** Reads corrections.yaml of a content folder: labels that raw texts have wrong. */
export function correctionsFile(content: string): Promise<Reviewed<Correction>> {
  return readReviewed({
    path: join(content, 'corrections.yaml'),
    file: CORRECTIONS,
    schema: correctionSchema,
    example: CORRECTION_EXAMPLE,
  });
}

/** Reads moved.yaml of a content folder: pages that have another address now. */
export function movedFile(content: string): Promise<Reviewed<z.infer<typeof movedSchema>>> {
  return readReviewed({
    path: join(content, 'moved.yaml'),
    file: 'content/moved.yaml',
    schema: movedSchema,
    example: MOVE_EXAMPLE,
  });
}

/**
 * Reads what has been reviewed about people: aliases.yaml, groups.yaml and offices.yaml. A missing
 * file holds nothing.
 * @throws ReviewError with every mistake in them.
 */
export async function peopleFiles(folder: string): Promise<People> {
  const { problems, ...lists } = await reviewedPeople(folder);
  withoutErrors(problems);
  return peopleOf(lists);
}

/** Reviewed people and groups without the places where they stand. */
export function peopleOf({ aliases, groups, offices }: ReviewedPeople): People {
  return {
    aliases: aliases.map(({ value }) => value),
    groups: groups.map(({ value }) => value),
    offices: offices.map(({ value }) => value),
  };
}

async function reviewedPeople(
  folder: string,
): Promise<ReviewedPeople & { readonly problems: Problem[] }> {
  const read = <T extends object>(
    name: string,
    rest: Pick<ReviewedFile<T>, 'schema' | 'example'>,
  ) => readReviewed({ path: join(folder, name), file: `people/${name}`, ...rest });
  const alias = { schema: aliasSchema, example: EXAMPLES.alias };
  const aliases = await read('aliases.yaml', alias);
  const groups = await read('groups.yaml', alias);
  const offices = await read('offices.yaml', { schema: officeSchema, example: EXAMPLES.office });
  const problems = [
    ...aliases.problems,
    ...checkAliases('people/aliases.yaml', aliases.items, personSlug),
    ...groups.problems,
    ...checkAliases('people/groups.yaml', groups.items, (printed) => slug(printed) || undefined),
    ...offices.problems,
    ...checkOffices(offices.items),
  ];
  return { aliases: aliases.items, groups: groups.items, offices: offices.items, problems };
}

/**
 * The same problems, where none of them is an error.
 * @throws ReviewError with those that are, in the order of their places.
 */
export function withoutErrors(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ReviewError(errors.sort(byPlace));
  return problems;
}
