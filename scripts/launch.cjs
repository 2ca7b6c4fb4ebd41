/*
 * Runs a program of the project on a Node that can: `node scripts/launch.cjs FILE [ARGUMENT …]`. The Node that runs
 * this file is taken if it is new enough, else the one that package-lock.json brings for some systems. Every npm script
 * begins here, so this file alone is written for Nodes of any age.
 */
'use strict';
var spawn = require('child_process').spawn;
var fs = require('fs');
var path = require('path');

// The first 22 that runs TypeScript as it is.
var OLDEST = [22, 18];
var NEEDED =
  'This needs Node 22.18 or newer, and this is Node ' +
  process.versions.node +
  ': install a newer one from https://nodejs.org.';
// Node’s own rule for addresses of modules.
var MISPLACED =
  'Node loads no modules from a folder with a backslash in its path: move ' +
  path.dirname(__dirname) +
  '.';

var node = isNewEnough(process.versions.node) ? process.execPath : packagedNode();
if (node === undefined) refuse(NEEDED);
else if (path.sep === '/' && __dirname.indexOf('\\') >= 0) refuse(MISPLACED);
else run(node);

function isNewEnough(version) {
  var parts = version.split('.').map(Number);
  return parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
}

/** The Node of an optional dependency, where there is one for this system. */
function packagedNode() {
  var isWindows = process.platform === 'win32';
  var name = 'node-' + (isWindows ? 'win' : process.platform) + '-' + process.arch;
  var program = isWindows ? 'node.exe' : 'node';
  var file = path.join(__dirname, '../node_modules', name, 'bin', program);
  return fs.existsSync(file) ? file : undefined;
}

function run(file) {
  // Type stripping and SQLite say on some Nodes that they are new.
  var options = ['--disable-warning=ExperimentalWarning'].concat(process.argv.slice(2));
  // Astro would tell its makers which commands are used.
  var env = Object.assign({}, process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  var child = spawn(file, options, { stdio: 'inherit', env: env });
  // A terminal sends these to the child too: it decides when it is done.
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  // A program for another C library than this system’s, say.
  child.on('error', function (error) {
    refuse(NEEDED + ' (' + file + ' does not start: ' + error.message + ')');
  });
  child.on('exit', function (code) {
    process.exitCode = code === null ? 1 : code;
  });
}

function refuse(why) {
  console.error(why);
  process.exitCode = 1;
}
