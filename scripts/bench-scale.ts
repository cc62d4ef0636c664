/**
 * `npm run bench:scale -- 100000 2385 sqlite postgres`: how ingest with weaving, search and timeline hold up as
 * the record grows. Articles are derived from those of the news pool as the engine reads them (the second number:
 * from how many), see `scale/vary.ts`: other days, other people, all else alike. So this measures the store and
 * weaving, not analysis. They are made in another process and come in by date, as news does.
 *
 * Rates and milliseconds are of the processor's time, of this process and for PostgreSQL of the server too, so that
 * neither what else the machine does nor the disk counts; `wall` is the rate by the clock. The folder of SQLite's file
 * may be named in `ISNAD_BENCH_DIR`; what waiting for the disk costs, `npm run bench:store` shows.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignRows } from '../src/evaluation/tables.ts';
import { keepArticle } from '../src/store/keep.ts';
import { startServer } from '../src/store/postgres/server.test-help.ts';
import { openStore, type Store } from '../src/store/store.ts';
import type { Analysed } from './analysed-pool.ts';
import { askAll, QUESTION_HEAD } from './scale/ask.ts';
import { type ProcessorClock, processorClock } from './scale/processor.ts';

const [count = 100_000, base = 2385] = process.argv.slice(2, 4).map(Number);
const engines = process.argv.length > 4 ? process.argv.slice(4) : ['sqlite', 'postgres'];
const AT = '2024-03-12T10:00:00Z';
const STEPS = 10;
/** Articles asked for at a time. */
const BATCH = 20;
const HEAD = ['articles', 'a/s', 'wall', ...QUESTION_HEAD, 'RSS MB', 'server MB', 'disk MB'];

const folder = mkdtempSync(join(process.env.ISNAD_BENCH_DIR ?? tmpdir(), 'isnad-scale-'));
if (engines.includes('sqlite')) {
  await grow('SQLite', { where: join(folder, 'scale.db'), clock: processorClock(null) });
}
if (engines.includes('postgres')) {
  const server = await startServer();
  const clock = processorClock(server.pid());
  await grow('PostgreSQL', { where: await server.createDatabase(), clock });
  await server.stop();
}
rmSync(folder, { recursive: true, force: true });

interface Place {
  readonly where: string;
  readonly clock: ProcessorClock;
}

/** Fills a record and prints what it costs at every tenth. */
async function grow(name: string, place: Place): Promise<void> {
  const store = await openStore(place.where);
  const maker = await startMaker();
  const rows = [HEAD.map((head, i) => (i === 0 ? name : head))];
  const step = Math.floor(count / STEPS);
  const rates: number[] = [];
  for (let done = 0; done < count; done += step) {
    const spent = await fill(store, maker, { from: done, to: done + step }, place);
    rates.push((step * 1000) / spent.processor);
    const cells = [rates.at(-1)!, (step * 1000) / spent.wall].map((rate) => rate.toFixed(0));
    rows.push([
      String(done + step),
      ...cells,
      ...(await askAll(store, place.clock)),
      ...(await sizes(store, place)),
    ]);
    console.log(rows.at(-1)!.join('\t'));
  }
  console.log(`\n${alignRows(rows).join('\n')}`);
  console.log(`rate at the end ${(rates.at(-1)! / rates[0]!).toFixed(2)} of that at the start\n`);
  maker.end();
  await store.close();
}

/** Keeps articles; gives milliseconds of the processor and of the clock that keeping took. */
async function fill(
  store: Store,
  maker: Maker,
  { from, to }: { readonly from: number; readonly to: number },
  { clock }: Place,
): Promise<{ processor: number; wall: number }> {
  let [processor, wall] = [0, 0];
  for (let at = from; at < to; at += BATCH) {
    const made = await maker.make(at, Math.min(to, at + BATCH));
    const [started, before] = [performance.now(), clock.now()];
    for (const { incoming, analysis } of made)
      await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
    processor += clock.now() - before;
    wall += performance.now() - started;
  }
  const before = clock.now();
  await store.backend.tidy(store.db);
  return { processor: processor + clock.now() - before, wall };
}

async function sizes({ db, backend }: Store, { where, clock }: Place): Promise<string[]> {
  const own = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  if (backend.name === 'sqlite') return [own, '', (statSync(where).size / 2 ** 20).toFixed(0)];
  const { size } = await db
    .selectNoFrom((eb) =>
      eb.fn<number>('pg_database_size', [eb.fn('current_database', [])]).as('size'),
    )
    .executeTakeFirstOrThrow();
  return [own, clock.serverMemory().toFixed(0), (Number(size) / 2 ** 20).toFixed(0)];
}

interface Maker {
  /** Articles from number `from` up to `to`; those after them are begun meanwhile. */
  readonly make: (from: number, to: number) => Promise<readonly Analysed[]>;
  readonly end: () => void;
}

async function startMaker(): Promise<Maker> {
  const child = fork(new URL('./scale/maker.ts', import.meta.url), [String(base)], {
    serialization: 'advanced',
  });
  const answer = () => new Promise<unknown>((resolve) => child.once('message', resolve));
  await answer();
  let ahead: { readonly from: number; readonly made: Promise<unknown> } | null = null;
  const order = (from: number, to: number) => {
    const made = answer();
    child.send({ from, to });
    return made;
  };
  return {
    make: async (from, to) => {
      const made = await (ahead?.from === from ? ahead.made : order(from, to));
      ahead = to < count ? { from: to, made: order(to, to + BATCH) } : null;
      return made as readonly Analysed[];
    },
    end: () => child.kill(),
  };
}
