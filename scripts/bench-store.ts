/**
 * `npm run bench:store`: how fast analysed articles go into each database on this machine, beside bare
 * inserts of the same rows by the bare driver, a transaction an article in both. The articles are
 * analysed beforehand: analysis takes far longer than keeping.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import pg from 'pg';
import { alignRows } from '../src/evaluation/tables.ts';
import { FIND_TABLES } from '../src/store/insert.ts';
import { keepArticle } from '../src/store/keep.ts';
import { startServer } from '../src/store/postgres/server.test-help.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { recordPool, toAnalysed } from './analysed-pool.ts';

const ARTICLES = Number(process.argv[2] ?? 300);
const AT = '2024-03-12T10:00:00Z';

/** A row as it stands in a table, and its statement. */
interface BareRow {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
const server = await startServer({ durable: true });
const ready = recordPool(ARTICLES).map((one, i) =>
  toAnalysed(one, { origin: `pool:${i}`, isWoven: false }),
);
console.log(`${ready.length} articles, Node ${process.versions.node}\n`);
const rows = [['', 'articles/s', 'bare inserts', 'ratio']];

const sqlite = join(folder, 'isnad.db');
const inSqlite = await keepAll(sqlite);
const bareRows = await readRows(sqlite);
rows.push(['SQLite', ...compare(inSqlite, await bareSqlite(bareRows))]);
const inPostgres = await keepAll(await server.createDatabase());
rows.push(['PostgreSQL', ...compare(inPostgres, await barePostgres(bareRows))]);
console.log(alignRows(rows).join('\n'));
await server.stop();
rmSync(folder, { recursive: true, force: true });

function compare(ours: number, bare: number): string[] {
  return [ours.toFixed(0), bare.toFixed(0), (ours / bare).toFixed(2)];
}

/** Articles a second through the store. */
async function keepAll(where: string): Promise<number> {
  const store = await openStore(where);
  const start = performance.now();
  for (const { incoming, analysis } of ready) {
    await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
  }
  const rate = (ready.length * 1000) / (performance.now() - start);
  await store.close();
  return rate;
}

/** The rows that the store wrote, grouped by version. */
async function readRows(where: string): Promise<BareRow[][]> {
  const store = await openStore(where);
  const tables = [
    'raws',
    'articles',
    'versions',
    'texts',
    'arrivals',
    'analyses',
    ...FIND_TABLES,
    'revisions',
  ] as const;
  const groups: BareRow[][] = ready.map(() => []);
  for (const table of tables) {
    for (const [i, row] of (await readTable(store, table as 'versions')).entries()) {
      const { version, n, current } = row as Record<string, number>;
      const names = Object.keys(row);
      const at = table === 'raws' || table === 'articles' ? i + 1 : (version ?? n ?? current ?? 1);
      const sql = `insert into ${table} (${names.join(', ')}) values (${names.map((_, k) => `$${k + 1}`).join(', ')})`;
      groups[at - 1]!.push({ sql, values: Object.values(row) });
    }
  }
  await store.close();
  return groups;
}

function readTable({ db }: Store, table: 'versions'): Promise<object[]> {
  return db.selectFrom(table).selectAll().execute();
}

async function bareSqlite(groups: readonly BareRow[][]): Promise<number> {
  const path = join(folder, 'bare.db');
  await (await openStore(path)).close();
  const db = new DatabaseSync(path);
  db.exec('pragma synchronous = full');
  db.exec('pragma foreign_keys = on');
  const kept = new Map<string, StatementSync>();
  const start = performance.now();
  for (const group of groups) {
    db.exec('begin immediate');
    for (const { sql, values } of group) {
      const statement = kept.get(sql) ?? db.prepare(sql.replaceAll(/\$\d+/g, '?'));
      kept.set(sql, statement);
      statement.run(...(values as string[]));
    }
    db.exec('commit');
  }
  const rate = (groups.length * 1000) / (performance.now() - start);
  db.close();
  return rate;
}

async function barePostgres(groups: readonly BareRow[][]): Promise<number> {
  const address = await server.createDatabase();
  await (await openStore(address)).close();
  const client = new pg.Client(address);
  await client.connect();
  const start = performance.now();
  for (const group of groups) {
    await client.query('begin');
    for (const { sql, values } of group) {
      await client.query({ name: sql.slice(0, 40), text: sql, values: [...values] });
    }
    await client.query('commit');
  }
  const rate = (groups.length * 1000) / (performance.now() - start);
  await client.end();
  return rate;
}
