import type { LinearModel } from './linear.ts';

/**
 * Sums of the weights of labels, two in one number, so that adding costs half: each in 16 bits of its own,
 * raised by a bias of BIAS a feature so that none is ever below nothing. Labels 4k, 4k+2 share number 2k, labels 4k+1, 4k+3 number 2k+1.
 */
export const BIAS = 128;

/** Numbers that hold the sums of `labels` labels. */
export function countLanes(labels: number): number {
  return 2 * Math.ceil(labels / 4);
}

/** Adds `value` to the sum of label `y` in the lanes from `at` on. */
export function addToLane(lanes: Int32Array, at: number, [y, value]: readonly [number, number]) {
  lanes[at + 2 * (y >> 2) + (y & 1)]! += value << (8 * (y & 2));
}

/** Writes each label's sum, less `bias`, to `out` from `at` on. */
export function unpackLanes(
  lanes: Int32Array,
  bias: number,
  { out, at, n }: { readonly out: Float32Array; readonly at: number; readonly n: number },
): void {
  for (let y = 0; y < n; y += 1)
    out[at + y] = ((lanes[2 * (y >> 2) + (y & 1)]! >>> (8 * (y & 2))) & 0xffff) - bias;
}

/** A model's weights with four labels in one number. */
export interface PackedWeights {
  /** Sets `lanes` to the sums of the rows of `buckets`, each weight raised by BIAS. */
  readonly sumRows: (buckets: Int32Array, lanes: Int32Array) => void;
}

const PER_NUMBER = 4;
const EVEN_BYTES = 0x00ff00ff;

/** Packs whole weights from -128 to 127. */
export function packWeights({
  weights,
  labels: { length: n },
  buckets,
}: LinearModel): PackedWeights {
  const width = Math.ceil(n / PER_NUMBER);
  const rows = new Int32Array(buckets * width);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    for (let y = 0; y < n; y += 1)
      rows[bucket * width + (y >> 2)]! |= (weights[bucket * n + y]! + BIAS) << (8 * (y & 3));
  }
  return {
    sumRows: (given, lanes) => {
      for (let k = 0; k < width; k += 1) {
        let even = 0;
        let odd = 0;
        for (let f = 0; f < given.length; f += 1) {
          const four = rows[given[f]! * width + k]!;
          even += four & EVEN_BYTES;
          odd += (four >>> 8) & EVEN_BYTES;
        }
        lanes[2 * k] = even;
        lanes[2 * k + 1] = odd;
      }
    },
  };
}
