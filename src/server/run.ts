import { userInfo } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { IsnadError } from '../errors.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { createFormats } from '../formats/formats.ts';
import type { Analysts } from '../ingest/analysts.ts';
import type { Tables } from '../lexicon/load.ts';
import { findPerson, listPeople } from '../people/people.ts';
import type { Store } from '../store/store.ts';
import { createTermFinder } from '../store/terms.ts';
import { createJobs } from './jobs.ts';
import { createServer } from './server.ts';
import type { People, Services } from './services.ts';

export interface RunOptions {
  readonly host: string;
  /** True when a proxy with a certificate stands before it: cookies then go over HTTPS only. */
  readonly isBehindHttps: boolean;
  /** The first port to try, and how many from there. */
  readonly ports: { readonly first: number; readonly tries: number };
  readonly tables: Tables;
  readonly analysts: () => Promise<Analysts>;
  readonly tellFault: (error: unknown) => void;
}

export interface Running {
  /** `http://127.0.0.1:4180/` */
  readonly address: string;
  /** Settles when the server was asked to end and has. */
  readonly ended: Promise<void>;
}

/** Starts the server on a record and keeps it up until the process is told to end. */
export async function runServer(store: Store, options: RunOptions): Promise<Running> {
  const { services, close } = await createServices(store, options);
  const server = await createServer(services);
  const address = await listen(server, options);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      void server.close().then(close).finally(resolve);
    };
    process.once('SIGINT', end).once('SIGTERM', end);
  });
  return { address: `${address}/`, ended };
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** The one who started a server that only this machine reaches. */
const OWNER: People = { find: async () => ({ name: userInfo().username, role: 'admin' }) };

async function createServices(
  store: Store,
  { host, isBehindHttps, tables, analysts, tellFault }: RunOptions,
): Promise<{ readonly services: Services; readonly close: () => Promise<void> }> {
  const hasAccounts = !LOOPBACK.has(host);
  if (hasAccounts && (await listPeople(store)).length === 0) {
    throw new IsnadError(
      'needs-accounts',
      `Cannot listen on ${host}: the record has no people with passwords`,
    );
  }
  const now = () => new Date().toISOString();
  const people: People = hasAccounts ? { find: (shown) => findPerson(store, shown, now()) } : OWNER;
  let hired: Promise<Analysts> | null = null;
  const formats = lazily(() => createFormats(tables));
  const terms = lazily(() => createTermFinder(loadVocabulary(tables)));
  const arabic = lazily(
    () =>
      new Map(
        tables.rows(ERRORS_TABLE).map((row) => [row.code, { means: row.means!, todo: row.todo! }]),
      ),
  );
  const services: Services = {
    ...{ store, formats, terms, tellFault, now, hasAccounts, isSecure: isBehindHttps },
    ...{ people, jobs: createJobs(), fetchPage: (address: string) => fetchPage(address) },
    analysts: () => (hired ??= analysts()),
    arabic: (code) => arabic().get(code) ?? null,
  };
  return { services, close: async () => (await hired)?.close() };
}

/** Messages of errors in Arabic. */
const ERRORS_TABLE = 'labels/errors.tsv';

function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

async function listen(server: FastifyInstance, { host, ports }: RunOptions): Promise<string> {
  for (let port = ports.first; ; port++) {
    try {
      return await server.listen({ host, port });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && port + 1 < ports.first + ports.tries) continue;
      throw new IsnadError('cannot-listen', `Cannot listen on ${host}:${port}: ${message}`);
    }
  }
}
