import { findWideEncoding } from './decode.ts';
import type { Bytes } from './format.ts';

/** One line of bytes without its line feed. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Null when the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
  /** Encoding of the whole stream when it is UTF-16, where a line feed has two bytes. */
  readonly wide: 'utf-16le' | 'utf-16be' | null;
}

const LINE_FEED = 0x0a;

/**
 * Splits a stream of bytes at line feeds, holding no more than one line of at most `limit` bytes in
 * memory. UTF-16 is told by the first chunk.
 */
export async function* splitLines(bytes: Bytes, limit: number): AsyncGenerator<ByteLine> {
  let wide: ByteLine['wide'] = null;
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    // Parts of a line that is too long are counted and let go.
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): ByteLine => {
    const line = { number: ++number, bytes: length > limit ? null : Buffer.concat(parts), wide };
    parts = [];
    length = 0;
    return line;
  };
  let isFirst = true;
  for await (const chunk of pairUp(bytes)) {
    if (isFirst) wide = findWideEncoding(chunk);
    isFirst = false;
    let from = 0;
    for (let at = findEnd(chunk, from, wide); at >= 0; at = findEnd(chunk, from, wide)) {
      take(chunk.subarray(from, at));
      from = at + (wide ? 2 : 1);
      yield finish();
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

function findEnd(chunk: Uint8Array, from: number, wide: ByteLine['wide']): number {
  if (wide === null) return chunk.indexOf(LINE_FEED, from);
  const low = wide === 'utf-16le' ? 0 : 1;
  for (let at = from; at + 1 < chunk.length; at += 2) {
    if (chunk[at + low] === LINE_FEED && chunk[at + 1 - low] === 0) return at;
  }
  return -1;
}

/** The same bytes in chunks of even length, so that no UTF-16 unit is cut. */
async function* pairUp(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let left: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    const joined = left.length > 0 ? Buffer.concat([left, chunk]) : chunk;
    const even = joined.length - (joined.length % 2);
    left = joined.subarray(even);
    if (even > 0) yield joined.subarray(0, even);
  }
  if (left.length > 0) yield left;
}
