import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { startBrowser } from './startBrowser.ts';

/** Names under which Chrome and Chromium stand on PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What the search for a browser asks of the machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the browser that comes from npm is, unpacked. */
  readonly packaged: () => Promise<string>;
  /** Whether a browser at this path can be driven. */
  readonly works: (path: string) => Promise<boolean>;
}

const THIS_MACHINE: Machine = { env: process.env, packaged: packagedBrowser, works: starts };

/** Where a browser may be, in the order of trust; CHROMIUM_PATH alone where it is set. */
export function browserCandidates(env: Machine['env']): string[] {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) return [chosen];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
}

/**
 * The browser that the tests drive: CHROMIUM_PATH, an installed Chrome or Chromium, else the one
 * that comes from npm. One that is there but does not start is passed over.
 * @throws Error of one line that says what to install or set.
 */
export async function findBrowser({ env, packaged, works } = THIS_MACHINE): Promise<string> {
  for (const path of browserCandidates(env)) {
    if (await works(path)) return path;
  }
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) {
    throw new Error(
      `No usable browser: CHROMIUM_PATH is ${chosen}, which does not start; set it to a Chrome or Chromium, or unset it.`,
    );
  }
  const path = await packaged().catch(() => '');
  if (path && (await works(path))) return path;
  throw new Error(
    'No usable browser: install Chrome or Chromium, or set CHROMIUM_PATH to one (the browser tests never skip).',
  );
}

async function packagedBrowser(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

async function starts(path: string): Promise<boolean> {
  if (!(await isProgram(path))) return false;
  try {
    const browser = await startBrowser(path);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
