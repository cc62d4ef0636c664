import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, createGzip, gzip } from 'node:zlib';

/** How an answer can be packed for a reader; null: as it is. */
export type Packing = 'br' | 'gzip' | null;

/** Below this an answer fits into one packet, packed or not. */
const LEAST_BYTES = 1400;
/** Quick rather than small: the packing happens while somebody waits. */
const BROTLI: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 5 };

const packBrotli = promisify<string, BrotliOptions, Buffer>(brotliCompress);
const packGzip = promisify<string, object, Buffer>(gzip);

/**
 * The packing that a reader takes, by its Accept-Encoding; Brotli before gzip.
 *
 *   `gzip, br` is br; `gzip;q=1, br;q=0` is gzip; nothing, or `identity`, is null
 */
export function packingFor(accepted: string | string[] | undefined): Packing {
  const taken = new Set(
    String(accepted ?? '')
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
      .map((one) => one.replace(/;.*/, '')),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : null;
}

/** A whole answer packed, off the main thread; small ones stay as they are. */
export async function packText(
  body: string,
  packing: Packing,
): Promise<{ readonly body: string | Buffer; readonly packing: Packing }> {
  if (packing === null || body.length < LEAST_BYTES) return { body, packing: null };
  const packed = packing === 'br' ? await packBrotli(body, BROTLI) : await packGzip(body, GZIP);
  return { body: packed, packing };
}

/** A file packed while it streams: what memory holds stays a piece of it. */
export function packStream(stream: Readable): Readable {
  const packer = createGzip(GZIP);
  stream.on('error', (error) => packer.destroy(error));
  // Whoever stops reading stops the making too.
  packer.on('close', () => stream.destroy());
  return stream.pipe(packer);
}
