import type { Word } from '../model/word.ts';
import { hashText } from './hash.ts';

/** What the features of a word are made of: hashes that depend on its spelling alone. */
export interface Atoms {
  readonly word: number;
  readonly stem: number;
  readonly prefixes: readonly [number, number, number];
  readonly suffixes: readonly [number, number, number];
  readonly shape: number;
  /** Clusters of words used alike, coarse to fine; 0 when unknown. */
  readonly clusters: readonly [number, number, number];
  /** Number of letters cut off in front, and whether the stem has the article. */
  readonly clitics: number;
  /** Word classes that the lexicons allow, as a hash. */
  readonly classes: number;
  /** What scorers remember of them (arabic/remember.ts). */
  readonly known: unknown[];
}

/** Cluster numbers of a folded word at three grains, or null when the corpora hardly know it. */
export type ClusterOf = (surface: string) => readonly [number, number, number] | null;

const UNKNOWN: readonly [number, number, number] = [0, 0, 0];
const BOUNDARY_WORD = 7;

/** Atoms that stand before the first and after the last word of a sentence. */
export const BOUNDARY: Atoms = {
  word: BOUNDARY_WORD,
  stem: BOUNDARY_WORD,
  prefixes: UNKNOWN,
  suffixes: UNKNOWN,
  shape: BOUNDARY_WORD,
  clusters: UNKNOWN,
  clitics: 0,
  classes: 0,
  known: [],
};

/** Atoms of a word as the arabic layer analysed it. */
export function atomsOf(word: Word, clusterOf: ClusterOf): Atoms {
  const reading = word.readings[0];
  const stem = reading?.stem ?? word.norm;
  const bare = (reading?.article ? '#' : '') + stem;
  const cluster = clusterOf(word.norm) ?? clusterOf(stem) ?? UNKNOWN;
  return {
    word: hashText(word.kind === 'number' ? word.norm.replace(/\d/g, '0') : word.norm, 1),
    stem: hashText(bare, 2),
    prefixes: [
      hashText(stem.slice(0, 1), 3),
      hashText(stem.slice(0, 2), 4),
      hashText(stem.slice(0, 3), 5),
    ],
    suffixes: [
      hashText(stem.slice(-1), 6),
      hashText(stem.slice(-2), 7),
      hashText(stem.slice(-3), 8),
    ],
    shape: hashText(shapeOf(word), 9),
    clusters: cluster,
    clitics: hashText(
      `${reading?.proclitics ?? ''}${reading?.article ? '+' : ''}${reading?.enclitic ?? ''}`,
      10,
    ),
    classes: hashText(classesOf(word), 11),
    known: [],
  };
}

function shapeOf(word: Word): string {
  if (word.kind !== 'word')
    return word.kind === 'number' ? `0${Math.min(4, word.norm.length)}` : word.raw;
  if (/^[\x21-\x7e]/.test(word.raw)) return 'latin';
  return `a${Math.min(word.norm.length, 7)}`;
}

/** The word classes of the first reading, in a fixed order: `noun verb:perfect`. */
function classesOf(word: Word): string {
  const found = new Set<string>();
  for (const form of word.readings[0]?.forms ?? []) {
    found.add(
      form.class
        ? `${form.pos}:${form.class}`
        : form.tense
          ? `${form.pos}:${form.tense}`
          : form.pos,
    );
  }
  return [...found].sort().join(' ');
}
