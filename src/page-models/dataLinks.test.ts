import { expect, test } from 'vitest';
import { dataLinks } from './dataLinks.ts';

test('a record is linked as data beside its page, where the site has such files', () => {
  expect(dataLinks('2018/2950-0', true)).toEqual([
    { text: 'JSON', href: '/questions/2018/2950-0.json', type: 'application/json' },
    { text: 'Markdown', href: '/questions/2018/2950-0.md', type: 'text/markdown' },
  ]);
  expect(dataLinks('2018/2950-0', false)).toEqual([]);
});
