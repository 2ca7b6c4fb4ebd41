import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

/**
 * The licence of a package as its makers wrote it, below a line with its name, version and licence.
 * @param folder of the package, in node_modules.
 * @throws Error that names a package which has no file of its licence: it cannot be passed on.
 */
export function licenceText(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = packageSchema.parse(manifest);
  const found = globSync(['LICEN[CS]E*', 'LICEN[CS]E*/*'], { cwd: folder, withFileTypes: true });
  const texts = found
    .filter((file) => file.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .sort()
    .map((file) => readFileSync(file, 'utf8').trim().replaceAll('\r\n', '\n'));
  if (texts.length === 0) {
    throw new Error(
      `The package ${name} has no licence file, so the site may not distribute it. Use another package, or remove what needs it from the pages.`,
    );
  }
  return `== ${name} ${version}, ${license}\n\n${texts.join('\n\n')}\n`;
}
