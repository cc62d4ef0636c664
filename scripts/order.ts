/**
 * `npm run bench:order -- 2385 sqlite postgres`: brings the news pool into fresh records, by date and twice in another
 * order, and compares what comes out: stories, occurrences, contradictions and their ids. Exits with 1 when any two
 * differ.
 */
import { alignRows } from '../src/evaluation/tables.ts';
import { keepArticle } from '../src/store/keep.ts';
import { startServer } from '../src/store/postgres/server.test-help.ts';
import { openStore } from '../src/store/store.ts';
import { type Analysed, recordPool, toAnalysed } from './analysed-pool.ts';
import { countWoven, readWoven, sharePairs, type Woven } from './scale/woven.ts';

const count = Number(process.argv[2] ?? 2385);
const engines = process.argv.length > 3 ? process.argv.slice(3) : ['sqlite', 'postgres'];
const AT = '2024-03-12T10:00:00Z';
const byDate = recordPool(count)
  .sort((a, b) => ((a.article.date ?? '') < (b.article.date ?? '') ? -1 : 1))
  .map((one, i) => toAnalysed(one, { origin: `pool:${i}` }));
const ORDERS = { 'by date': byDate, 'shuffled 1': shuffle(1), 'shuffled 2': shuffle(2) };

const rows = [['', 'woven', 'pairs of stories', 'pairs of occurrences', 'ids and all']];
let first: Woven | null = null;
let isSame = true;
for (const engine of engines) {
  const server = engine === 'postgres' ? await startServer() : null;
  for (const [order, all] of Object.entries(ORDERS)) {
    const woven = await weaveAll(server ? await server.createDatabase() : ':memory:', all);
    first ??= woven;
    const same = JSON.stringify(first) === JSON.stringify(woven);
    isSame &&= same;
    rows.push([
      ...[`${engine}, ${order}`, countWoven(woven)],
      sharePairs(first.stories, woven.stories).toFixed(4),
      sharePairs(first.occurrences, woven.occurrences).toFixed(4),
      same ? 'same' : 'OTHER',
    ]);
    console.log(rows.at(-1)!.join('\t'));
  }
  await server?.stop();
}
console.log(`\n${alignRows(rows).join('\n')}`);
process.exit(isSame ? 0 : 1);

async function weaveAll(where: string, all: readonly Analysed[]): Promise<Woven> {
  const store = await openStore(where);
  for (const { incoming, analysis } of all)
    await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
  const woven = await readWoven(store);
  await store.close();
  return woven;
}

/** The same another time for the same seed: each place from the last on swaps with one before it. */
function shuffle(seed: number): Analysed[] {
  const all = [...byDate];
  let state = seed;
  for (let i = all.length - 1; i > 0; i--) {
    state = (state * 48_271) % 2_147_483_647;
    const k = state % (i + 1);
    [all[i], all[k]] = [all[k]!, all[i]!];
  }
  return all;
}
