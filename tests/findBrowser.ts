import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Names under which Chrome and Chromium stand on PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a browser may be, in the order of trust; CHROMIUM_PATH alone where it is set. */
export function browserCandidates(env: Readonly<Record<string, string | undefined>>): string[] {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) return [chosen];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
}

/**
 * The browser that the tests drive: CHROMIUM_PATH, an installed Chrome or Chromium, else the one
 * that comes from npm.
 * @throws Error of one line that says what to install.
 */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  packaged: () => Promise<string> = packagedBrowser,
): Promise<string> {
  for (const path of browserCandidates(env)) {
    if (await isProgram(path)) return path;
  }
  if (!env['CHROMIUM_PATH']) {
    const path = await packaged().catch(() => '');
    if (path && (await isProgram(path))) return path;
  }
  throw new Error(
    'No usable browser: install Chrome or Chromium, or set CHROMIUM_PATH to one (the browser tests never skip).',
  );
}

async function packagedBrowser(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
