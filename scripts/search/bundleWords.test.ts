import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testFolder } from '../data/testArchive.testing.ts';
import { bundleWords } from './bundleWords.ts';

test.each(['', 'pagefind_dcd', 'pagefind_dcd\u0081\u0001'])(
  'a part of the index that holds “%s” is named',
  (text) => {
    const folder = testFolder();
    mkdirSync(join(folder, 'index'));
    writeFileSync(join(folder, 'index/en_1.pf_index'), gzipSync(Buffer.from(text, 'latin1')));
    expect(() => [...bundleWords(folder)]).toThrow(/not laid out as expected: .*en_1\.pf_index$/);
  },
);
