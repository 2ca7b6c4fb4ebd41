import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/*
 * Workflows run elsewhere, and fail there: what can be seen of them here is seen here.
 */

const stepSchema = z.strictObject({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const permissionsSchema = z.record(z.string(), z.enum(['read', 'write']));
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema,
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.int(),
      needs: z.string().optional(),
      strategy: z.unknown().optional(),
      permissions: permissionsSchema.optional(),
      environment: z.unknown().optional(),
      steps: z.array(stepSchema),
    }),
  ),
});
const manifestSchema = z.object({ scripts: z.record(z.string(), z.string()) });

const FILES = globSync('.github/workflows/*.yml').sort();
const workflows = FILES.map((file) => {
  const text = readFileSync(file, 'utf8');
  return { file, text, ...workflowSchema.parse(parse(text)) };
});
const scripts = Object.keys(
  manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts,
);

test('there is one to check, one for the long tests, and one to publish', () => {
  expect(workflows.map(({ name }) => name)).toEqual(['Check', 'Long tests', 'Publish']);
});

describe.each(workflows)('$file', ({ text, jobs, permissions }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('takes each action in one version that cannot change, and says which', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    for (const line of lines) {
      expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses).length);
  });

  test('may do no more than read, but for the one job that publishes', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const [name, job] of Object.entries(jobs)) {
      const allowed = Object.entries(job.permissions ?? {}).filter(([, may]) => may === 'write');
      const wanted = name === 'deploy' ? ['pages', 'id-token'] : [];
      expect(
        allowed.map(([what]) => what),
        name,
      ).toEqual(wanted);
    }
    for (const { uses, with: options } of steps) {
      if (uses?.startsWith('actions/checkout@')) {
        expect(options?.['persist-credentials']).toBe(false);
      }
    }
  });

  test('runs commands that there are, on the Node of the project', () => {
    for (const { run = '', with: options = {} } of steps) {
      for (const [, name = ''] of run.matchAll(/npm run ([\w:-]+)/g))
        expect(scripts).toContain(name);
      if (/^npm test/m.test(run)) expect(scripts).toContain('test');
      const versions = options['node-version-file'];
      if (typeof versions === 'string') expect(existsSync(versions)).toBe(true);
      // What others write, such as the name of a branch, must not become a command.
      expect(run).not.toContain('${{');
    }
    const kinds = steps.map(({ run, uses }) => run ?? uses);
    expect(kinds.every((kind) => kind !== undefined)).toBe(true);
  });

  test('names no output of a step, and no job, that there is not', () => {
    const ids = new Set(steps.map(({ id }) => id));
    for (const [, id] of text.matchAll(/steps\.([\w-]+)\.outputs/g)) expect(ids).toContain(id);
    for (const { needs } of Object.values(jobs)) {
      if (needs) expect(Object.keys(jobs)).toContain(needs);
    }
  });
});

test('the registry is asked for the signature of each package', () => {
  const long = workflows.find(({ name }) => name === 'Long tests');
  const runs = Object.values(long?.jobs ?? {}).flatMap(({ steps }) => steps.map(({ run }) => run));
  expect(runs.indexOf('npm audit signatures')).toBeGreaterThan(runs.indexOf('npm ci'));
});

describe('the image', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  test('is built on the Node of the project, and served by a user without rights', () => {
    const major = readFileSync('.nvmrc', 'utf8').trim();
    expect(dockerfile).toContain(`FROM node:${major}-`);
    expect(dockerfile.trim().split('\n')).toContain('USER nginx');
    const port = /listen (\d+);/.exec(readFileSync('deploy/nginx.conf', 'utf8'))?.[1];
    expect(dockerfile).toContain(`EXPOSE ${port}`);
  });

  test('is made of files that there are, and leaves none of them out', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, files = '']) => files.split(' '),
    );
    expect(copied).toContain('package-lock.json');
    for (const file of copied) expect(existsSync(file), file).toBe(true);
    for (const needed of ['src', 'scripts', 'content', 'public', 'deploy', ...copied]) {
      expect(ignored).not.toContain(needed);
    }
    for (const [, file = ''] of dockerfile.matchAll(/RUN node (\S+)/g)) {
      expect(existsSync(file), file).toBe(true);
    }
  });
});
