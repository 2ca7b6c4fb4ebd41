import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { variants } from '../../src/record/variants.testing.ts';

const COMMANDS = ['start', 'collect', 'ingest', 'build', 'sample', 'demo', 'bench/bench'];

function run(command: string, ...args: readonly string[]) {
  const script = resolve('scripts', `${command}.ts`);
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

test.each(COMMANDS)('%s --help says how it is used, and does nothing else', (command) => {
  const { status, stdout, stderr } = run(command, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^npm (?:run \w+|start)(?: --)?[^]*Exit 0:[^]*\n$/);
});

test.each(variants(COMMANDS, 2))(
  '%s with an option that is none says so, and how it is used',
  (command) => {
    const { status, stdout, stderr } = run(command, '--colour', 'red');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--colour'[^]*\nnpm (?:run \w+|start)/);
    expect(stderr).not.toContain('    at ');
  },
);
