import type { Opened } from '../formats/open.ts';
import type { Analysis } from '../store/analysis.ts';
import { hasArrived, type Incoming, keepArrival, keepRaw } from '../store/arrivals.ts';
import { findKept, isKnown, type Kept, keepArticle } from '../store/keep.ts';
import { beginRun, endRun, noteRefusal, type Run, type RunCounts } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import type { Analysts } from './analysts.ts';
import { makeWellFormed } from './well-formed.ts';

/** What became of one input. */
export type Outcome =
  | { readonly origin: string; readonly outcome: Kept['outcome']; readonly id: string }
  | { readonly origin: string; readonly outcome: 'refused'; readonly error: unknown };

export interface IngestOptions {
  readonly analysts: Analysts;
  /** The time, ISO. */
  readonly now: () => string;
  /** Called after each input, in the order of the inputs, when what it says is kept. */
  readonly tell: (outcome: Outcome) => void;
}

/** An input with what it needs before it is kept. */
type Pending =
  | { readonly kind: 'broken'; readonly origin: string; readonly error: unknown }
  | { readonly kind: 'known'; readonly incoming: Incoming; readonly n: number; readonly id: string }
  | { readonly kind: 'new'; readonly incoming: Incoming; readonly analysis: Promise<Analysis> };

/**
 * Brings articles into the record: analysed several at once, written one after another, each in a
 * transaction of its own, in the order in which they come. What is known is not analysed again. Killed at
 * any moment, it leaves whole articles, and the same run again goes on where it stopped.
 */
export async function ingest(
  store: Store,
  inputs: AsyncIterable<Opened>,
  options: IngestOptions,
): Promise<RunCounts> {
  const { analysts, now, tell } = options;
  const run = await beginRun(store, { command: 'add', engine: analysts.engine, at: now() });
  const waiting: Pending[] = [];
  const settle = async () => tell(await settleOne(store, run, waiting.shift()!, now()));
  for await (const input of inputs) {
    waiting.push(await begin(store, input, analysts));
    if (waiting.length >= analysts.atOnce) await settle();
  }
  while (waiting.length > 0) await settle();
  return endRun(store, run, now());
}

/** What adding an input would come to. */
export async function foresee(store: Store | null, input: Opened): Promise<Outcome['outcome']> {
  if ('error' in input) return 'refused';
  const article = makeWellFormed(input.article);
  if (store === null) return 'added';
  if (await findKept(store, article)) return 'unchanged';
  return (await isKnown(store, article)) ? 'changed' : 'added';
}

async function begin(store: Store, input: Opened, analysts: Analysts): Promise<Pending> {
  const { origin } = input;
  if ('error' in input) return { kind: 'broken', origin, error: input.error };
  const article = makeWellFormed(input.article);
  const incoming = { article, bytes: input.bytes, origin, facts: input.facts ?? null };
  const known = await findKept(store, article);
  if (known) return { kind: 'known', incoming, ...known };
  const analysis = analysts.analyse(article);
  // Its failure is told when its turn comes; unheard until then, it would end the process.
  analysis.catch(() => {});
  return { kind: 'new', incoming, analysis };
}

async function settleOne(store: Store, run: Run, pending: Pending, at: string): Promise<Outcome> {
  if (pending.kind === 'broken') return settleBroken(store, run, pending);
  const { incoming } = pending;
  const { origin } = incoming;
  if (pending.kind === 'known') {
    if (!(await hasArrived(store, pending.n, incoming))) {
      await store.write(async (writing) => {
        const raw = await keepRaw(writing, incoming.bytes);
        await keepArrival(writing, { version: pending.n, raw }, incoming, at);
      });
    }
    run.counts.unchanged++;
    return { origin, outcome: 'unchanged', id: pending.id };
  }
  let analysis: Analysis;
  try {
    analysis = await pending.analysis;
  } catch (error) {
    return settleBroken(store, run, { origin, error });
  }
  const kept = await store.write((writing) => keepArticle(writing, incoming, analysis, at));
  run.counts[kept.outcome]++;
  return { origin, outcome: kept.outcome, id: kept.id };
}

async function settleBroken(
  store: Store,
  run: Run,
  { origin, error }: { readonly origin: string; readonly error: unknown },
): Promise<Outcome> {
  await noteRefusal(store, run, { origin, error });
  return { origin, outcome: 'refused', error };
}
