/** Runs that are killed, and what is left of them. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./crash-child.test-help.ts', import.meta.url));

export interface KilledRun {
  /** Ids of versions that the run said were kept, before it was killed. */
  readonly acknowledged: readonly string[];
  /** False when it came to its end before it could be killed. */
  readonly killed: boolean;
  /** What it wrote on standard error; for runs that should not fail. */
  readonly said: string;
  readonly code: number | null;
}

/**
 * Starts a run that brings `count` made-up articles from number `from` on into the record at `db`, and kills
 * it (SIGKILL) some milliseconds after it acknowledged its first article, or, with `early`, after its start.
 */
export function runAndKill(
  db: string,
  {
    from = 0,
    count,
    after,
    early = false,
  }: {
    readonly from?: number;
    readonly count: number;
    /** Milliseconds; null: not at all. */
    readonly after: number | null;
    readonly early?: boolean;
  },
): Promise<KilledRun> {
  const child = spawn(process.execPath, [CHILD, db, String(from), String(count)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said, timer]: [string, string, NodeJS.Timeout | null] = ['', '', null];
  const arm = () => {
    if (after !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), after);
  };
  if (early) arm();
  child.stdout.on('data', (data) => {
    out += data;
    arm();
  });
  child.stderr.on('data', (data) => {
    said += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      // A line that was cut off was not acknowledged.
      const acknowledged = out
        .slice(0, out.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean);
      resolve({ acknowledged, killed: signal === 'SIGKILL', said, code });
    });
  });
}
