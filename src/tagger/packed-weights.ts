import type { LinearModel } from './linear.ts';

/** A model's weights with four labels in one number, so that adding up rows costs a quarter. */
export interface PackedWeights {
  /** Adds the weights of all labels in the rows of `buckets` to `out` from `at` on. */
  readonly addRows: (buckets: Int32Array, out: Int32Array, at: number) => void;
}

/** Added to a signed byte, so that it never borrows from the one above it. */
const BIAS = 128;
const PER_NUMBER = 4;
const EVEN_BYTES = 0x00ff00ff;

/** Packs whole weights from -128 to 127. At most 257 rows can be added at once: a sum has 16 bits. */
export function packWeights({
  weights,
  labels: { length: n },
  buckets,
}: LinearModel): PackedWeights {
  const lanes = Math.ceil(n / PER_NUMBER);
  const rows = new Int32Array(buckets * lanes);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    for (let y = 0; y < n; y += 1)
      rows[bucket * lanes + (y >> 2)]! |= (weights[bucket * n + y]! + BIAS) << (8 * (y & 3));
  }
  // Bytes 0 and 2 of each number are summed apart from bytes 1 and 3, each in 16 bits.
  const sums = new Int32Array(2 * lanes);
  return {
    addRows: (given, out, at) => {
      sums.fill(0);
      for (let k = 0; k < given.length; k += 1) {
        const row = given[k]! * lanes;
        for (let lane = 0; lane < lanes; lane += 1) {
          const four = rows[row + lane]!;
          sums[2 * lane]! += four & EVEN_BYTES;
          sums[2 * lane + 1]! += (four >>> 8) & EVEN_BYTES;
        }
      }
      const bias = BIAS * given.length;
      for (let y = 0; y < n; y += 1) {
        const two = sums[2 * (y >> 2) + (y & 1)]!;
        out[at + y]! += ((two >>> (8 * (y & 2))) & 0xffff) - bias;
      }
    },
  };
}
