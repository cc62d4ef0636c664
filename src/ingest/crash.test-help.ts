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
    file = null,
    known = new Set<string>(),
    onFirst = () => {},
  }: {
    readonly from?: number;
    readonly count: number;
    /** Milliseconds; null: not at all. */
    readonly after: number | null;
    readonly early?: boolean;
    /** Articles to bring in instead of made-up ones, read by the engine and woven. */
    readonly file?: string | null;
    /** Ids that are no news: the time runs from the first other one. */
    readonly known?: ReadonlySet<string>;
    /** Called when the first article is acknowledged, and after. */
    readonly onFirst?: () => void;
  },
): Promise<KilledRun> {
  const args = [CHILD, db, String(from), String(count), ...(file ? [file] : [])];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said, timer]: [string, string, NodeJS.Timeout | null] = ['', '', null];
  const arm = () => {
    if (after !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), after);
  };
  if (early) arm();
  child.stdout.on('data', (data) => {
    out += data;
    const whole = out
      .slice(0, out.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
    if (whole.every((id) => known.has(id))) return;
    arm();
    onFirst();
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
