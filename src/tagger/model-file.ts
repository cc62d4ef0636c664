import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { LinearModel } from './linear.ts';

// dist/ mirrors src/, so models/ is two folders up from either.
const MODELS = new URL('../../models/', import.meta.url);

interface Head {
  readonly labels: readonly string[];
  readonly buckets: number;
  readonly transitions: readonly number[];
}

/**
 * Reads `models/<name>.bin.gz`: four bytes of head length, the head as JSON, then one signed byte a
 * weight, bucket by bucket. Written by `npm run train`; models/README.md is its card.
 */
export function loadModel(name: string): LinearModel {
  const bytes = gunzipSync(readFileSync(new URL(`${name}.bin.gz`, MODELS)));
  const headLength = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as Head;
  const weights = new Int8Array(
    bytes.buffer,
    bytes.byteOffset + 4 + headLength,
    head.buckets * head.labels.length,
  );
  return { ...head, weights, transitions: Float32Array.from(head.transitions) };
}

/** Writes a trained model; weights are scaled to the range of a signed byte, which keeps their order. */
export function saveModel(name: string, model: LinearModel): number {
  const { weights, scale } = quantise(model.weights);
  const transitions = [...model.transitions].map((value) => Math.round(value * scale * 100) / 100);
  const head = Buffer.from(
    JSON.stringify({ labels: model.labels, buckets: model.buckets, transitions }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const packed = gzipSync(Buffer.concat([length, head, Buffer.from(weights.buffer)]), { level: 9 });
  writeFileSync(new URL(`${name}.bin.gz`, MODELS), packed);
  return packed.length;
}

/** The share of weights beyond the largest few is clipped: one outlier would flatten all others. */
const CLIPPED = 0.0005;

export function quantise(weights: Int8Array | Float32Array): { weights: Int8Array; scale: number } {
  const sizes = [...weights]
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort((a, b) => b - a);
  const top = sizes[Math.floor(sizes.length * CLIPPED)] ?? 1;
  const scale = 127 / top;
  const out = new Int8Array(weights.length);
  for (let k = 0; k < weights.length; k += 1) {
    out[k] = Math.max(-127, Math.min(127, Math.round(weights[k]! * scale)));
  }
  return { weights: out, scale };
}
