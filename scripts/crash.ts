/**
 * `npm run crash`: kills runs of ingest at random moments, 50 on SQLite and 20 on PostgreSQL, and once the
 * server under one; after each kill looks whether everything acknowledged is there and nothing is half; at
 * the end lets a run finish. Exits with 1 when anything is missing. `npm run crash -- 5 2` kills fewer.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAndKill } from '../src/ingest/crash.test-help.ts';
import { startServer, type TestServer } from '../src/store/postgres/server.test-help.ts';
import { openStore } from '../src/store/store.ts';
import { findHoles } from '../src/store/whole.test-help.ts';

const [onSqlite = 50, onPostgres = 20] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'isnad-crash-'));
const server = await startServer({ durable: true });
const wrong = [
  ...(await killRuns('SQLite', join(folder, 'crash.db'), onSqlite)),
  ...(await killRuns('PostgreSQL', await server.createDatabase(), onPostgres)),
  ...(await killServer(server)),
];
await server.stop();
rmSync(folder, { recursive: true, force: true });
for (const line of wrong) console.log(line);
console.log(wrong.length === 0 ? 'nothing lost, nothing half' : `${wrong.length} faults`);
process.exit(wrong.length === 0 ? 0 : 1);

/** Kills runs one after another on the same record; each goes on where the one before stopped. */
async function killRuns(name: string, db: string, kills: number): Promise<string[]> {
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let [killed, count] = [0, 60];
  for (let i = 0; killed < kills && i < 3 * kills; i++) {
    // Every fifth is killed while it opens the record, the first ones while it is made.
    const early = i % 5 === 0;
    const after = Math.random() * (early ? 800 : 400);
    const run = await runAndKill(db, { count, after, early });
    for (const id of run.acknowledged) acknowledged.add(id);
    if (run.killed) killed++;
    else if (run.code !== 0) faults.push(`${name}: a run failed: ${run.said}`);
    // There is always something left to write when the next one is killed.
    if (acknowledged.size > count - 30) count += 60;
    faults.push(...(await look(name, db, acknowledged)));
  }
  const last = await runAndKill(db, { count, after: null });
  if (last.code !== 0 || last.acknowledged.length !== count) {
    faults.push(`${name}: the last run did not finish: ${last.said}`);
  }
  faults.push(...(await look(name, db, acknowledged)));
  console.log(
    `${name}: ${killed} kills, ${acknowledged.size} acknowledged before them, ${count} kept`,
  );
  return faults;
}

async function look(name: string, db: string, acknowledged: ReadonlySet<string>) {
  const store = await openStore(db);
  const rows = await store.db.selectFrom('versions').select('id').execute();
  const kept = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !kept.has(id)).map((id) => `${id} is lost`);
  const faults = [...lost, ...(await findHoles(store))];
  await store.close();
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Kills every process of the server under a run, starts it again, and lets a run finish. */
async function killServer(under: TestServer): Promise<string[]> {
  const name = 'PostgreSQL, server killed';
  const db = await under.createDatabase();
  const count = 300;
  const running = runAndKill(db, { count, after: null });
  await new Promise((resolve) => setTimeout(resolve, 1500 + Math.random() * 1000));
  await under.kill();
  const cut = await running;
  await under.start();
  const faults = await look(name, db, new Set(cut.acknowledged));
  if (cut.code === 0) faults.push(`${name}: the run ended before the server was killed`);
  const last = await runAndKill(db, { count, after: null });
  if (last.code !== 0) faults.push(`${name}: the last run did not finish: ${last.said}`);
  console.log(
    `${name}: ${cut.acknowledged.length} acknowledged before, ${last.acknowledged.length} kept`,
  );
  return [...faults, ...(await look(name, db, new Set(cut.acknowledged)))];
}
