import { readdirSync, readFileSync } from 'node:fs';

const NS_PER_MS = 1e6;
const TICK_MS = 10;
const PAGE_BYTES = 4096;

/** A clock that stands still while others have the processor. */
export interface ProcessorClock {
  /** Milliseconds that this process, and the server and its processes when there is one, have had the processor. */
  readonly now: () => number;
  /** Megabytes that the processes of the server hold; what they share is counted with each. */
  readonly serverMemory: () => number;
}

/** A clock of this process and of the server whose first process is `pid`. Servers on Linux only. */
export function processorClock(pid: number | null): ProcessorClock {
  return {
    now: () => {
      const { user, system } = process.cpuUsage();
      const own = (user + system) / 1000;
      if (pid === null) return own;
      return own + processesOf(pid).reduce((sum, one) => sum + timeOf(one), endedTime(pid));
    },
    serverMemory: () => {
      if (pid === null) return 0;
      const pages = processesOf(pid).map((one) => Number(statOf(one)?.[21] ?? 0));
      return (pages.reduce((sum, one) => sum + one, 0) * PAGE_BYTES) / 2 ** 20;
    },
  };
}

function processesOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`) ?? findChildren(pid);
  return [pid, ...children.split(' ').filter(Boolean).map(Number)];
}

/** Where the kernel does not list them. */
function findChildren(pid: number): string {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.filter((name) => statOf(name)?.[1] === String(pid)).join(' ');
}

/** To the nanosecond. */
function timeOf(pid: number): number {
  return Number(read(`/proc/${pid}/schedstat`)?.split(' ')[0] ?? 0) / NS_PER_MS;
}

/** What processes of the server that have ended have used. */
function endedTime(pid: number): number {
  const stat = statOf(pid);
  return (Number(stat?.[13] ?? 0) + Number(stat?.[14] ?? 0)) * TICK_MS;
}

/** Fields of /proc/PID/stat behind the name, which may hold anything: state is the first. Null when it has ended. */
function statOf(pid: string | number): string[] | null {
  const line = read(`/proc/${pid}/stat`);
  return line === null ? null : line.slice(line.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
