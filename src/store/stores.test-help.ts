/** Stores for tests, on both databases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { startServer, type TestServer } from './postgres/server.test-help.ts';
import { openStore, type Store } from './store.ts';

/** Addresses of fresh, empty databases and stores in them; closed when the tests of the block are done. */
export interface TestStores {
  readonly address: () => Promise<string>;
  readonly open: () => Promise<Store>;
}

let server: Promise<TestServer> | null = null;

/** Runs the tests that `define` makes once on SQLite and once on PostgreSQL. */
export function describeOnBoth(name: string, define: (stores: TestStores) => void): void {
  describe(`${name} on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
    let count = 0;
    define(testStores(async () => join(folder, `${++count}.db`)));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
  });
  describe(`${name} on PostgreSQL`, () => {
    define(testStores(async () => {
      server ??= startServer();
      return (await server).createDatabase();
    }));
  });
}

function testStores(address: () => Promise<string>): TestStores {
  const opened: Store[] = [];
  afterAll(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    address,
    open: async () => {
      const store = await openStore(await address());
      opened.push(store);
      return store;
    },
  };
}
