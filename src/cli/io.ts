/** The outside as a command sees it; tests hand in another. */
export interface Io {
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface OutStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string, done?: (error?: Error | null) => void) => unknown;
}

const COLUMNS = 100;
const MOST_COLUMNS = 120;
const LEAST_COLUMNS = 40;

/** Columns to write to: those of the terminal within reason, 100 elsewhere. */
export function columnsOf(stream: OutStream): number {
  return Math.max(LEAST_COLUMNS, Math.min(stream.columns ?? COLUMNS, MOST_COLUMNS));
}

/** Writes and waits until the stream has taken it, so that a slow reader holds the work back. */
export function writeTo(stream: OutStream): (text: string) => Promise<void> {
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
}

/** True for the error of writing to a reader that has gone, as `| head` does: no failure of ours. */
export function isBrokenPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
}
