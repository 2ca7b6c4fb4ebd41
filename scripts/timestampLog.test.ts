import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from './data/testArchive.testing.ts';
import { storedLog } from './store/storedLog.ts';
import { timestampLog } from './timestampLog.ts';

const HEAD = '5'.repeat(64);

function openssl(folder: string, ...options: readonly string[]): Buffer {
  return execFileSync('openssl', options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A folder with the certificates of an authority and of a service that it vouches for. */
function authority(): string {
  const folder = testFolder();
  const key = ['-newkey', 'rsa:2048', '-nodes', '-batch'];
  openssl(folder, 'req', '-x509', ...key, '-subj', '/CN=CA', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl(folder, 'req', ...key, '-subj', '/CN=TSA', '-keyout', 'tsa.key', '-out', 'tsa.csr');
  writeFileSync(join(folder, 'tsa.ext'), 'extendedKeyUsage = critical,timeStamping\n');
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'tsa.ext'];
  openssl(folder, 'x509', '-req', '-in', 'tsa.csr', ...by, '-out', 'tsa.pem');
  const settings = {
    ...{ serial: 'serial', signer_cert: 'tsa.pem', signer_key: 'tsa.key', certs: 'ca.pem' },
    ...{ signer_digest: 'sha256', default_policy: '1.2.3.4.1', digests: 'sha256' },
    ...{ ess_cert_id_chain: 'no', ordering: 'yes' },
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(join(folder, 'tsa.cnf'), ['[tsa]', 'default_tsa = t', '[t]', ...lines].join('\n'));
  writeFileSync(join(folder, 'serial'), '01\n');
  return folder;
}

/** A service on this machine, until the test ends. @param answer makes its answer of a query. */
async function serve(answer: (query: Buffer) => Buffer | number): Promise<string> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const said = answer(Buffer.concat(pieces));
      if (typeof said === 'number') response.writeHead(said).end();
      else response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function replyIn(folder: string): (query: Buffer) => Buffer {
  return (query) => {
    writeFileSync(join(folder, 'query.tsq'), query);
    return openssl(folder, 'ts', '-reply', '-queryfile', 'query.tsq', '-config', 'tsa.cnf');
  };
}

/** A content folder with a place for its log. */
function contentFolder(): string {
  const content = testFolder();
  mkdirSync(join(content, 'log'));
  return content;
}

test('a service confirms the last line, and whoever has its certificates can verify that', async () => {
  const [folder, content] = [authority(), contentFolder()];
  let asked = 0;
  const reply = replyIn(folder);
  const url = await serve((query) => {
    asked += 1;
    return reply(query);
  });
  const ca = join(folder, 'ca.pem');
  const kept = await timestampLog({ content, head: HEAD, url, ca });
  expect(kept).toBe(join(content, 'log', `${'5'.repeat(16)}.tsr`));
  const verified = openssl(folder, 'ts', '-verify', '-digest', HEAD, '-in', kept, '-CAfile', ca);
  expect(verified.toString()).toContain('Verification: OK');
  // It stands among the files of the log and is none of its lines; that line is not confirmed twice.
  expect(storedLog(content).lines).toEqual([]);
  expect(await timestampLog({ content, head: HEAD, url, ca })).toBe(kept);
  expect(asked).toBe(1);
});

test('an answer of someone else, or of another line, is not kept', async () => {
  const [folder, other, content] = [authority(), authority(), contentFolder()];
  const [url, ca] = [await serve(replyIn(folder)), join(folder, 'ca.pem')];
  const kept = join(content, 'log', `${'5'.repeat(16)}.tsr`);
  const strange = timestampLog({ content, head: HEAD, url, ca: join(other, 'ca.pem') });
  await expect(strange).rejects.toThrow('not believed');
  await expect(timestampLog({ content, head: HEAD, url })).rejects.toThrow('not believed');
  const first = await timestampLog({ content, head: '6'.repeat(64), url, ca });
  const wrong = await serve(() => readFileSync(first));
  await expect(timestampLog({ content, head: HEAD, url: wrong, ca })).rejects.toThrow(
    'not believed',
  );
  expect(existsSync(kept)).toBe(false);
});

test('a service that refuses or is not there is named', async () => {
  const content = contentFolder();
  const url = await serve(() => 503);
  await expect(timestampLog({ content, head: HEAD, url })).rejects.toThrow(
    `${url} gives no timestamp (it answers 503).`,
  );
  const nobody = 'http://127.0.0.1:1/';
  await expect(timestampLog({ content, head: HEAD, url: nobody })).rejects.toThrow(nobody);
});
