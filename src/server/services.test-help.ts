/** A server for tests over a store in memory, with the real engine. */
import type { FastifyInstance, InjectOptions } from 'fastify';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { createFormats } from '../formats/formats.ts';
import { loadTables } from '../lexicon/load.ts';
import { openStore, type Store } from '../store/store.ts';
import { createTermFinder } from '../store/terms.ts';
import { createJobs } from './jobs.ts';
import { createServer } from './server.ts';
import type { Services } from './services.ts';

export interface TestServer {
  readonly server: FastifyInstance;
  readonly store: Store;
  readonly services: Services;
  /** Asks as a page of ours does: with the cookie of this server and its value repeated. */
  readonly ask: (
    options: InjectOptions & { url: string },
  ) => Promise<{ status: number; body: never; headers: Record<string, unknown>; text: string }>;
  readonly close: () => Promise<void>;
}

const CSRF = 'test-csrf-value';

/** The real engine, in this thread; made once for all tests of the thread. */
let made: ReturnType<typeof makeKnowledge> | null = null;

async function makeKnowledge() {
  const tables = loadTables();
  return {
    // What the threads of the real server run, in this one.
    analyse: (await import('../ingest/analyse.worker.ts')).default,
    terms: createTermFinder(loadVocabulary(tables)),
    formats: createFormats(tables),
  };
}

export async function startTestServer(more: Partial<Services> = {}): Promise<TestServer> {
  made ??= makeKnowledge();
  const { analyse, terms, formats } = await made;
  const store = more.store ?? (await openStore(':memory:'));
  let second = 0;
  const services: Services = {
    store,
    formats: () => formats,
    terms: () => terms,
    analysts: async () => ({
      engine: 'test',
      atOnce: 3,
      analyse: async (article) => analyse({ article, engine: 'test' }),
      close: async () => {},
    }),
    now: () => new Date(Date.UTC(2024, 2, 12, 0, 0, second++)).toISOString(),
    tellFault: (error) => {
      throw error;
    },
    hasAccounts: false,
    isSecure: false,
    people: { find: async () => ({ name: 'owner', role: 'admin' }) },
    jobs: createJobs(),
    fetchPage: (address) => fetchPage(address),
    arabic: () => null,
    ...more,
  };
  const server = await createServer(services);
  return {
    ...{ server, store, services },
    ask: async ({ headers, cookies, ...options }) => {
      const answer = await server.inject({
        ...options,
        headers: { 'x-csrf-token': CSRF, host: 'localhost:4180', ...headers },
        cookies: { 'isnad-csrf': CSRF, ...cookies },
      });
      const isJson = answer.body && /json/.test(String(answer.headers['content-type'] ?? ''));
      const body = (isJson ? JSON.parse(answer.body) : null) as never;
      return { status: answer.statusCode, body, headers: answer.headers, text: answer.body };
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

/** Adds texts through the API and waits until they are kept. */
export async function addTexts(
  { ask }: TestServer,
  texts: readonly { readonly text: string; readonly outlet?: string; readonly date?: string }[],
): Promise<void> {
  for (const body of texts) {
    const { body: begun } = await ask({ method: 'POST', url: '/api/add', payload: body });
    await ask({ url: `/api/add/${(begun as { job: string }).job}` });
  }
}

/** A server whose record is the sample news that come with Isnad. */
export async function startWithSample(): Promise<TestServer> {
  const desk = await startTestServer();
  const { body } = await desk.ask({ method: 'POST', url: '/api/add', payload: { sample: true } });
  await desk.ask({ url: `/api/add/${(body as { job: string }).job}` });
  return desk;
}
