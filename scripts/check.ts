import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { runCommand } from './terminal/runCommand.ts';

/** One tool, as its arguments after those of Node. */
type Tool = readonly [name: string, ...options: readonly string[]];

/** Writes the types of Astro’s own modules, which the others read. */
const FIRST: Tool = ['astro/bin/astro.mjs', 'sync'];
/** Two rows of tools, so that two cores are busy: each row takes about as long as the other. */
const ROWS: readonly (readonly Tool[])[] = [
  [
    ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'],
  ],
  [
    ['eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
    [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.config/dependency-cruiser.js', 'src', 'scripts', 'tests'],
    ],
  ],
];

await runCommand({
  usage: `npm run check
Format, types, lint and the directions of imports, with the words of each tool.
Exit 0: nothing was found. 1: something was.`,
  options: {},
  run: async () => {
    if (!(await runAll([FIRST]))) return 1;
    const passed = await Promise.all(ROWS.map(runAll));
    return passed.every(Boolean) ? 0 : 1;
  },
});

/** Runs tools one after another, all of them, and says whether all passed. */
async function runAll(tools: readonly Tool[]): Promise<boolean> {
  let all = true;
  for (const [name, ...options] of tools) {
    const { passed, said } = await run(resolve('node_modules', name), options);
    if (!passed) all = false;
    // The words of two tools are not mixed.
    process.stdout.write(said);
  }
  return all;
}

function run(
  script: string,
  options: readonly string[],
): Promise<{ passed: boolean; said: string }> {
  const tool = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [tool.stdout, tool.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done, fail) => {
    tool.on('error', fail);
    tool.on('close', (code) => {
      done({ passed: code === 0, said });
    });
  });
}
