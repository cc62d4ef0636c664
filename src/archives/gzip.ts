import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Bytes } from '../formats/format.ts';
import { watchArchive } from './bomb.ts';

/** True when bytes begin as a gzip file does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/** Unpacks a gzip stream. Throws `damaged-archive` when it is broken, cut off, or a bomb. */
export async function* unpackGzip(bytes: Bytes, path: string): Bytes {
  const watch = watchArchive(path);
  const gunzip = createGunzip();
  const input = Readable.from(watch.packed(bytes), { objectMode: false });
  input.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of input.pipe(gunzip)) {
      watch.unpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    const isZlib = /^Z_|^ERR_/.test(String((error as { code?: unknown }).code));
    throw isZlib ? watch.damaged((error as Error).message) : error;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}
