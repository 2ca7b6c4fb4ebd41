import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a program, makes its disk full: after so many bytes (DISK_ROOM, for each process), every
 * write fails as it does there.
 */
let room = Number(process.env.DISK_ROOM);

/** @param {string | Uint8Array} data */
function take(data) {
  room -= data.length;
  if (room < 0) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
}

const { writeFileSync } = fs;
fs.writeFileSync = (file, data, options) => {
  take(typeof data === 'string' ? data : new Uint8Array(data.buffer));
  writeFileSync(file, data, options);
};
const { writeFile } = fs.promises;
fs.promises.writeFile = async (file, data, options) => {
  take(String(data));
  await writeFile(file, data, options);
};
syncBuiltinESMExports();
