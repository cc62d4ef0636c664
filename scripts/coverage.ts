/**
 * `npm run coverage`: how the engine fares on raw news without gold (../shared/corpora/news). Of sayings: the share
 * of quotations holding a clause that somebody is found to say, what stands before those nobody does, and
 * sentence-initial verbs that no lexicon knows or that carry no saying though أن or a quotation follows. Of events:
 * how many, without whom, under whom, by which triggers, and what reading a random hundred of them said
 * (eval/pool-events.tsv).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { loadCueWords } from '../src/attributions/cue-words.ts';
import { loadEngine } from '../src/cli/engine.ts';
import { type Coverage, countBy, readCoverage } from '../src/evaluation/coverage.ts';
import { countEvents, type EventCoverage } from '../src/evaluation/event-coverage.ts';
import {
  chooseEvents,
  listEvents,
  type PoolEvent,
  readEventSheet,
  type SheetSummary,
  sumUpSheet,
  writeEventSheet,
} from '../src/evaluation/event-sheet.ts';
import { sharedDir } from '../src/evaluation/shared.ts';
import { loadTables } from '../src/lexicon/load.ts';
import { articleOf } from '../src/model/article.ts';
import { toRecord } from '../src/record/record.ts';
import type { ArticleRecord } from '../src/record/shape.ts';

interface Options {
  readonly every: string;
  readonly most: string;
  readonly sheet?: boolean;
}

const SHEET = new URL('../eval/pool-events.tsv', import.meta.url);
const CHOSEN = 100;
/** Triggers that are listed. */
const TRIGGERS = 100;

const options: Options = new Command('coverage')
  .description('Read the raw news pool and print what the attribution layer leaves uncovered.')
  .option('--every <n>', 'read every n-th article only', '1')
  .option('--most <n>', 'rows to list', '200')
  .option(
    '--sheet',
    'write the sheet of chosen events anew; verdicts stay where the reading is the same',
  )
  .parse()
  .opts();

const shared = sharedDir();
if (shared) await run(shared, options);
else console.log('No news pool to read: neither ../shared nor $ISNAD_SHARED is there.');

async function run(folder: string, { every, most, sheet }: Options): Promise<void> {
  const tables = loadTables();
  const engine = await loadEngine(tables);
  const words = loadCueWords(tables);
  const packed = readFileSync(join(folder, 'corpora/news/pool.jsonl.gz'));
  const lines = gunzipSync(packed).toString('utf8').trim().split('\n');
  const found: Coverage[] = [];
  const records: ArticleRecord[] = [];
  const events: PoolEvent[] = [];
  for (let i = 0; i < lines.length; i += Number(every)) {
    const { id = '', text, src, date } = JSON.parse(lines[i]!) as Record<string, string>;
    const doc = engine(articleOf(text ?? '', { outlet: src ?? null, date: dayOf(date) }));
    found.push(readCoverage(doc, words));
    const record = toRecord(doc);
    records.push(record);
    events.push(...listEvents(id, record));
  }
  if (sheet) return renewSheet(events);
  print(found, Number(most));
  printEvents(countEvents(records));
  printSheet(sumUpSheet(readEventSheet(readFileSync(SHEET, 'utf8'), 'pool-events.tsv'), events));
}

/** Chooses events anew below the head of the sheet. */
function renewSheet(events: readonly PoolEvent[]): void {
  const text = readFileSync(SHEET, 'utf8');
  const head = text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .slice(0, -1);
  const rows = writeEventSheet(
    chooseEvents(events, CHOSEN),
    readEventSheet(text, 'pool-events.tsv'),
  );
  writeFileSync(SHEET, `${[...head, ...rows].join('\n')}\n`);
}

function printEvents(count: EventCoverage): void {
  const { articles, events, empty, unpeopled, unheld, triggers } = count;
  const share = (part: number) => `${((100 * part) / Math.max(1, events)).toFixed(2)} %`;
  console.log(`${events} events, ${(events / Math.max(1, articles)).toFixed(2)} an article`);
  console.log(
    `without anybody: ${share(unpeopled)}; without anybody and any place: ${share(empty)} (asked: 10 %)`,
  );
  console.log(`under neither an attribution nor the author: ${unheld} (asked: 0)\n`);
  list(
    'most frequent triggers, with the rule of the first',
    countBy(triggers, ({ key }) => key).slice(0, TRIGGERS),
  );
}

function printSheet(sum: SheetSummary): void {
  const { judged, right, happened, wrong, missing, kept, keptFalse, same } = sum;
  const counts = (tally: ReadonlyMap<string, number>) =>
    [...tally].map(([name, n]) => `${name} ${n}`).join(', ') || 'nothing';
  console.log(`${judged} random events judged by reading (eval/pool-events.tsv):`);
  console.log(`${happened} with the right trigger and type, ${right} with nothing false in them`);
  console.log(`false: ${counts(wrong)}; left out: ${counts(missing)}`);
  console.log(
    `today ${kept} of the ${happened} are found and ${keptFalse} of the ${judged - happened} false ones; ${same} rows read the same`,
  );
}

/** Dates of the pool are written in several ways; a day that is none stays out. */
function dayOf(date: string | undefined): string | null {
  const day = date?.slice(0, 10) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

function print(found: readonly Coverage[], most: number): void {
  const quotes = found.flatMap((one) => one.quotes);
  const covered = quotes.filter(({ isCovered }) => isCovered).length;
  const share = (100 * covered) / Math.max(1, quotes.length);
  console.log(`${found.length} articles, ${quotes.length} quotations that hold a clause`);
  const rest = quotes.filter(({ isCovered }) => !isCovered);
  const phrases = rest.filter(({ isPhrase }) => isPhrase).length;
  console.log(`${covered} of them said by somebody: ${share.toFixed(2)} %`);
  const told = (100 * (covered + phrases)) / Math.max(1, quotes.length);
  console.log(
    `${phrases} more are phrases in a sentence of the author's: together ${told.toFixed(2)} % (asked: 97 %)\n`,
  );
  const open = rest.filter(({ isPhrase }) => !isPhrase);
  list('before quotations that nobody says', countBy(open, ({ before }) => before).slice(0, most));
  const unknown = countBy(
    found.flatMap((one) => one.unknownVerbs),
    ({ verb }) => verb,
  );
  list('sentence-initial verbs that no lexicon knows', unknown.slice(0, most));
  const silent = countBy(
    found.flatMap((one) => one.silentVerbs),
    ({ verb }) => verb,
  );
  list('sentence-initial verbs before أن or a quotation that say nothing', silent.slice(0, most));
}

function list(title: string, rows: readonly ReturnType<typeof countBy>[number][]): void {
  console.log(`${title}:`);
  for (const { key, count, example } of rows)
    console.log(`${String(count).padStart(5)}  ${key}  … ${example}`);
  console.log('');
}
