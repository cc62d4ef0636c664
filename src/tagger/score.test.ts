import { expect, test } from 'vitest';
import { type Atoms, BOUNDARY } from './atoms.ts';
import { extractFeatures } from './extract.ts';
import { type FeatureSet, NAME_FEATURES, WORD_CLASS_FEATURES } from './features.ts';
import { mix } from './hash.ts';
import { decode, type LinearModel, label } from './linear.ts';
import { createScorer } from './score.ts';

const BUCKETS = 2 ** 12;
const LABELS = ['O', 'B', 'I'];

function inventModel(): LinearModel {
  const weights = Int8Array.from({ length: BUCKETS * LABELS.length }, (_, i) => mix(i, 5) & 127);
  const transitions = Float32Array.from({ length: 4 * LABELS.length }, (_, i) => mix(i, 9) & 63);
  return { labels: LABELS, buckets: BUCKETS, weights, transitions };
}

function inventAtoms(seed: number): Atoms {
  const number = (salt: number) => mix(seed, salt);
  const three = (salt: number) => [number(salt), number(salt + 1), number(salt + 2)] as const;
  return {
    ...{ word: number(1), stem: number(2), shape: number(3), clitics: number(4) },
    known: [],
    ...{ classes: number(5), prefixes: three(6), suffixes: three(10), clusters: three(14) },
  };
}

test.each<[string, FeatureSet]>([
  ['names', NAME_FEATURES],
  ['word classes', WORD_CLASS_FEATURES],
])('sums kept by spelling give what all features together give: %s', (_, set) => {
  const model = inventModel();
  const hashing = { set, buckets: BUCKETS, scheme: 0 };
  const score = createScorer(model, hashing);
  for (const length of [1, 2, 3, 9]) {
    const atoms = Array.from({ length }, (_, i) => inventAtoms(i % 4));
    const hints = atoms.map((_, i) => mix(i, 3) & 0xfffff);
    const found = decode(model, score({ atoms, hints }));
    const wanted = label(model, extractFeatures(hashing, { atoms, hints }));
    expect(found).toEqual(wanted);
  }
});

test('another scheme has other copies of some features and shares the rest', () => {
  const sequence = { atoms: [inventAtoms(1), BOUNDARY], hints: [0, 0] };
  const of = (scheme: number) =>
    new Set(extractFeatures({ set: NAME_FEATURES, buckets: BUCKETS, scheme }, sequence)[0]);
  const [own, other] = [of(0), of(1)];
  const shared = [...own].filter((bucket) => other.has(bucket));
  expect(shared.length).toBeGreaterThan(own.size / 2);
  expect(shared.length).toBeLessThan(own.size);
});

test('nothing to label gives no labels', () => {
  const model = inventModel();
  const score = createScorer(model, { set: NAME_FEATURES, buckets: BUCKETS, scheme: 0 });
  expect(decode(model, score({ atoms: [], hints: [] })).labels).toHaveLength(0);
});
