import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

/*
 * What the README tells a reader to type is what there is, and all of it.
 */

const manifestSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const readme = readFileSync('README.md', 'utf8');
const code = (readme.match(/`[^`]+`|^ {4}.*$/gm) ?? []).join('\n');
const typed = [...code.matchAll(/\bnpm (?:run )?([\w:]+)( -- [^`#\n]*)?/g)]
  .map(([, name = '', words = '']) => ({ name, options: optionsIn(words) }))
  .filter(({ name }) => !['ci', 'install'].includes(name));
const table = readme.split('\n').filter((line) => line.startsWith('| `npm '));
/** The commands of the project’s own, which explain themselves. */
const own = Object.entries(scripts).flatMap(([name, script]) => {
  const program = /^node scripts\/launch\.cjs (scripts\/\S+\.ts)$/.exec(script)?.[1];
  return program === undefined ? [] : [{ name, program }];
});

test('each command that the README names is one', () => {
  expect(typed.length).toBeGreaterThan(20);
  expect(typed.filter(({ name }) => !(name in scripts))).toEqual([]);
});

describe.each(own)('npm run $name', ({ name, program }) => {
  const { stdout } = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
  const rows = table.filter((row) => new RegExp(`^\\| \`npm (run )?${name}\\b`).test(row));

  test('stands in the table of commands with every option of its --help', () => {
    expect(stdout).toContain(`npm ${name === 'start' ? '' : 'run '}${name}`);
    expect(rows).not.toEqual([]);
    expect(optionsIn(rows.join('\n'))).toEqual(optionsIn(stdout));
  });

  test('has the options that the README uses', () => {
    const used = typed.filter((one) => one.name === name).flatMap(({ options }) => options);
    const known = optionsIn(stdout);
    expect(used.filter((option) => !known.includes(option))).toEqual([]);
  });
});

/** The options in a text, each once, in the order of their names. */
function optionsIn(text: string): string[] {
  return [...new Set(text.match(/--[a-z][a-z-]*/g))].sort();
}
