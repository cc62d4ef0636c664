import type { Atoms } from './atoms.ts';
import { mix } from './hash.ts';

/** What of a word goes into features of several words; `hint`: bits of what else is known of it (lexicon names, word class). */
export const FIELDS = [
  'word',
  'cluster0',
  'cluster1',
  'classes',
  'clitics',
  'suffix',
  'shape',
  'hint',
] as const;

export type Field = (typeof FIELDS)[number];

/** A value of the labelled word (`c`), the two before it (`a`, `b`) or the one after it (`d`). */
type Value = `${'a' | 'b' | 'c' | 'd'}.${Field}`;

/** A feature of several words: its number and the values that are mixed, from the left. Data, so that it runs without calls. */
export type Joint = readonly [kind: number, first: Value, second: Value, third?: Value];

/** A feature of one word: its number, which no other feature of the set has, and its value. */
type Feature = readonly [kind: number, value: (from: Atoms) => number];

/** The features by which a model labels a word. */
export interface FeatureSet {
  /**
   * Features of one word by itself, by where it stands from the labelled word: [0] two before … [2] the word
   * itself … [4] two after. Their weights are summed once a spelling (score.ts).
   */
  readonly alone: readonly (readonly Feature[])[];
  /** Features of several words. */
  readonly together: readonly Joint[];
  /** Each hint bit of the five words is a feature, and the hint of the labelled word whole. */
  readonly hasHints: boolean;
  /** Features up to this number have a copy for each corpus's idea of a name (names.ts); 0 for none. */
  readonly lastCopied: number;
}

const OWN: readonly Feature[] = [
  [1, () => 1],
  [2, (c) => c.word],
  [3, (c) => c.stem],
  ...[0, 1, 2].flatMap((n): Feature[] => [
    [4 + n, (c) => c.prefixes[n]!],
    [7 + n, (c) => c.suffixes[n]!],
    [10 + n, (c) => c.clusters[n]!],
  ]),
  [13, (c) => c.shape],
  [14, (c) => c.clitics],
  [15, (c) => c.classes],
  [16, (c) => mix(c.clitics, c.classes)],
  [17, (c) => mix(c.clitics, c.suffixes[1])],
];

const NEIGHBOURS: readonly Joint[] = [
  [22, 'b.word', 'c.word'],
  [23, 'c.word', 'd.word'],
];

/** Features for word classes: the word, its letters, its clitics and its neighbours. */
export const WORD_CLASS_FEATURES: FeatureSet = {
  alone: [
    [[34, (a) => a.word]],
    [
      [20, (b) => b.word],
      [24, (b) => b.classes],
      [30, (b) => b.clusters[1]],
    ],
    OWN,
    [
      [21, (d) => d.word],
      [25, (d) => d.classes],
      [31, (d) => d.clusters[1]],
    ],
    [[35, (e) => e.word]],
  ],
  together: [
    ...NEIGHBOURS,
    [26, 'b.classes', 'c.classes'],
    [27, 'c.classes', 'd.classes'],
    [28, 'a.classes', 'b.classes', 'c.classes'],
    [29, 'b.shape', 'c.suffix'],
    [32, 'b.cluster0', 'c.cluster0'],
    [33, 'c.cluster0', 'd.cluster0'],
    [36, 'b.suffix', 'c.suffix'],
    [37, 'b.clitics', 'c.clitics'],
    [38, 'c.clitics', 'd.clitics'],
  ],
  hasHints: false,
  lastCopied: 0,
};

const GRAINS = [0, 1, 2] as const;

/** Features for names: as above, with finer clusters and what the lexicons say of the words around. */
export const NAME_FEATURES: FeatureSet = {
  alone: [
    [
      [24, (a) => a.word],
      [80, (a) => a.clusters[1]],
    ],
    [
      [20, (b) => b.word],
      [26, (b) => b.stem],
      ...GRAINS.map((n): Feature => [40 + n, (b) => b.clusters[n]]),
      [83, (b) => b.suffixes[1]],
    ],
    OWN,
    [
      [21, (d) => d.word],
      [27, (d) => d.stem],
      ...GRAINS.map((n): Feature => [50 + n, (d) => d.clusters[n]]),
      [84, (d) => d.suffixes[1]],
    ],
    [
      [25, (e) => e.word],
      [81, (e) => e.clusters[1]],
    ],
  ],
  // Fewer than for word classes: finer pairs of clusters, stems and shapes made the model no better and the tagger slower.
  together: [
    [61, 'b.cluster1', 'c.cluster1'],
    [71, 'c.cluster1', 'd.cluster1'],
    [82, 'a.cluster0', 'b.cluster0', 'c.cluster0'],
    [85, 'b.classes', 'c.classes'],
    [86, 'c.classes', 'd.classes'],
    [88, 'b.word', 'c.word'],
    [89, 'c.word', 'd.word'],
    [301, 'b.hint', 'c.hint'],
    [302, 'c.hint', 'd.hint'],
    [303, 'c.hint', 'c.cluster1'],
    [304, 'b.hint', 'c.suffix'],
  ],
  hasHints: true,
  lastCopied: 26,
};
