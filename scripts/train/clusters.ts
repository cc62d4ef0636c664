/**
 * Word clusters at three grains from the raw corpora: fasttext vectors (Debian package `fasttext`), then
 * spherical k-means. Writes lexicon/words/clusters.tsv.
 * Usage: node scripts/train/clusters.ts [VECTORS.vec]   (without it, vectors are trained first: ~5 minutes)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeVectors } from './vectors.ts';

const MOST_WORDS = 60_000;
const GRAINS = { coarse: 64, middle: 256, fine: 1024 } as const;
const ROUNDS = 12;

interface Vectors {
  readonly words: readonly string[];
  readonly dim: number;
  /** Unit vectors, row after row. */
  readonly rows: Float32Array;
}

function readVectors(path: string): Vectors {
  const lines = readFileSync(path, 'utf8').split('\n');
  const dim = Number(lines[0]?.split(' ')[1]);
  const kept = lines
    .slice(1)
    .filter((line) => /^[\u0621-\u064a]+ /.test(line))
    .slice(0, MOST_WORDS);
  const rows = new Float32Array(kept.length * dim);
  const words = kept.map((line, i) => {
    const cells = line.trim().split(' ');
    for (let d = 0; d < dim; d += 1) rows[i * dim + d] = Number(cells[d + 1]);
    scaleToUnit(rows, i * dim, dim);
    return cells[0]!;
  });
  return { words, dim, rows };
}

function scaleToUnit(rows: Float32Array, at: number, dim: number): void {
  let sum = 0;
  for (let d = 0; d < dim; d += 1) sum += rows[at + d]! ** 2;
  const length = Math.sqrt(sum) || 1;
  for (let d = 0; d < dim; d += 1) rows[at + d]! /= length;
}

/** Spherical k-means with fixed, spread-out starts: the same input gives the same clusters. */
function cluster(
  rows: Float32Array,
  dim: number,
  k: number,
): { of: Uint16Array; centres: Float32Array } {
  const n = rows.length / dim;
  const of = new Uint16Array(n);
  let centres = new Float32Array(k * dim);
  for (let j = 0; j < k; j += 1) {
    const from = ((j * 7919) % n) * dim;
    centres.set(rows.subarray(from, from + dim), j * dim);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < n; i += 1) of[i] = nearest(rows, i * dim, centres, dim);
    const next = new Float32Array(k * dim);
    const counts = new Uint32Array(k);
    for (let i = 0; i < n; i += 1) {
      const j = of[i]!;
      counts[j]! += 1;
      for (let d = 0; d < dim; d += 1) next[j * dim + d]! += rows[i * dim + d]!;
    }
    for (let j = 0; j < k; j += 1) {
      const from = ((j * 104_729 + round * 31) % n) * dim;
      if (counts[j] === 0) next.set(rows.subarray(from, from + dim), j * dim);
      scaleToUnit(next, j * dim, dim);
    }
    centres = next;
    process.stderr.write(`\rk=${k} round ${round + 1}/${ROUNDS} `);
  }
  return { of, centres };
}

function nearest(rows: Float32Array, at: number, centres: Float32Array, dim: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let c = 0; c < centres.length; c += dim) {
    let dot = 0;
    for (let d = 0; d < dim; d += 1) dot += rows[at + d]! * centres[c + d]!;
    if (dot > best) {
      best = dot;
      found = c / dim;
    }
  }
  return found;
}

const { words, dim, rows } = readVectors(process.argv[2] ?? makeVectors());
const fine = cluster(rows, dim, GRAINS.fine);
const middle = cluster(fine.centres, dim, GRAINS.middle);
const coarse = cluster(fine.centres, dim, GRAINS.coarse);
const members = Array.from({ length: GRAINS.fine }, (): string[] => []);
for (const [i, word] of words.entries()) members[fine.of[i]!]!.push(word);
const lines = members.map(
  (group, j) => `${coarse.of[j]}\t${middle.of[j]}\t${group.sort().join(' ')}`,
);
const head = [
  '# Words used alike in Arabic news: a line a fine cluster. Features of the taggers, not meanings.',
  '# Origin: fasttext vectors of ../shared/corpora (31 million words; texts not included), k-means by scripts/train/clusters.ts. Licence: CC BY-SA 3.0.',
  '# Known problems: an automatic grouping; names of one domain fall together whatever they name.',
  '# coarse\tmiddle\twords',
];
writeFileSync('lexicon/words/clusters.tsv', `${[...head, ...lines].join('\n')}\n`);
process.stderr.write(`\n${words.length} words in ${GRAINS.fine} clusters\n`);
