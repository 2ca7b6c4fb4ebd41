import { readFile, glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/*
 * A pattern that goes back and forth over its input can take minutes over one line. Every regular
 * expression of the project is taken out of its source, those that are put together out of the running
 * program, and recheck looks for an input that takes more than linear time.
 */

const ROOT = resolve(import.meta.dirname, '../..');
/** Under limits of time, the same pattern is called safe on one run and slow on another. */
const UNHURRIED = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  mutationTimeout: null,
  attackTimeout: null,
};
const made: RegExp[] = [];

class Recorded extends RegExp {
  constructor(pattern: RegExp | string, flags?: string) {
    super(pattern, flags);
    made.push(this);
  }
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }
}

beforeAll(() => vi.stubGlobal('RegExp', Recorded));
afterAll(() => {
  vi.unstubAllGlobals();
});

test('no regular expression takes more than linear time', { timeout: 2_400_000 }, async () => {
  const found: { readonly source: string; readonly flags: string; readonly file: string }[] = [];
  let constructed = 0;
  for (const file of await sources()) {
    const { literals, constructions } = patternsOf(file, await readFile(join(ROOT, file), 'utf8'));
    found.push(...literals.map((literal) => ({ ...literal, file })));
    if (constructions === 0) continue;
    constructed += constructions;
    made.length = 0;
    vi.resetModules();
    await import(join(ROOT, file));
    // With those of the modules that it imports.
    expect(made.length, `${file}: made when loaded`).toBeGreaterThanOrEqual(constructions);
    found.push(...made.map(({ source, flags }) => ({ source, flags, file })));
  }
  expect(constructed).toBeGreaterThan(3);
  expect(found.length).toBeGreaterThan(140);
  // A pattern that is put together is made again by every module that imports its own.
  const once = new Map(found.map((one) => [`/${one.source}/${one.flags}`, one]));
  const slow = [...once].flatMap(([pattern, { source, flags, file }]) => {
    const { status } = checkSync(source, flags, UNHURRIED);
    return status === 'safe' ? [] : [`${file}: ${pattern} is ${status}`];
  });
  expect(slow).toEqual([]);
});

async function sources(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(['{src,scripts}/**/*.{ts,astro}', '*.mjs'], { cwd: ROOT })) {
    if (!file.endsWith('.test.ts')) files.push(file);
  }
  return files.sort();
}

interface Patterns {
  readonly literals: readonly { readonly source: string; readonly flags: string }[];
  /** How many are put together from strings. */
  readonly constructions: number;
}

function patternsOf(file: string, text: string): Patterns {
  const code = file.endsWith('.astro') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
  const literals: { source: string; flags: string }[] = [];
  let constructions = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      constructions += 1;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return { literals, constructions };
}
