import { expect, test } from 'vitest';
import { logLines, NO_LINE } from '../../src/archive/logLines.ts';
import { logSummary } from '../../src/archive/logSummary.ts';
import { readLog } from '../../src/archive/readLog.ts';
import type { LogChange } from '../../src/record/logLineSchema.ts';
import { guardedAddresses } from './guardedAddresses.ts';

const date = '1979-01-01';
const CHANGES: readonly LogChange[] = [
  { date, kind: 'known', id: '1976/0001', status: 'answered' },
  { date, kind: 'known', id: '1976/0002', status: 'holding' },
  ...[
    '/',
    '/about/',
    '/members/una-wren/',
    '/members/una-wren/page/2/',
    '/questions/1976/',
    '/coverage/1977/',
  ].map((path) => ({ date, kind: 'page', path }) as const),
  { date, kind: 'answered', id: '1976/0002', status: 'answered' },
];
const text = logLines(CHANGES, NO_LINE).map((line) => `${line}\n`);
const log = readLog([{ file: 'log/1979.ndjson', text: text.join('') }]);

test('pages and the data beside them are guarded, each with the line that says so', () => {
  expect([...guardedAddresses(logSummary(log), false)].sort()).toEqual([
    ['/', 'log/1979.ndjson:3'],
    ['/about/', 'log/1979.ndjson:4'],
    ['/coverage/1977/', 'log/1979.ndjson:8'],
    ['/members/una-wren/', 'log/1979.ndjson:5'],
    ['/members/una-wren/page/2/', 'log/1979.ndjson:6'],
    ['/questions/1976/', 'log/1979.ndjson:7'],
    ['/questions/1976/0001.json', 'log/1979.ndjson:1'],
    ['/questions/1976/0001/', 'log/1979.ndjson:1'],
    ['/questions/1976/0002.json', 'log/1979.ndjson:2'],
    ['/questions/1976/0002/', 'log/1979.ndjson:2'],
  ]);
});

test('so are the feeds of lists, and of questions that were open once, where a site has feeds', () => {
  const feeds = [...guardedAddresses(logSummary(log), true).keys()].filter((file) =>
    file.includes('feed'),
  );
  expect(feeds.sort()).toEqual([
    ...['/feed.json', '/feed.xml', '/members/una-wren/feed.json', '/members/una-wren/feed.xml'],
    ...['/questions/1976/0002/feed.json', '/questions/1976/0002/feed.xml'],
  ]);
});
