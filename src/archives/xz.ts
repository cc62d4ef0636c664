import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { IsnadError } from '../errors.ts';
import type { Bytes } from '../formats/format.ts';
import { watchArchive } from './bomb.ts';

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];

/** True when bytes begin as an xz file does. */
export function isXz(head: Uint8Array): boolean {
  return MAGIC.every((byte, i) => head[i] === byte);
}

/** Unpacks an xz stream. Throws `damaged-archive` when it is broken, cut off, or a bomb. */
export async function* unpackXz(bytes: Bytes, path: string): Bytes {
  const watch = watchArchive(path);
  // Loaded for the first archive only: it compiles a module of WebAssembly.
  const { XzReadableStream } = await import('xz-decompress');
  const packed = Readable.toWeb(Readable.from(watch.packed(bytes), { objectMode: false }));
  const unpacked = new XzReadableStream(packed as unknown as globalThis.ReadableStream<Uint8Array>);
  try {
    for await (const chunk of unpacked as unknown as ReadableStream<Uint8Array>) {
      watch.unpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    const isSystem = typeof (error as { syscall?: unknown }).syscall === 'string';
    throw error instanceof IsnadError || isSystem ? error : watch.damaged(String(error));
  }
}
