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
}

let room = makeRoom(0);

function makeRoom(size: number): Room {
  return { local: new Float32Array(size), scores: new Float32Array(size) };
}

/** Room for `size` numbers or more. */
function roomFor(size: number): Room {
  if (room.local.length < size) room = makeRoom(2 * size);
  return room;
}

/**
 * Best label sequence by Viterbi search; `local[position * labels + label]` scores each of `length` positions' labels
 * by itself. Only the best scores are kept on the way: from where each came is asked again of those on the best path.
 */
export function decode(model: LinearModel, local: Float32Array, length?: number): Labelling {
  const { transitions } = model;
  const n = model.labels.length;
  const count = length ?? local.length / n;
  const { scores } = roomFor(count * n);
  for (let y = 0; count > 0 && y < n; y += 1) scores[y] = transitions[y]! + local[y]!;
  const most = mostInto(model);
  for (let at = n; at < count * n; at += n) {
    const { first, second } = twoBest(scores, at - n, at);
    for (let y = 0; y < n; y += 1) {
      let best = scores[first]! + transitions[(first - at + n + 1) * n + y]!;
      // Whatever the transition into y, none but the leader can lead to it.
      if (best < second + most[y]!) {
        for (let z = 0, t = n + y; z < n; z += 1, t += n)
          best = Math.max(best, scores[at - n + z]! + transitions[t]!);
      }
      scores[at + y] = best + local[at + y]!;
    }
  }
  const labels = traceBack(model, scores, count);
  return { labels, margins: marginsOf(local, labels, n) };
}

/** The highest transition into each label from another. */
function mostInto({ labels: { length: n }, transitions }: LinearModel): Float32Array {
  const most = new Float32Array(n).fill(Number.NEGATIVE_INFINITY);
  for (let t = n; t < transitions.length; t += 1)
    if (transitions[t]! > most[t % n]!) most[t % n] = transitions[t]!;
  return most;
}

/** Where in `scores[from..to)` the highest stands, and what the next highest is. */
function twoBest(scores: Float32Array, from: number, to: number) {
  let first = from;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = from + 1; k < to; k += 1) {
    if (scores[k]! > scores[first]!) {
      second = scores[first]!;
      first = k;
    } else if (scores[k]! > second) second = scores[k]!;
  }
  return { first, second };
}

function traceBack(
  { labels: names, transitions }: LinearModel,
  scores: Float32Array,
  count: number,
) {
  const n = names.length;
  const labels = new Uint8Array(count);
  let next = -1;
  for (let i = count - 1; i >= 0; i -= 1) {
    // Behind the last position nothing follows.
    const after = (z: number) => (next < 0 ? 0 : transitions[(z + 1) * n + next]!);
    let best = 0;
    let most = scores[i * n]! + after(0);
    for (let z = 1; z < n; z += 1) {
      const score = scores[i * n + z]! + after(z);
      if (score > most) {
        best = z;
        most = score;
      }
    }
    labels[i] = best;
    next = best;
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
