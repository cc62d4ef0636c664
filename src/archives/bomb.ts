import { IsnadError } from '../errors.ts';
import type { Bytes } from '../formats/format.ts';
import { LIMITS } from '../formats/limits.ts';

/** Counts what goes into an unpacker and what comes out of it. */
export interface Watch {
  /** Passes packed bytes on. */
  readonly packed: (bytes: Bytes) => Bytes;
  /** Counts unpacked bytes. Throws `damaged-archive` when they are far more than text unpacks to. */
  readonly unpacked: (length: number) => void;
  readonly damaged: (why: string) => IsnadError;
}

/** A watch over one archive, by whose path errors name it. */
export function watchArchive(path: string): Watch {
  let [packed, unpacked] = [0, 0];
  const damaged = (why: string) =>
    new IsnadError('damaged-archive', `Cannot unpack the file: ${why}`, { at: { file: path } });
  return {
    damaged,
    packed: async function* (bytes) {
      for await (const chunk of bytes) {
        packed += chunk.length;
        yield chunk;
      }
    },
    unpacked: (length) => {
      unpacked += length;
      if (unpacked > LIMITS.gzip && unpacked > LIMITS.gzipRatio * packed) {
        throw damaged('it unpacks to far more than text does');
      }
    },
  };
}
