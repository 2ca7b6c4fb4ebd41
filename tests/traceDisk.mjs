import child from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a program, notes in a file (DISK_TRACE) what the program asks of the disk, in order: `sync a`
 * for a file or folder, `sync below a` for all of a disk, `move a b`.
 */
const { openSync, closeSync, fsyncSync, renameSync, appendFileSync } = fs;
const { spawnSync } = child;
const opened = new Map();

/** @param {string} line */
function note(line) {
  appendFileSync(process.env.DISK_TRACE, `${line}\n`);
}

fs.openSync = (path, ...rest) => {
  const file = openSync(path, ...rest);
  opened.set(file, path);
  return file;
};
fs.closeSync = (file) => {
  opened.delete(file);
  closeSync(file);
};
fs.fsyncSync = (file) => {
  fsyncSync(file);
  note(`sync ${opened.get(file)}`);
};
fs.renameSync = (from, to) => {
  renameSync(from, to);
  note(`move ${from} ${to}`);
};
child.spawnSync = (command, args, options) => {
  const ended = spawnSync(command, args, options);
  if (command === 'sync' && ended.status === 0) note(`sync below ${args.at(-1)}`);
  return ended;
};
syncBuiltinESMExports();
