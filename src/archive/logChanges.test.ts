import { expect, test } from 'vitest';
import type { LogChange } from '../record/logLineSchema.ts';
import { loggedRecord, logChanges, type LoggedRecord, type ToPublish } from './logChanges.ts';
import { logLines, NO_LINE } from './logLines.ts';
import { logState, type LogState } from './logState.ts';
import { readLog } from './readLog.ts';

const NONE: ToPublish = { records: [], pages: [], moves: new Map(), older: [] };
const words = (letter: string) => letter.repeat(64);
const labels = (letter: string) => letter.repeat(16);
const asked = (id: string, facts: Partial<LoggedRecord> = {}): LoggedRecord => ({
  ...{ id, status: 'answered', words: words('a'), labels: labels('a'), hasHistory: false },
  ...facts,
});

/** The state after these changes, through the text of the log. */
function after(changes: readonly LogChange[]): LogState {
  const text = logLines(changes, NO_LINE).map((line) => `${line}\n`);
  return logState(readLog([{ file: 'log/1979.ndjson', text: text.join('') }]));
}

/** What is new, one state after the other, as `kind id`. */
function told(...moments: readonly Partial<ToPublish>[]): string[][] {
  const all: LogChange[] = [];
  return moments.map((moment, day) => {
    const { changes } = logChanges(after(all), { ...NONE, ...moment }, `1979-01-0${day + 1}`);
    all.push(...changes);
    return changes.map((change) => `${change.kind} ${'id' in change ? change.id : change.path}`);
  });
}

test('what was there before the log is known, a line each', () => {
  const [first, same] = told(
    { records: [asked('1976/0010'), asked('1976/0002')], pages: ['/', '/questions/1976/0002/'] },
    { records: [asked('1976/0010'), asked('1976/0002')], pages: ['/', '/questions/1976/0002/'] },
  );
  expect(first).toEqual(['known 1976/0002', 'known 1976/0010', 'page /']);
  expect(same).toEqual([]);
});

test('each kind of change has its own', () => {
  const one = (facts: Partial<LoggedRecord>) => ({ records: [asked('1976/0002', facts)] });
  const open = { status: 'unanswered' } as const;
  const gone = { status: 'withdrawn', words: undefined, labels: undefined } as const;
  expect(
    told(
      { pages: ['/'] },
      { records: [asked('1976/0002', open)], pages: ['/'] },
      one({ status: 'holding', words: words('b') }),
      one({ words: words('c') }),
      one({ words: words('d') }),
      one({ words: words('d'), labels: labels('b') }),
      one(gone),
      one(gone),
      one({ words: words('d') }),
    ),
  ).toEqual([
    ['page /'],
    ['published 1976/0002'],
    ['answered 1976/0002'],
    ['answered 1976/0002'],
    ['corrected 1976/0002'],
    ['corrected 1976/0002'],
    ['withdrawn 1976/0002'],
    [],
    ['restored 1976/0002'],
  ]);
});

test('what has moved is told once, and again where it leads elsewhere', () => {
  const at = (to?: string) => ({ moves: new Map(to ? [['/members/a/', to]] : []) });
  expect(
    told(
      { pages: ['/members/a/'] },
      { pages: ['/members/a/', '/members/b/'], ...at('/members/b/') },
      { pages: ['/members/a/', '/members/b/'], ...at('/members/b/') },
      { pages: ['/members/a/', '/members/c/'], ...at('/members/c/') },
    ),
  ).toEqual([
    ['page /members/a/'],
    ['moved /members/a/', 'page /members/b/'],
    [],
    ['moved /members/a/', 'page /members/c/'],
  ]);
  // One that had moved before the log began is known with where it leads, and not told again.
  const both = { pages: ['/members/b/'], ...at('/members/b/') };
  expect(told(both, both)).toEqual([['page /members/a/', 'page /members/b/'], []]);
});

test('an address that is gone is named, also one from before the log', () => {
  const state = after(logChanges(after([]), { ...NONE, pages: ['/a/'] }, '1979-01-01').changes);
  const now = { ...NONE, pages: ['/b/'], older: ['/b/', '/c/'] };
  expect(logChanges(state, now, '1979-01-02').gone).toEqual(['/a/', '/c/']);
});

test('an id that another record may have taken is named', () => {
  const known = logChanges(after([]), { ...NONE, records: [asked('1976/0002')] }, '1979-01-01');
  const strangers = (facts: Partial<LoggedRecord>) =>
    logChanges(
      after(known.changes),
      { ...NONE, records: [asked('1976/0002', facts)] },
      '1979-01-02',
    ).strangers;
  const other = { words: words('b'), labels: labels('b') };
  expect(strangers(other)).toEqual(['1976/0002']);
  expect(strangers({ ...other, hasHistory: true })).toEqual([]);
  expect(strangers({ words: words('b') })).toEqual([]);
});

test('of a withdrawn record nothing is kept but that it was', () => {
  const withdrawn = { date: '1979-01-01', reason: 'Asked for.' };
  expect(loggedRecord({ id: '1976/0002', withdrawn }, words('a'))).toEqual({
    ...{ id: '1976/0002', status: 'withdrawn', hasHistory: false },
  });
});
