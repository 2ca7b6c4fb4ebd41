import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Astro asks each page for these. */
const SHARED = ['GET', 'getStaticPaths'];
const EXPORT = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;

test('an exported name means one thing', () => {
  const files = globSync('{src,scripts}/**/*.{ts,astro}').sort();
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(EXPORT)].map(([, name = '']) => ({ name, file })),
  );
  const twice = [...Map.groupBy(found, ({ name }) => name)].filter(
    ([name, places]) => places.length > 1 && !SHARED.includes(name),
  );
  expect(found.length).toBeGreaterThan(500);
  expect(
    twice.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join()}`),
  ).toEqual([]);
});
