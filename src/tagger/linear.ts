/**
 * A linear-chain tagger: the label sequence with the highest sum of feature and transition weights
 * (Collins 2002, averaged perceptron; features hashed as in Weinberger et al. 2009).
 */
export interface LinearModel {
  readonly labels: readonly string[];
  /** Number of feature buckets, a power of two. */
  readonly buckets: number;
  /** `weights[bucket * labels + label]`. */
  readonly weights: Int8Array | Float32Array;
  /** `transitions[(from + 1) * labels + to]`; row 0 is the start. */
  readonly transitions: Float32Array;
}

/** Feature buckets of each position: `features[i]` are indexes below `buckets`. */
export type Features = readonly Uint32Array[];

/** One labelling: label index of each position, and how much better than its rival each label scored. */
export interface Labelling {
  readonly labels: Uint8Array;
  /** Score of the chosen label less that of the best other, per position, from the feature weights alone. */
  readonly margins: Float32Array;
}

/** High enough that no transition outweighs it. */
const CERTAIN = 1e6;

/** Scores of every label at every position (and no more of what comes back), from the features alone; a position without features takes label 0. */
function scoreAll(model: LinearModel, features: Features): Float32Array {
  const n = model.labels.length;
  const { weights } = model;
  const out = roomFor(features.length * n).local;
  out.fill(0, 0, features.length * n);
  for (let i = 0; i < features.length; i += 1) {
    const buckets = features[i]!;
    const at = i * n;
    if (buckets.length === 0) out[at] = CERTAIN;
    for (let k = 0; k < buckets.length; k += 1) {
      const base = buckets[k]! * n;
      for (let y = 0; y < n; y += 1) out[at + y]! += weights[base + y]!;
    }
  }
  return out;
}

/** Best label sequence for the features of each position. Time is linear in positions, quadratic in labels. */
export function label(model: LinearModel, features: Features): Labelling {
  return decode(model, scoreAll(model, features), features.length);
}

/** Numbers that one labelling needs while it lasts: made once for the longest so far, for small arrays cost more than they hold. */
interface Room {
  readonly local: Float32Array;
  readonly scores: Float32Array;
  readonly back: Uint8Array;
}

let room = makeRoom(0);

function makeRoom(size: number): Room {
  return {
    local: new Float32Array(size),
    scores: new Float32Array(size),
    back: new Uint8Array(size),
  };
}

/** Room for `size` numbers or more. */
function roomFor(size: number): Room {
  if (room.local.length < size) room = makeRoom(2 * size);
  return room;
}

/** Best label sequence by Viterbi search; `local[position * labels + label]` scores each of `length` positions' labels by itself. */
export function decode(
  { labels: { length: n }, transitions }: LinearModel,
  local: Float32Array,
  length = local.length / n,
): Labelling {
  const { scores, back } = roomFor(length * n);
  for (let y = 0; length > 0 && y < n; y += 1) scores[y] = transitions[y]! + local[y]!;
  for (let i = 1; i < length; i += 1) {
    for (let y = 0; y < n; y += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let z = 0; z < n; z += 1) {
        const score = scores[(i - 1) * n + z]! + transitions[(z + 1) * n + y]!;
        if (score > best) {
          best = score;
          from = z;
        }
      }
      scores[i * n + y] = best + local[i * n + y]!;
      back[i * n + y] = from;
    }
  }
  const labels = traceBack({ scores, back, length, n });
  return { labels, margins: marginsOf(local, labels, n) };
}

interface Lattice {
  readonly scores: Float32Array;
  readonly back: Uint8Array;
  readonly length: number;
  readonly n: number;
}

function traceBack({ scores, back, length, n }: Lattice): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  let best = 0;
  for (let y = 1; y < n; y += 1) {
    if (scores[(length - 1) * n + y]! > scores[(length - 1) * n + best]!) best = y;
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    labels[i] = best;
    best = back[i * n + best]!;
  }
  return labels;
}

function marginsOf(local: Float32Array, labels: Uint8Array, n: number): Float32Array {
  const margins = new Float32Array(labels.length);
  for (let i = 0; i < labels.length; i += 1) {
    const chosen = labels[i]!;
    let rival = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < n; y += 1)
      if (y !== chosen && local[i * n + y]! > rival) rival = local[i * n + y]!;
    margins[i] = local[i * n + chosen]! - rival;
  }
  return margins;
}
