import { remember } from '../arabic/remember.ts';
import { type Atoms, BOUNDARY } from './atoms.ts';
import { type FeatureSet, FIELDS, type Field, type Joint } from './features.ts';
import { mix } from './hash.ts';

/** A sentence as the taggers see it. `hints[i]`: bits of what else is known of word `i` (lexicon names, word class). */
export interface Sequence {
  readonly atoms: readonly Atoms[];
  readonly hints: readonly number[];
  /** Its grid without hints (`layAtoms`), where another tagger has laid it. */
  readonly grid?: Int32Array;
}

/** How the features of a set become buckets of a model: `buckets` is a power of two, `scheme` whose idea of a name it is. */
export interface Hashing {
  readonly set: FeatureSet;
  readonly buckets: number;
  readonly scheme: number;
}

/** Words before and after the labelled one that features look at. */
export const REACH = 2;
const WHOLE_HINT = 300;
const HINT_BITS = 100;
const SCHEME_SALT = 0x51ed270b;

/** Gives the buckets of the features of words. The offset of a word from the labelled one is -2 (two before) to 2. */
export interface Extractor {
  /** Of what one word alone says. */
  readonly alone: (atoms: Atoms, offset: number) => readonly number[];
  /** Of what the hint of one word says. */
  readonly hinted: (hint: number, offset: number) => readonly number[];
  /** Of what word `i` of a grid (`layGrid`) and those around it say together, into `out`; always as many (`togetherCount`). */
  readonly together: (grid: Int32Array, i: number, out: Int32Array) => void;
  readonly togetherCount: number;
}

/** Prepares the features of a set to be hashed. */
export function createExtractor({ set, buckets, scheme }: Hashing): Extractor {
  const mask = buckets - 1;
  const salt = SCHEME_SALT + scheme;
  const isCopied = (kind: number) => kind <= set.lastCopied;
  const hash = (kind: number, value: number) => mix(value, Math.imul(kind, 0x9e3779b1)) & mask;
  // A copy that belongs to one corpus's idea of a name (Daumé 2007): what counts as one differs.
  const withCopy = (kind: number, value: number) => {
    const bucket = hash(kind, value);
    return isCopied(kind) ? [bucket, mix(bucket, salt) & mask] : [bucket];
  };
  const bits = (hint: number) =>
    Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (hint >>> bit) & 1);
  // The copied ones first, so that the loop below needs no test.
  const ordered = [...set.together].sort(([a], [b]) => Number(isCopied(b)) - Number(isCopied(a)));
  const copied = ordered.filter(([kind]) => isCopied(kind)).length;
  const kinds = Int32Array.from(ordered, ([kind]) => Math.imul(kind, 0x9e3779b1));
  const places = placesOf(ordered);
  const count = ordered.length;
  return {
    alone: (atoms, offset) =>
      (set.alone[offset + REACH] ?? []).flatMap(([kind, value]) => withCopy(kind, value(atoms))),
    hinted: (hint, offset) => [
      ...bits(hint).map((bit) => hash(HINT_BITS + (offset + REACH) * 32 + bit, 1)),
      ...(offset === 0 ? [hash(WHOLE_HINT, hint)] : []),
    ],
    together: (grid, i, out) => {
      const at = i * WIDTH;
      for (let k = 0; k < count; k += 1) {
        let value = mix(grid[at + places[3 * k]!]!, grid[at + places[3 * k + 1]!]!);
        const third = places[3 * k + 2]!;
        if (third >= 0) value = mix(value, grid[at + third]!);
        const bucket = mix(value, kinds[k]!) & mask;
        out[k] = bucket;
        if (k < copied) out[count + k] = mix(bucket, salt) & mask;
      }
    },
    togetherCount: count + copied,
  };
}

const WIDTH = FIELDS.length;
const NONE = -1;
const OFFSETS: Readonly<Record<string, number>> = { a: -2, b: -1, c: 0, d: 1 };

/** Where in a grid, from the row of two words before the labelled one on, the values of each feature stand, three a feature. */
function placesOf(joints: readonly Joint[]): Int32Array {
  const place = (value: string | undefined) => {
    if (value === undefined) return NONE;
    const [word = '', field = ''] = value.split('.');
    return (OFFSETS[word]! + REACH) * WIDTH + FIELDS.indexOf(field as Field);
  };
  return Int32Array.from(
    joints.flatMap(([, first, second, third]) => [place(first), place(second), place(third)]),
  );
}

const rowOf = remember((atoms: Atoms) => {
  const { word, clusters, classes, clitics, suffixes, shape } = atoms;
  return Int32Array.of(word, clusters[0], clusters[1], classes, clitics, suffixes[1], shape);
});

/** The values of all words of a sentence and of the boundaries around it, a row of FIELDS a word; no hints yet. */
export function layAtoms(atoms: readonly Atoms[]): Int32Array {
  const grid = new Int32Array((atoms.length + 2 * REACH) * WIDTH);
  for (let j = -REACH; j < atoms.length + REACH; j += 1) {
    const at = (j + REACH) * WIDTH;
    const row = rowOf(atoms[j] ?? BOUNDARY);
    for (let k = 0; k < row.length; k += 1) grid[at + k] = row[k]!;
  }
  return grid;
}

/** The grid of a sentence with the hints of its words. */
export function layGrid({ atoms, hints, grid = layAtoms(atoms) }: Sequence): Int32Array {
  if (hints.length === 0) return grid;
  const whole = grid.slice();
  for (let j = 0; j < hints.length; j += 1) whole[(j + REACH + 1) * WIDTH - 1] = hints[j]!;
  return whole;
}

/** Feature buckets of each word of a sentence, as the trainer wants them. */
export function extractFeatures(hashing: Hashing, sequence: Sequence): Uint32Array[] {
  const extractor = createExtractor(hashing);
  const together = new Int32Array(extractor.togetherCount);
  const grid = layGrid(sequence);
  return sequence.atoms.map((_, i) => {
    const found: number[] = [];
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      found.push(...extractor.alone(sequence.atoms[i + offset] ?? BOUNDARY, offset));
      if (hashing.set.hasHints)
        found.push(...extractor.hinted(sequence.hints[i + offset] ?? 0, offset));
    }
    extractor.together(grid, i, together);
    return Uint32Array.of(...found, ...together);
  });
}
