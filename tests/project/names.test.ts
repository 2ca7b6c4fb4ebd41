import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Astro asks each page for these. */
const OF_PAGES = ['GET', 'getStaticPaths'];
const EXPORT = /^export (?:async )?(function\*?|const|class|interface|type) (\w+)/gm;

/** All that is exported; a type may stand there for whoever calls the function beside it. */
const exported = globSync('{src,scripts}/**/*.{ts,astro}')
  .sort()
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(EXPORT)].map(([, kind = '', name = '']) => {
      return { name, file, isType: kind === 'interface' || kind === 'type' };
    }),
  )
  .filter(({ name }) => !OF_PAGES.includes(name));

test('an exported name means one thing', () => {
  const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(
    ([, places]) => places.length > 1,
  );
  expect(exported.length).toBeGreaterThan(500);
  expect(
    twice.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join()}`),
  ).toEqual([]);
});

test('what a file exports, another one uses', () => {
  const texts = globSync('{src,scripts,tests}/**/*.{ts,astro}')
    .concat('astro.config.mjs')
    .map((file) => ({ file, words: new Set(readFileSync(file, 'utf8').match(/\w+/g)) }));
  const unused = exported.filter(
    ({ name, file, isType }) =>
      !isType && !texts.some((one) => one.file !== file && one.words.has(name)),
  );
  expect(unused).toEqual([]);
});
