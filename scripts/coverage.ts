/**
 * `npm run coverage`: how the attribution layer fares on raw news without gold (../shared/corpora/news): the share
 * of quotations holding a clause that somebody is found to say, what stands before those nobody does, and
 * sentence-initial verbs that no lexicon knows or that carry no saying though أن or a quotation follows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { loadCueWords } from '../src/attributions/cue-words.ts';
import { loadEngine } from '../src/cli/engine.ts';
import { type Coverage, countBy, readCoverage } from '../src/evaluation/coverage.ts';
import { sharedDir } from '../src/evaluation/shared.ts';
import { loadTables } from '../src/lexicon/load.ts';
import { articleOf } from '../src/model/article.ts';

interface Options {
  readonly every: string;
  readonly most: string;
}

const options: Options = new Command('coverage')
  .description('Read the raw news pool and print what the attribution layer leaves uncovered.')
  .option('--every <n>', 'read every n-th article only', '1')
  .option('--most <n>', 'rows to list', '200')
  .parse()
  .opts();

const shared = sharedDir();
if (shared) await run(shared, options);
else console.log('No news pool to read: neither ../shared nor $ISNAD_SHARED is there.');

async function run(folder: string, { every, most }: Options): Promise<void> {
  const tables = loadTables();
  const engine = await loadEngine(tables);
  const words = loadCueWords(tables);
  const packed = readFileSync(join(folder, 'corpora/news/pool.jsonl.gz'));
  const lines = gunzipSync(packed).toString('utf8').trim().split('\n');
  const found: Coverage[] = [];
  for (let i = 0; i < lines.length; i += Number(every)) {
    const { text, src, date } = JSON.parse(lines[i]!) as Record<string, string>;
    found.push(
      readCoverage(
        engine(articleOf(text ?? '', { outlet: src ?? null, date: dayOf(date) })),
        words,
      ),
    );
  }
  print(found, Number(most));
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
