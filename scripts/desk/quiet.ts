import { setTimeout as wait } from 'node:timers/promises';

const SPIN_MS = 40;
/** How much of the time that it wants a process must get, this often in a row. */
const ENOUGH = 0.93;
const IN_A_ROW = 5;
const LONGEST_MS = 45_000;

/** Waits until nobody else takes much of the processors, for measuring; false when that does not come. */
export async function quietMoment(): Promise<boolean> {
  const begin = performance.now();
  let row = 0;
  while (row < IN_A_ROW) {
    if (performance.now() - begin > LONGEST_MS) return false;
    row = spin() >= ENOUGH ? row + 1 : 0;
    await wait(row > 0 ? 20 : 500);
  }
  return true;
}

/** True when nobody else takes much of the processors right now. */
export function isQuietNow(): boolean {
  return spin() >= ENOUGH;
}

/** Works for some milliseconds; gives the part of them in which it had a processor. */
function spin(): number {
  const [begin, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - begin < SPIN_MS);
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000 / (performance.now() - begin);
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
