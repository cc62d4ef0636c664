/**
 * Counts folded word forms in the raw corpora of ../shared and writes lexicon/words/frequencies.tsv.
 * Usage: node scripts/frequencies.ts (needs ../shared and xz; 31 million words, about half a minute).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../src/arabic/fold.ts';
import { sharedDir } from '../src/evaluation/shared.ts';

const LEAST = 10;
const NOT_LETTERS = /[^\u0621-\u064a]+/;

const shared = sharedDir();
if (!shared) {
  process.stderr.write('Cannot count words: ../shared is absent\nhint: set ISNAD_SHARED\n');
  process.exit(1);
}
const corpora = join(shared, 'corpora');
const counts = new Map<string, number>();

function countWords(text: string): void {
  for (const word of fold(text).split(NOT_LETTERS)) {
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

const xz = spawnSync('xz', ['-dc', join(corpora, 'text/ar_raw.txt.xz')], { maxBuffer: 2 ** 30 });
// A slice at a time: one string of all would pass the longest that V8 allows to fold at once.
const STEP = 2 ** 24;
let from = 0;
while (from < xz.stdout.length) {
  const lineEnd = xz.stdout.indexOf(10, from + STEP);
  const to = lineEnd < 0 ? xz.stdout.length : lineEnd;
  countWords(xz.stdout.toString('utf8', from, to));
  from = to + 1;
}
const pool = gunzipSync(readFileSync(join(corpora, 'news/pool.jsonl.gz'))).toString('utf8');
for (const line of pool.split('\n').filter((text) => text !== '')) {
  const { title, text } = JSON.parse(line) as { title: string; text: string };
  countWords(`${title}\n${text}`);
}

const byCount = new Map<number, string[]>();
for (const [word, count] of counts) {
  if (count < LEAST) continue;
  const rounded = Number(count.toPrecision(2));
  byCount.set(rounded, [...(byCount.get(rounded) ?? []), word]);
}
const lines = [...byCount]
  .sort((a, b) => b[0] - a[0])
  .map(([count, words]) => `${count}\t${words.sort().join(' ')}`);
const head = [
  '# Folded word forms of Arabic news and Wikipedia and how often they stand in 31 million words, to two digits.',
  '# Origin: counted from ../shared/corpora (texts not included) by scripts/frequencies.ts. Licence of the counts: CC BY-SA 3.0.',
  `# Forms below ${LEAST} are left out. Known problems: joined words and typos of the corpora are counted like words.`,
  '# count\twords',
];
writeFileSync('lexicon/words/frequencies.tsv', `${[...head, ...lines].join('\n')}\n`);
process.stdout.write(`${[...byCount.values()].flat().length} forms\n`);
