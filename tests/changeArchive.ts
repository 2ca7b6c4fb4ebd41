import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Random } from '../scripts/sample/Random.ts';
import { sampleArchive } from '../scripts/sample/sampleArchive.ts';

/** What may happen to a folder of transcripts between two publications. */
const CHANGES = ['add', 'change', 'remove', 'retitle', 'rename', 'correct', 'withdraw'] as const;

/** Writes an invented archive, a part of which is held back to be added later. */
export async function writeArchive(transcripts: string, questions: number): Promise<Spare[]> {
  const files = [...sampleArchive(questions, 5)];
  const spare = files.filter((_, index) => index % 5 === 4);
  for (const file of files) if (!spare.includes(file)) await write(transcripts, file);
  return spare;
}

/** A transcript that is not in the archive yet. */
export interface Spare {
  readonly path: string;
  readonly text: string;
}

/**
 * Changes one thing in a folder of transcripts, by chance.
 * @param content where a record is taken down, which is not done without it.
 * @returns what was done, to be told where a test fails.
 */
export async function changeArchive(
  transcripts: string,
  content: string | undefined,
  spare: Spare[],
  random: Random,
): Promise<string> {
  const below = await readdir(transcripts, { recursive: true });
  const paths = below.filter((path) => path.endsWith('.txt')).sort();
  const path = random.pick(paths);
  const file = join(transcripts, path);
  const text = await readFile(file, 'utf8');
  const change = random.pick(CHANGES);
  const added = change === 'add' ? spare.pop() : undefined;
  if (added) await write(transcripts, added);
  else if (change === 'withdraw' && content) await withdraw(content, path);
  else if (change === 'remove') await rm(file);
  else if (change === 'rename') await rename(file, file.replace(/\.txt$/, 'x.txt'));
  else if (change === 'retitle') {
    const [, title = ''] = text.split('\n');
    await writeFile(file, text.replaceAll(title, `${title} again`));
  } else if (change === 'correct' && !path.includes('@')) {
    const later = path.replace(/x?\.txt$/, '@1989-12-31.txt');
    await write(transcripts, { path: later, text: `${text}\nA correction.\n` });
  } else await writeFile(file, `${text}\nOne more paragraph.\n`);
  return `${change} ${added?.path ?? path}`;
}

/** Takes the record of a file down, by the id in the file’s name. */
async function withdraw(content: string, path: string): Promise<void> {
  const id = /(\d{4})-(\d{4,5})/.exec(path)?.slice(1).join('/');
  const list = join(content, 'withdrawn.yaml');
  const text = await readFile(list, 'utf8').catch(() => '');
  if (id && !text.includes(id))
    await writeFile(list, `${text}- { id: ${id}, date: 1990-01-02, reason: Asked for. }\n`);
}

async function write(folder: string, { path, text }: Spare): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
