import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLock } from './runLock.ts';

/*
 * One of many processes that contend for a lock: with it in hand it adds one to a number in a file, which two at
 * once would do wrongly. Now and then it is killed with the lock in hand.
 */
const [folder = '', goal = '', chance = ''] = process.argv.slice(2);
const number = join(folder, 'number');
while (Number(readFileSync(number, 'utf8')) < Number(goal)) {
  let release: () => void;
  try {
    release = runLock(join(folder, 'lock'), 'counting');
  } catch (error) {
    if (String(error).includes('Wait for it to end')) continue;
    throw error;
  }
  const before = Number(readFileSync(number, 'utf8'));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  writeFileSync(number, String(before + 1));
  appendFileSync(join(folder, 'claims'), '.');
  if (Math.random() < Number(chance)) process.kill(process.pid, 'SIGKILL');
  release();
}
