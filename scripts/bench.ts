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
/** Articles of a short run, while V8 still compiles. */
const FIRST = 1000;
/** After so many rounds V8 has compiled what it will. */
const WARM_UP = 25;
const EXAMPLE = fileURLToPath(new URL('../examples/article.txt', import.meta.url));
const ISNAD = fileURLToPath(new URL('../bin/isnad.mjs', import.meta.url));

const started = performance.now();
const engine = await loadEngine();
const loaded = performance.now() - started;
const texts = readTexts();
const articles = texts.map(toArticle);
const words = texts.reduce((sum, text) => sum + countWords(text), 0) / texts.length;

console.log(
  `${texts.length} articles of ${Math.round(words)} words, Node ${process.versions.node}, one core\n`,
);
const plain = measure(readPlainly());
const cold = firstRate();
const whole = measure(articles.map((article) => () => toRecord(engine(article))));
const rows = [
  ['', 'articles/s', 'words/s'],
  ['decode and split', ...figures(plain)],
  ['isnad', ...figures(whole)],
  [`its first ${FIRST}`, ...figures(cold)],
];
console.log(alignRows(rows).join('\n'));
console.log(
  `\nisnad takes ${(plain / whole).toFixed(0)} times as long as decoding and splitting the same bytes.`,
);
console.log(`start-up: engine ${loaded.toFixed(0)} ms${startUp()}`);
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
console.log(`\ntime by length (articles joined into one):`);
console.log(alignRows(growth(engine, texts)).join('\n'));

/** Articles of 250 words: real ones where the shared material is, else our example; cut or repeated. */
function readTexts(): string[] {
  const originals = readSet('train')?.files.map(({ text }) => text) ?? [
    readFileSync(EXAMPLE, 'utf8'),
  ];
  return originals.map((text) => {
    const pieces = text.match(/\S+\s*/g) ?? [];
    return Array.from({ length: WORDS }, (_, at) => pieces[at % pieces.length]!).join('');
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

/**
 * Runs per second of this process's processor time, over some seconds after a warm-up. Processor time
 * and not the clock's, so that what else the machine does is left out; the collector's threads count.
 */
function measure(runs: readonly (() => unknown)[]): number {
  for (let round = 0; round < WARM_UP; round++) for (const run of runs) run();
  const start = processorMs();
  let count = 0;
  while (processorMs() - start < SECONDS * 1000) for (const run of runs) count += run() ? 1 : 0;
  return (count * 1000) / (processorMs() - start);
}

/** The rate of a process that has just begun. */
function firstRate(): number {
  const start = processorMs();
  for (let i = 0; i < FIRST; i += 1) toRecord(engine(articles[i % articles.length]!));
  return (FIRST * 1000) / (processorMs() - start);
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
    const start = processorMs();
    for (let i = 0; i < repeats; i++) toRecord(run(article));
    const ms = (processorMs() - start) / repeats;
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
