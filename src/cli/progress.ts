const TERMINAL_MS = 200;
const LOG_MS = 10_000;
/** Work shorter than this needs no progress. */
const QUIET_MS = 1500;

/** Counts articles on standard error while long work goes on. */
export interface Progress {
  readonly count: (failed: boolean) => void;
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void;
  /** Last words: how many, how fast, how many failed; nothing for a single article. */
  readonly finish: () => void;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** On a terminal one line that is written over; elsewhere a line every ten seconds; nothing when quiet. */
export function createProgress(
  stream: Stream,
  {
    quiet,
    total = null,
    now = () => performance.now(),
  }: {
    readonly quiet: boolean;
    /** How many there are about; null when that is not known. */
    readonly total?: number | null;
    readonly now?: () => number;
  },
): Progress {
  const started = now();
  const isTerminal = stream.isTTY === true;
  let [done, failed, shown, isShowing] = [0, 0, started, false];
  const line = () => {
    const seconds = (now() - started) / 1000;
    const rate = seconds > 0 ? Math.round(done / seconds) : 0;
    const wrong = failed > 0 ? `, ${failed} failed` : '';
    const of = total !== null && total >= done ? ` of ${total}` : '';
    return `${done}${of} articles${wrong}, ${rate}/s${left(seconds)}`;
  };
  const left = (seconds: number) => {
    if (total === null || done === 0 || total <= done) return '';
    return `, ${writeSeconds((seconds / done) * (total - done))} left`;
  };
  const clear = () => {
    if (isShowing) stream.write('\r\u001b[K');
    isShowing = false;
  };
  const show = () => {
    shown = now();
    stream.write(isTerminal ? `\r\u001b[K${line()}` : `${line()}\n`);
    isShowing = isTerminal;
  };
  return {
    count: (isFailed) => {
      done++;
      if (isFailed) failed++;
      const isDue = now() - shown >= (isTerminal ? TERMINAL_MS : LOG_MS);
      if (!quiet && isDue && now() - started >= QUIET_MS) show();
    },
    clear,
    finish: () => {
      clear();
      if (!quiet && done > 1) stream.write(`${line()}\n`);
    },
  };
}

function writeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600 ? `${Math.round(whole / 60)} min` : `${(whole / 3600).toFixed(1)} h`;
}
