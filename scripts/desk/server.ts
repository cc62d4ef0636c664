import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url));

/** A built server on an empty record of its own. */
export interface DeskServer {
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  readonly db: string;
  readonly close: () => Promise<void>;
}

/** Starts the built `isnad serve` on a fresh record in a temporary folder. */
export async function startDesk(port: number): Promise<DeskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-desk-'));
  const db = join(folder, 'record.db');
  const child = spawn(process.execPath, [BIN, 'serve', '--port', String(port), '--db', db], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`Cannot start the desk: exit code ${code}`)));
  });
  return {
    base: `http://127.0.0.1:${port}`,
    db,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
