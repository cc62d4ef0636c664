import { createFormats } from '../../src/formats/formats.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import { createJobs } from '../../src/server/jobs.ts';
import { createServer } from '../../src/server/server.ts';
import { searchArticles } from '../../src/store/read/search.ts';
import { readTimeline } from '../../src/store/read/timeline.ts';
import type { Store } from '../../src/store/store.ts';
import { terms } from '../analysed-pool.ts';
import type { ProcessorClock } from './processor.ts';

/** A question, by the kind that it is counted under. */
interface Question {
  readonly kind: (typeof KINDS)[number];
  readonly ask: () => Promise<unknown>;
}

const KINDS = ['search', 'timeline', 'API search', 'API facets'] as const;
export const QUESTION_HEAD = KINDS.flatMap((kind) => [`${kind} p50`, 'p95']);
/** Articles that words and names of questions are taken from: the first ones, so that all steps ask the same. */
const SAMPLE = 40;
const PLACES = ['دمشق', 'القاهرة', 'LBY', 'سوريا'];
const PAGE = { limit: 20 };

/** Milliseconds that questions take, the middle one and the slowest but one in twenty of each kind. */
export async function askAll(store: Store, clock: ProcessorClock): Promise<string[]> {
  const words = await sampleWords(store);
  const names = await sampleNames(store);
  const server = await createServer({
    ...{
      store,
      formats: () => formats,
      terms: () => terms,
      jobs: createJobs(),
      arabic: () => null,
    },
    analysts: async () => {
      throw new Error('Nothing is analysed here');
    },
    fetchPage: async () => {
      throw new Error('Nothing is fetched here');
    },
    now: () => '2024-03-12T10:00:00Z',
    tellFault: (error) => {
      throw error;
    },
    ...{ hasAccounts: false, isSecure: false },
    people: { find: async () => ({ name: 'owner', role: 'admin' }) },
  });
  const get = async (path: string, query: Record<string, string>) => {
    const url = `/api${path}?${new URLSearchParams(query)}`;
    const { statusCode, body } = await server.inject({ url, headers: { host: 'localhost:4180' } });
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body}`);
  };
  const questions = [
    ...searches(store, words),
    ...timelines(store, names),
    ...apiSearches(get, words, names),
  ];
  const times = await timeAll(questions, clock);
  await server.close();
  return KINDS.flatMap((kind) => percentiles(times.get(kind) ?? []));
}
const formats = createFormats(loadTables());

async function sampleWords({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('texts')
    .select('text')
    .where('version', '<=', SAMPLE)
    .orderBy('version')
    .execute();
  // The fourth and fifth word of each: common ones and rare ones, as they come.
  return rows.flatMap(({ text }) => (text.match(/\p{Script=Arabic}+/gu) ?? []).slice(3, 5));
}

async function sampleNames({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('entities')
    .select('name_ar')
    .where('version', '<=', SAMPLE)
    .where('form', '=', 'named')
    .orderBy('version')
    .orderBy('key')
    .execute();
  return rows.map(({ name_ar }) => name_ar).filter((_, i) => i % 8 === 0);
}

function searches(store: Store, words: readonly string[]): Question[] {
  return words.map((word, i) => {
    const filter = i % 4 === 0 ? { type: 'ASSAULT' } : i % 4 === 1 ? { since: '2015-08-01' } : {};
    const query = terms.ofQuery(word);
    const ask = () => searchArticles(store, { query, filter, terms }, PAGE);
    return { kind: 'search', ask };
  });
}

function timelines(store: Store, names: readonly string[]): Question[] {
  const filters = [
    ...names.flatMap((actor) => [{ actor }, { actor, type: 'CONSULT' }]),
    ...PLACES.flatMap((place) => [{ place }, { place, since: '2015-08-01', until: '2015-09-01' }]),
    ...[{}, { type: 'COERCE/arrest' }, { modality: 'denied' }, { outlet: 'skynews' }],
  ];
  return filters.map((filter, i) => {
    const ask = () => readTimeline(store, filter, { ...PAGE, newestFirst: i % 2 === 0 });
    return { kind: 'timeline', ask };
  });
}

type Get = (path: string, query: Record<string, string>) => Promise<void>;

function apiSearches(get: Get, words: readonly string[], names: readonly string[]): Question[] {
  const found: Question[] = words.flatMap((q, i) => {
    const more = i % 3 === 0 ? { type: 'ASSAULT' } : i % 3 === 1 ? { since: '2015-08-01' } : {};
    return [
      { kind: 'API search', ask: () => get('/claims', { q, ...more }) },
      { kind: 'API search', ask: () => get('/articles', { q }) },
      ...(i % 4 === 0
        ? [{ kind: 'API facets' as const, ask: () => get('/claims/facets', { q, ...more }) }]
        : []),
    ];
  });
  const byName: Question[] = names.map((anyone) => ({
    kind: 'API search',
    ask: () => get('/claims', { anyone }),
  }));
  return [...found, ...byName];
}

async function timeAll(
  questions: readonly Question[],
  clock: ProcessorClock,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (const { kind, ask } of questions) {
    const start = clock.now();
    await ask();
    times.set(kind, [...(times.get(kind) ?? []), clock.now() - start]);
  }
  return times;
}

function percentiles(times: readonly number[]): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95].map((part) => sorted[Math.floor(part * sorted.length)]!.toFixed(1));
}
