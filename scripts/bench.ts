/**
 * `npm run bench`: how fast the engine is on this machine, and beside what. Articles and words per
 * second on one core, as a ratio against plain decoding and splitting of the same bytes in the same
 * run; start-up; peak memory; and whether time grows with length as it should.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Engine, loadEngine } from '../src/cli/engine.ts';
import { readSet } from '../src/evaluation/sets.ts';
import { alignRows } from '../src/evaluation/tables.ts';
import { type Article, articleOf } from '../src/model/article.ts';
import { toRecord } from '../src/record/record.ts';

const WORDS = 250;
const SECONDS = 5;
const EXAMPLE = fileURLToPath(new URL('../examples/article.txt', import.meta.url));
const ISNAD = fileURLToPath(new URL('../bin/isnad.mjs', import.meta.url));

const started = performance.now();
const engine = await loadEngine();
const loaded = performance.now() - started;
const texts = readTexts();
const articles = texts.map(toArticle);
const words = texts.reduce((sum, text) => sum + countWords(text), 0) / texts.length;

console.log(
  `${texts.length} articles of about ${Math.round(words)} words, Node ${process.versions.node}, one core\n`,
);
const plain = measure(readPlainly());
const whole = measure(articles.map((article) => () => toRecord(engine(article))));
const rows = [
  ['', 'articles/s', 'words/s'],
  ['decode and split', ...figures(plain)],
  ['isnad', ...figures(whole)],
];
console.log(alignRows(rows).join('\n'));
console.log(
  `\nisnad takes ${(plain / whole).toFixed(0)} times as long as decoding and splitting the same bytes.`,
);
console.log(`start-up: engine ${loaded.toFixed(0)} ms${startUp()}`);
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
console.log(`\ntime by length (one article made longer):`);
console.log(alignRows(growth(engine, texts)).join('\n'));

/** Articles of about 250 words: real ones where the shared material is, else our example, repeated. */
function readTexts(): string[] {
  const originals = readSet('train')?.files.map(({ text }) => text) ?? [
    readFileSync(EXAMPLE, 'utf8'),
  ];
  return originals.map((text) => {
    const lines: string[] = [];
    let count = 0;
    for (let at = 0; count < WORDS; at++) {
      const line = text.split('\n')[at % text.split('\n').length]!;
      lines.push(line);
      count += countWords(line) || (at > 10_000 ? WORDS : 0);
    }
    return lines.join('\n');
  });
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function toArticle(text: string): Article {
  return articleOf(text, { date: '2024-03-12', dateBasis: 'metadata' });
}

function readPlainly(): (() => unknown)[] {
  const decoder = new TextDecoder();
  return texts
    .map((text) => new TextEncoder().encode(text))
    .map((bytes) => () => decoder.decode(bytes).split(/\s+/));
}

/** Runs per second, over some seconds after a warm-up. */
function measure(runs: readonly (() => unknown)[]): number {
  for (const run of runs) run();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < SECONDS * 1000) {
    runs[count % runs.length]!();
    count++;
  }
  return (count * 1000) / (performance.now() - start);
}

function figures(perSecond: number): [string, string] {
  const write = (value: number) => Math.round(value).toLocaleString('en');
  return [write(perSecond), write(perSecond * words)];
}

/** Wall time of the command on one article, when it is built. */
function startUp(): string {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [ISNAD, 'read', EXAMPLE, '--json', '--quiet']);
  return status === 0
    ? `, the command on one article ${(performance.now() - start).toFixed(0)} ms`
    : '';
}

function growth(run: Engine, from: readonly string[]): string[][] {
  const times = [1, 10, 100].map((factor) => {
    const text = Array.from({ length: factor }, (_, i) => from[i % from.length]!).join('\n');
    const article = toArticle(text);
    const repeats = Math.max(1, Math.round(30 / factor));
    const start = performance.now();
    for (let i = 0; i < repeats; i++) toRecord(run(article));
    const ms = (performance.now() - start) / repeats;
    return { factor, ms, perWord: (ms * 1000) / countWords(text) };
  });
  const rows = times.map(({ factor, ms, perWord }) => [
    `${factor} x`,
    `${ms.toFixed(1)} ms`,
    `${perWord.toFixed(1)} us/word`,
    `${(perWord / times[0]!.perWord).toFixed(2)}`,
  ]);
  return [['length', 'time', 'per word', 'against 1 x'], ...rows];
}
