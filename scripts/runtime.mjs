/**
 * Finds a Node >= 24.11 to run Isnad with: the Node that runs this file when it is new enough, else
 * the one pinned in runtime/package-lock.json, installed there from the npm registry on first use.
 * Plain JavaScript that Node 18 understands: it runs before anything is built.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RUNTIME = join(ROOT, 'runtime');
const LEAST = [24, 11];

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(RUNTIME, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
}

/** Path of a Node >= 24.11. Installs the pinned one when needed; exits with 1 and says what to do when it cannot. */
export function node24() {
  if (newEnough(process.versions.node)) return process.execPath;
  const pinned = pinnedNode();
  if (existsSync(pinned)) return pinned;
  process.stderr.write(
    `isnad: this is Node ${process.versions.node}; fetching Node 24 into runtime/ once...\n`,
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: RUNTIME,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
  } catch {
    // The message below says what to do; npm has printed its own reason.
  }
  if (existsSync(pinned)) return pinned;
  process.stderr.write(
    `Cannot run Isnad: no Node >= ${LEAST.join('.')} for ${process.platform}-${process.arch}.\n` +
      'hint: install Node 24 from nodejs.org or your package manager, or run "npm ci" in runtime/ with the network on.\n',
  );
  process.exit(1);
}

/** Runs `args` under Node 24 in this terminal, with Node 24 first in PATH; gives the exit code. */
export function runWithNode24(args) {
  const node = node24();
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = { ...process.env, PATH: `${dirname(node)}${separator}${process.env.PATH ?? ''}` };
  const { status, signal } = spawnSync(node, args, { stdio: 'inherit', env });
  return signal ? 1 : (status ?? 1);
}
