import { describe, expect, test } from 'vitest';
import { browserCandidates, findBrowser, type Machine } from './findBrowser.ts';

/** A machine on which these paths are browsers that start. */
function machine(env: Machine['env'], ...working: readonly string[]): Machine {
  return {
    env,
    packaged: () => Promise.resolve('/packaged/chromium'),
    works: (path) => Promise.resolve(working.includes(path)),
  };
}

describe('the browser that the tests drive', () => {
  test('is CHROMIUM_PATH, which is the only candidate where it is set', async () => {
    const env = { CHROMIUM_PATH: '/own/chrome', PATH: '/usr/bin' };
    expect(browserCandidates(env)).toEqual(['/own/chrome']);
    expect(await findBrowser(machine(env, '/usr/bin/chromium', '/own/chrome'))).toBe('/own/chrome');
  });

  test('else an installed one, first on PATH, then where Chrome is usually put', async () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    expect(await findBrowser(machine(env, mac, '/usr/bin/google-chrome'))).toBe(
      '/usr/bin/google-chrome',
    );
    expect(await findBrowser(machine(env, mac))).toBe(mac);
  });

  test('else the packaged one', async () => {
    expect(await findBrowser(machine({ PATH: '/usr/bin' }, '/packaged/chromium'))).toBe(
      '/packaged/chromium',
    );
  });

  test('is none: one line says what to install or set', async () => {
    await expect(findBrowser(machine({ PATH: '/usr/bin' }))).rejects.toThrow(
      /^No usable browser: install Chrome or Chromium, or set CHROMIUM_PATH .*$/,
    );
    const unpacks = { ...machine({}), packaged: () => Promise.reject(new Error('no space')) };
    await expect(findBrowser(unpacks)).rejects.toThrow(/^No usable browser: .*$/);
  });

  test('is not another one than was asked for', async () => {
    const env = { CHROMIUM_PATH: '/own/chrome', PATH: '/usr/bin' };
    await expect(
      findBrowser(machine(env, '/usr/bin/chromium', '/packaged/chromium')),
    ).rejects.toThrow(/^No usable browser: CHROMIUM_PATH is \/own\/chrome, .*$/);
  });
});
