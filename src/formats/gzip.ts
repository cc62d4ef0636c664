import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { IsnadError } from '../errors.ts';
import type { Bytes } from './format.ts';
import { LIMITS } from './limits.ts';

/** True when bytes begin as a gzip file does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/** Unpacks a gzip stream. Throws `damaged-archive` when it is broken, cut off, or a bomb. */
export async function* unpack(bytes: Bytes, path: string): Bytes {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* () {
    for await (const chunk of bytes) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip();
  const input = Readable.from(counted(), { objectMode: false });
  input.on('error', (error) => gunzip.destroy(error));
  const damaged = (why: string) =>
    new IsnadError('damaged-archive', `Cannot unpack the file: ${why}`, { at: { file: path } });
  try {
    for await (const chunk of input.pipe(gunzip)) {
      unpacked += chunk.length;
      if (unpacked > LIMITS.gzip && unpacked > LIMITS.gzipRatio * packed) {
        throw damaged('it unpacks to far more than text does');
      }
      yield chunk;
    }
  } catch (error) {
    const isZlib = /^Z_|^ERR_/.test(String((error as { code?: unknown }).code));
    throw isZlib ? damaged((error as Error).message) : error;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}
