import { type Atoms, BOUNDARY } from './atoms.ts';
import { mix } from './hash.ts';

/** A sentence as the taggers see it. `hints[i]`: bits of what else is known of word `i` (lexicon names, word class). */
interface Sequence {
  readonly atoms: readonly Atoms[];
  readonly hints: readonly number[];
}

/** Bucket numbers of the features of each word of a sentence, for a model of `buckets` (a power of two). */
export type Extract = (sequence: Sequence, buckets: number) => Uint32Array[];

/** Features for word classes: the word, its letters, its clitics and its neighbours. */
export const wordClassFeatures: Extract = (sequence, buckets) =>
  extract(sequence, buckets, (add, at) => {
    const [a, b, c, d, e] = [at(-2), at(-1), at(0), at(1), at(2)];
    addOwn(add, c);
    addNeighbours(add, [b, c, d]);
    add(24, b.classes);
    add(25, d.classes);
    add(26, mix(b.classes, c.classes));
    add(27, mix(c.classes, d.classes));
    add(28, mix(mix(a.classes, b.classes), c.classes));
    add(29, mix(b.shape, c.suffixes[1]));
    add(30, b.clusters[1]);
    add(31, d.clusters[1]);
    add(32, mix(b.clusters[0], c.clusters[0]));
    add(33, mix(c.clusters[0], d.clusters[0]));
    add(34, a.word);
    add(35, e.word);
    add(36, mix(b.suffixes[1], c.suffixes[1]));
    add(37, mix(b.clitics, c.clitics));
    add(38, mix(c.clitics, d.clitics));
  });

/** Features for names: as above, with finer clusters and what the lexicons say of the words around. */
export const nameFeatures: Extract = (sequence, buckets) =>
  extract(sequence, buckets, (add, at, hint) => {
    const [a, b, c, d, e] = [at(-2), at(-1), at(0), at(1), at(2)];
    addOwn(add, c);
    addNeighbours(add, [b, c, d]);
    add(24, a.word);
    add(25, e.word);
    add(26, b.stem);
    add(27, d.stem);
    add(28, mix(b.stem, a.stem));
    for (let grain = 0; grain < 3; grain += 1) {
      add(40 + grain, b.clusters[grain]!);
      add(50 + grain, d.clusters[grain]!);
      add(60 + grain, mix(b.clusters[grain]!, c.clusters[grain]!));
      add(70 + grain, mix(c.clusters[grain]!, d.clusters[grain]!));
    }
    add(80, a.clusters[1]);
    add(81, e.clusters[1]);
    add(82, mix(mix(a.clusters[0], b.clusters[0]), c.clusters[0]));
    add(83, b.suffixes[1]);
    add(84, d.suffixes[1]);
    add(85, mix(b.classes, c.classes));
    add(86, mix(c.classes, d.classes));
    add(87, mix(b.shape, d.shape));
    addHints(add, hint, c);
  });

/** More than any template adds. */
const MOST_FEATURES = 256;

type Add = (template: number, value: number) => void;
type HintAt = (offset: number) => number;

function addOwn(add: Add, c: Atoms): void {
  add(1, 1);
  add(2, c.word);
  add(3, c.stem);
  for (let n = 0; n < 3; n += 1) {
    add(4 + n, c.prefixes[n]!);
    add(7 + n, c.suffixes[n]!);
    add(10 + n, c.clusters[n]!);
  }
  add(13, c.shape);
  add(14, c.clitics);
  add(15, c.classes);
  add(16, mix(c.clitics, c.classes));
  add(17, mix(c.clitics, c.suffixes[1]));
}

function addNeighbours(add: Add, [b, c, d]: readonly [Atoms, Atoms, Atoms]): void {
  add(20, b.word);
  add(21, d.word);
  add(22, mix(b.word, c.word));
  add(23, mix(c.word, d.word));
}

function addHints(add: Add, hint: HintAt, c: Atoms): void {
  for (const offset of [-2, -1, 0, 1, 2]) {
    let bits = hint(offset);
    for (let bit = 0; bits !== 0; bit += 1, bits >>>= 1) {
      if (bits & 1) add(100 + (offset + 2) * 32 + bit, 1);
    }
  }
  add(300, hint(0));
  add(301, mix(hint(-1), hint(0)));
  add(302, mix(hint(0), hint(1)));
  add(303, mix(hint(0), c.clusters[1]));
  add(304, mix(hint(-1), c.suffixes[1]));
}

function extract(
  { atoms, hints }: Sequence,
  buckets: number,
  template: (add: Add, at: (offset: number) => Atoms, hint: HintAt) => void,
): Uint32Array[] {
  const mask = buckets - 1;
  // One buffer for all positions: arrays that grow would cost more than the features.
  const found = new Uint32Array(MOST_FEATURES);
  let count = 0;
  let i = 0;
  const add: Add = (kind, value) => {
    found[count] = mix(value, Math.imul(kind, 0x9e3779b1)) & mask;
    count += 1;
  };
  const at = (offset: number) => atoms[i + offset] ?? BOUNDARY;
  const hint = (offset: number) => hints[i + offset] ?? 0;
  return atoms.map((_, index) => {
    i = index;
    count = 0;
    template(add, at, hint);
    return found.slice(0, count);
  });
}
