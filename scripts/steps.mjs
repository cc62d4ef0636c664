/** Steps of the commands that a newcomer runs first. Plain JavaScript that Node 18 understands. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24 } from './runtime.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Prints a section's name, so that a long output can be scanned. */
export function announce(name) {
  process.stdout.write(`\n== ${name} ==\n`);
}

/** Runs a program in the project's root with Node 24 first in PATH; true when it succeeds. */
export function runProgram(program, args, { quiet = false } = {}) {
  const env = { ...process.env, PATH: `${dirname(node24())}${delimiter}${process.env.PATH ?? ''}` };
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (error) process.stderr.write(`Cannot run ${program}: ${error.message}\n`);
  return status === 0;
}

/** Runs a script of the project or of a package under Node 24; true when it succeeds. */
export function runScript(args, options) {
  return runProgram(node24(), args, options);
}

/** Installs the packages when those that package-lock.json names are not all there; true when they are. */
export function install() {
  if (isInstalled()) return true;
  announce('install');
  return runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function isInstalled() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const [wanted, there] = [packagesOf(join(ROOT, 'package-lock.json')), packagesOf(installed)];
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/** Compiles src/ into dist/ and the desk into dist/desk/. */
export function build(options) {
  return (
    runScript(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], options) &&
    runScript(['node_modules/vite/bin/vite.js', 'build', 'desk', '--logLevel', 'warn'], options)
  );
}

/** Folder of the shared material, as src/evaluation/shared.ts finds it; null when absent. */
export function sharedDir() {
  const folder = process.env.ISNAD_SHARED || join(dirname(ROOT), 'shared');
  return existsSync(folder) ? folder : null;
}
