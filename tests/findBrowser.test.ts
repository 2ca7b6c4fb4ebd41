import { expect, test } from 'vitest';
import { browserCandidates, findBrowser } from './findBrowser.ts';

const none = () => Promise.reject(new Error('not for this machine'));

test('CHROMIUM_PATH is the only candidate where it is set', () => {
  expect(browserCandidates({ CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' })).toEqual([
    '/opt/chrome',
  ]);
});

test('an installed Chrome or Chromium is looked for on PATH', () => {
  expect(browserCandidates({ PATH: '/usr/bin' })).toContain('/usr/bin/chromium');
});

test('the packaged browser is the last resort', async () => {
  expect(await findBrowser({ PATH: '/nowhere' }, () => Promise.resolve(process.execPath))).toBe(
    process.execPath,
  );
});

test.each([{ PATH: '/nowhere' }, { CHROMIUM_PATH: '/nowhere/chrome' }])(
  'without a usable browser the run fails with one line that says what to install',
  async (env) => {
    await expect(findBrowser(env, none)).rejects.toThrow(/^No usable browser: install .*$/);
  },
);
