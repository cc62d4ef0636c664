/**
 * `npm run bench:scale -- 100000 300 sqlite postgres`: how ingest, search and timeline hold up as the record
 * grows. Articles are made from real ones of the news pool: the same words and finds under other addresses,
 * on other days, and with other names for whoever the lexicon does not know; one stem in ten is another
 * word. They are analysed once, beforehand, and not woven: this measures the store. SQLite is measured in processor time.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignRows } from '../src/evaluation/tables.ts';
import { keepArticle } from '../src/store/keep.ts';
import { startServer } from '../src/store/postgres/server.test-help.ts';
import { searchArticles } from '../src/store/read/search.ts';
import { readTimeline } from '../src/store/read/timeline.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { fromDays, toDays } from '../src/times/calendar.ts';
import { type Analysed, analysePool, terms } from './analysed-pool.ts';

const [count = 100_000, base = 300] = process.argv.slice(2, 4).map(Number);
const engines = process.argv.length > 4 ? process.argv.slice(4) : ['sqlite', 'postgres'];
const AT = '2024-03-12T10:00:00Z';
const STEPS = 10;
const DAYS = 3000;
const HEAD = ['articles', 'articles/s', 'search p50', 'p95', 'timeline p50', 'p95', 'RSS MB', 'MB'];

let isServer = false;
const folder = mkdtempSync(join(tmpdir(), 'isnad-scale-'));
const pool = await analysePool(base);
if (engines.includes('sqlite')) await grow('SQLite', join(folder, 'scale.db'));
if (engines.includes('postgres')) {
  const server = await startServer({ durable: true });
  await grow('PostgreSQL', await server.createDatabase());
  await server.stop();
}
rmSync(folder, { recursive: true, force: true });

/**
 * Milliseconds: of the processor for SQLite, which works in this process, so that what else the machine does
 * is left out; of the clock for PostgreSQL.
 */
function clock(): number {
  if (isServer) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Fills a record and prints what it costs at every tenth. */
async function grow(name: string, where: string): Promise<void> {
  isServer = where.startsWith('postgres');
  const store = await openStore(where);
  const rows = [HEAD.map((head, i) => (i === 0 ? name : head))];
  const step = Math.floor(count / STEPS);
  for (let done = 0; done < count; ) {
    const started = clock();
    for (const until = done + step; done < until; done++) await keep(store, done);
    await store.backend.tidy(store.db);
    const rate = (step * 1000) / (clock() - started);
    rows.push([String(done), rate.toFixed(0), ...(await ask(store)), ...sizes(where)]);
    console.log(rows.at(-1)!.join('\t'));
  }
  console.log(`\n${alignRows(rows).join('\n')}\n`);
  await store.close();
}

function sizes(where: string): string[] {
  const memory = process.memoryUsage().rss / 2 ** 20;
  const size = where.startsWith('postgres') ? '' : (statSync(where).size / 2 ** 20).toFixed(0);
  return [memory.toFixed(0), size];
}

async function keep(store: Store, i: number): Promise<void> {
  const { incoming, analysis } = vary(pool[i % pool.length]!, i);
  await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
}

/** The `i`th article: one of the pool on another day, with other names. */
function vary({ incoming, analysis }: Analysed, i: number): Analysed {
  const copy = Math.floor(i / pool.length);
  const shift = (copy * 37 + (i % pool.length)) % DAYS;
  const day = (date: string | null) => date && fromDays(toDays(date) - shift);
  const move = <T extends { date_start: string | null; date_end: string | null }>(row: T): T => ({
    ...row,
    ...{ date_start: day(row.date_start), date_end: day(row.date_end) },
  });
  const word = (stem: string) => (stem.charCodeAt(0) % 10 === 0 ? `${stem}${copy % 500}` : stem);
  const { finds, terms: found } = analysis;
  const text = `${incoming.article.text}\n${i}`;
  return {
    incoming: {
      ...incoming,
      article: {
        ...incoming.article,
        ...{ text, url: `https://example.net/${i}`, date: day(incoming.article.date) },
        outlet: `outlet ${i % 40}`,
      },
      bytes: Buffer.from(text),
    },
    analysis: {
      ...analysis,
      terms: { title: found.title.map(word), body: found.body.map(word), lemmas: found.lemmas },
      finds: {
        ...finds,
        events: finds.events.map(move),
        relations: finds.relations.map(move),
        entities: finds.entities.map((entity) =>
          entity.known !== null || entity.form !== 'named'
            ? entity
            : { ...entity, name_key: `${entity.name_key} ${copy % 500}` },
        ),
      },
    },
  };
}

/** Milliseconds of searches and timelines: common words and rare ones, with and without filters. */
async function ask(store: Store): Promise<string[]> {
  const words = pool.slice(0, 40).flatMap(({ analysis }) => analysis.terms.body.slice(3, 5));
  const names = pool
    .slice(0, 40)
    .flatMap(({ analysis }) => analysis.finds.entities.slice(0, 1).map(({ name_ar }) => name_ar));
  const places = ['دمشق', 'القاهرة', 'LBY', 'سوريا'];
  const page = { limit: 20 };
  const searches = words.map((word, i) => async () => {
    const filter = i % 4 === 0 ? { type: 'ASSAULT' } : i % 4 === 1 ? { since: '2012-01-01' } : {};
    await searchArticles(store, { query: terms.ofQuery(word), filter, terms }, page);
  });
  const filters = [
    ...names.flatMap((actor) => [{ actor }, { actor, type: 'CONSULT' }]),
    ...places.flatMap((place) => [{ place }, { place, since: '2012-01-01', until: '2012-03-01' }]),
    ...[{}, { type: 'COERCE/arrest' }, { modality: 'denied' }, { outlet: 'outlet 7' }],
  ];
  const timelines = filters.map((filter, i) => async () => {
    await readTimeline(store, filter, { ...page, newestFirst: i % 2 === 0 });
  });
  return [...(await percentiles(searches)), ...(await percentiles(timelines))];
}

async function percentiles(runs: readonly (() => Promise<void>)[]): Promise<string[]> {
  const times: number[] = [];
  for (const run of runs) {
    const start = clock();
    await run();
    times.push(clock() - start);
  }
  times.sort((a, b) => a - b);
  return [0.5, 0.95].map((part) => times[Math.floor(part * times.length)]!.toFixed(1));
}
