import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './freePort.ts';

/** The servers that the project has an example for. */
export const SERVERS = ['nginx', 'caddy'] as const;
/** One of them: the name of its program, too. */
export type ServerName = (typeof SERVERS)[number];

/** A server that runs. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const MISSING = (name: ServerName) =>
  `This machine has no ${name}, which this test tries. Install it: sudo apt-get install -y ${name}`;

/**
 * Starts a server of this machine with the example of the project, over a built site.
 * @param work a folder for what the server writes.
 * @throws Error that says what to install where the machine has no such server.
 */
export async function startServer(
  name: ServerName,
  site: string,
  work: string,
): Promise<RunningServer> {
  const port = await freePort();
  const { args, env } = await (name === 'nginx' ? nginx : caddy)(site, work, port);
  // Debian has servers where only the superuser looks.
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
  const child = spawn(name, args, { env: { ...process.env, PATH, ...env }, stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<Error>((done) => {
    child.once('error', () => {
      done(new Error(MISSING(name)));
    });
    child.once('exit', (code) => {
      done(new Error(`${name} ended with ${code}:\n${said}`));
    });
  });
  const url = `http://127.0.0.1:${port}/`;
  const failed = await Promise.race([ended, answers(url)]);
  if (failed) throw failed;
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

/** The example with this machine’s port and folders in the place of those of the image. */
async function nginx(site: string, work: string, port: number) {
  const example = await readFile(resolve('deploy/nginx.conf'), 'utf8');
  const own = [
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['root /usr/share/nginx/html;', `root ${site};`],
    ['/tmp/nginx', join(work, 'nginx')],
  ].reduce((text, [from = '', to = '']) => {
    if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no ${from}`);
    return text.replaceAll(from, to);
  }, example);
  const config = join(work, 'nginx.conf');
  await writeFile(config, own);
  // One process, of the user who runs the test.
  const how = 'daemon off; master_process off;';
  return { args: ['-p', work, '-e', 'stderr', '-c', config, '-g', how], env: {} };
}

async function caddy(site: string, work: string, port: number) {
  const args = ['run', '--config', resolve('deploy/Caddyfile'), '--adapter', 'caddyfile'];
  const folders = { HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work };
  const env = { ...folders, SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_FOLDER: site };
  return Promise.resolve({ args, env });
}

async function answers(url: string): Promise<undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const there = await fetch(url).catch(() => undefined);
    if (there) return undefined;
    await wait(100);
  }
  throw new Error(`nothing answers at ${url}`);
}
