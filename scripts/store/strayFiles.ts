import { readdirSync, type Dirent } from 'node:fs';
import { problem, type Problem } from '../../src/transcript/problem.ts';

/** What stands in the two folders, reviewed files and others. */
const REVIEWED = {
  content: ['withdrawn.yaml', 'moved.yaml', 'corrections.yaml'],
  people: ['aliases.yaml', 'groups.yaml', 'offices.yaml'],
} as const;
const OTHERS = {
  content: ['questions', 'versions', 'transcripts', 'people', 'log', 'ingest.json', 'known.json'],
  people: [],
} as const;
/** Endings of the copies that editors leave beside a file. */
const COPY = /(?:~|\.(?:bak|orig|rej|swp|tmp))$/i;

type Folder = keyof typeof REVIEWED;

/**
 * Files that nothing reads: one whose name is nearly that of a reviewed file is an error, since what
 * it says is silently not done; any other is a warning. What begins with a dot is let pass.
 * @param folder to be looked through; none at all is as good as an empty one.
 * @param kind which of the two it is, as reports name it.
 * @param own names that this run has use for besides.
 */
export function strayFiles(folder: string, kind: Folder, own: readonly string[] = []): Problem[] {
  const known = new Set<string>([...REVIEWED[kind], ...OTHERS[kind], ...own]);
  return filesIn(folder)
    .filter(({ name }) => !name.startsWith('.') && !known.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const file = `${kind}/${entry.name}`;
      const meant = entry.isDirectory() ? undefined : meantBy(entry.name);
      return meant === undefined
        ? problem('unknown-file', { file }, 'an archive has no file or folder of this name')
        : problem('misnamed-file', { file }, `this may be meant as ${meant}`);
    });
}

function filesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The reviewed file whose name, up to the first dot, begins this one or is nearly the same. */
function meantBy(name: string): string | undefined {
  if (COPY.test(name)) return undefined;
  const [stem = ''] = name.toLowerCase().split('.');
  for (const kind of ['content', 'people'] as const) {
    for (const file of REVIEWED[kind]) {
      const right = file.replace('.yaml', '');
      const near = distance(stem, right) <= right.length / 3;
      if (near || stem.startsWith(right)) return `${kind}/${file}`;
    }
  }
  return undefined;
}

/** How many letters must be put in, left out or changed to make one word of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [index, other] of Array.from(to).entries()) {
      const [left = 0, above = 0, corner = 0] = [next[index], row[index + 1], row[index]];
      next.push(Math.min(left + 1, above + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
