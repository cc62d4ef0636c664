import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { keepArticlesYoung } from '../collector.ts';
import type { Article } from '../model/article.ts';
import type { Analysis } from '../store/analysis.ts';
import type { Task } from './analyse.worker.ts';
import { nameEngine } from './engine-name.ts';

/** Those who analyse articles, several at once. */
export interface Analysts {
  /** What the rows they make name as their maker. */
  readonly engine: string;
  /** Articles worth handing over before the first comes back. */
  readonly atOnce: number;
  readonly analyse: (article: Article) => Promise<Analysis>;
  readonly close: () => Promise<void>;
}

// In dist/ this file and the worker end in .js, in src/ in .ts.
const WORKER = new URL(`./analyse.worker${import.meta.url.slice(-3)}`, import.meta.url);
/** An engine takes some 300 MB: more threads than this are used only when asked for. */
const USUAL_THREADS = 4;

/** Threads of analysis when none are asked for: as many as the machine runs at once, four at most. */
function countThreads(): number {
  return Math.min(availableParallelism(), USUAL_THREADS);
}

/** Analysts in worker threads; each makes its engine with its first article. */
export function hireAnalysts(asked: number | null): Analysts {
  const threads = asked ?? countThreads();
  keepArticlesYoung();
  const pool = new Piscina<Task, Analysis>({
    filename: fileURLToPath(WORKER),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: [],
  });
  const engine = nameEngine();
  return {
    engine,
    atOnce: 2 * threads + 1,
    analyse: (article) => pool.run({ article, engine }),
    close: () => pool.destroy(),
  };
}
