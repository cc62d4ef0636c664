/**
 * `npm run crash`: kills runs of ingest at random moments, 50 on SQLite and 20 on PostgreSQL, and once the
 * server under one; after each kill looks whether everything acknowledged is there and nothing is half; at
 * the end lets a run finish. Two runs at once bring overlapping articles into one record of SQLite. Exits with 1
 * when anything is missing. `npm run crash -- 5 2` kills fewer. With `--real` the articles are those of the news
 * pool, read by the engine and woven; then also whether what is woven is what another order of them comes to.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignRows } from '../src/evaluation/tables.ts';
import { runAndKill } from '../src/ingest/crash.test-help.ts';
import { startServer, type TestServer } from '../src/store/postgres/server.test-help.ts';
import { openStore } from '../src/store/store.ts';
import { findHoles } from '../src/store/whole.test-help.ts';
import { readPool, terms } from './analysed-pool.ts';
import { countWoven, keepBackwards, readWoven } from './scale/woven.ts';

const { values, positionals } = parseArgs({
  options: { real: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [onSqlite = 50, onPostgres = 20] = positionals.map(Number);
const folder = mkdtempSync(join(tmpdir(), 'isnad-crash-'));
const file = values.real ? writePool(join(folder, 'pool.jsonl')) : null;
/** Milliseconds after its first article in which a run is killed, and articles that a run has to do. */
const [within, ahead] = values.real ? [3000, 40] : [400, 60];
const rows = [['', 'kills', 'acknowledged', 'kept', 'faults', 'woven as in another order']];
const server = await startServer({ durable: true });
const wrong: string[] = [];
tell(await killRuns('SQLite', join(folder, 'crash.db'), onSqlite));
tell(await runTwo('SQLite, two at once', join(folder, 'two.db')));
if (onPostgres > 0) {
  tell(await killRuns('PostgreSQL', await server.createDatabase(), onPostgres));
  tell(await killServer(server));
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(`\n${alignRows(rows).join('\n')}`);
console.log(wrong.length === 0 ? 'nothing lost, nothing half' : `${wrong.length} faults`);
process.exit(wrong.length === 0 ? 0 : 1);

function tell(faults: readonly string[]): void {
  for (const fault of faults) console.log(fault);
  wrong.push(...faults);
}

/** The pool in the order of its dates, so that what is woven together comes together. */
function writePool(path: string): string {
  const pool = readPool(2385).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const lines = pool.map(({ id, text, title, date, outlet }) =>
    JSON.stringify({ id, text, title, date, outlet }),
  );
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Kills runs one after another on the same record; each goes on where the one before stopped. */
async function killRuns(name: string, db: string, kills: number): Promise<string[]> {
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let [killed, count] = [0, ahead];
  for (let i = 0; killed < kills && i < 3 * kills; i++) {
    // Every fifth is killed while it opens the record, the first ones while it is made.
    const early = i % 5 === 0;
    const after = Math.random() * (early ? 2 * within : within);
    const run = await runAndKill(db, { count, after, early, file, known: acknowledged });
    for (const id of run.acknowledged) acknowledged.add(id);
    if (run.killed) killed++;
    else if (run.code !== 0) faults.push(`${name}: a run failed: ${run.said}`);
    // There is always something left to write when the next one is killed.
    if (acknowledged.size > count - ahead / 2) count += ahead;
    faults.push(...(await look(name, db, acknowledged)));
  }
  const last = await runAndKill(db, { count, after: null, file });
  if (last.code !== 0 || last.acknowledged.length !== count) {
    faults.push(`${name}: the last run did not finish: ${last.said}`);
  }
  faults.push(...(await look(name, db, acknowledged)));
  const cells = [killed, acknowledged.size, count, faults.length].map(String);
  report(name, [...cells, await compareWoven(db)]);
  return faults;
}

function report(name: string, cells: readonly string[]): void {
  rows.push([name, ...cells]);
  console.log(rows.at(-1)!.join('\t'));
}

async function look(name: string, db: string, acknowledged: ReadonlySet<string>) {
  const store = await openStore(db);
  const rows = await store.db.selectFrom('versions').select('id').execute();
  const kept = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !kept.has(id)).map((id) => `${id} is lost`);
  const faults = [...lost, ...(await findHoles(store, file ? terms.ofQuery : undefined))];
  await store.close();
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Weaves what a record holds anew, backwards, in a fresh one; tells whether the same comes out. */
async function compareWoven(db: string): Promise<string> {
  if (!file) return '';
  const store = await openStore(db);
  const anew = await openStore(':memory:');
  await keepBackwards(store, anew);
  const [woven, other] = [await readWoven(store), await readWoven(anew)];
  await store.close();
  await anew.close();
  const isSame = JSON.stringify(woven) === JSON.stringify(other);
  return `${isSame ? 'same' : 'OTHER'}: ${countWoven(woven)}`;
}

/** Two runs at once on one record, of articles of which a third is the same. */
async function runTwo(name: string, db: string): Promise<string[]> {
  const [count, from] = [2 * ahead, ahead];
  const runs = await Promise.all([
    runAndKill(db, { count, after: null, file }),
    runAndKill(db, { count, from, after: null, file }),
  ]);
  const failed = runs.filter(({ code }) => code !== 0).map(({ said }) => `${name}: ${said}`);
  const acknowledged = new Set(runs.flatMap((run) => run.acknowledged));
  const holes = await look(name, db, acknowledged);
  // Which run came first decides which version of a page is its last.
  const faults = [...failed, ...holes.filter((hole) => !/last version/.test(hole))];
  const cells = [0, acknowledged.size, from + count, faults.length].map(String);
  report(name, [...cells, await compareWoven(db)]);
  return faults;
}

/** Kills every process of the server under a run, starts it again, and lets a run finish. */
async function killServer(under: TestServer): Promise<string[]> {
  const name = 'PostgreSQL, server killed';
  const db = await under.createDatabase();
  const count = 5 * ahead;
  const seen = Promise.withResolvers<void>();
  const running = runAndKill(db, { count, after: null, file, onFirst: () => seen.resolve() });
  await seen.promise;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * within));
  await under.kill();
  const cut = await running;
  await under.start();
  const faults = await look(name, db, new Set(cut.acknowledged));
  if (cut.code === 0) faults.push(`${name}: the run ended before the server was killed`);
  const last = await runAndKill(db, { count, after: null, file });
  if (last.code !== 0) faults.push(`${name}: the last run did not finish: ${last.said}`);
  faults.push(...(await look(name, db, new Set(cut.acknowledged))));
  const cells = [1, cut.acknowledged.length, last.acknowledged.length, faults.length].map(String);
  report(name, [...cells, await compareWoven(db)]);
  return faults;
}
