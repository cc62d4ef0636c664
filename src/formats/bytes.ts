import { createHash } from 'node:crypto';
import { IsnadError } from '../errors.ts';
import { type Decoded, decode } from './decode.ts';
import type { Bytes, Hint } from './format.ts';
import { LIMITS } from './limits.ts';

/** The bytes of one article and the text they hold. */
export interface Whole {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: string;
  readonly sha256: string;
}

/**
 * Takes all bytes of an input that is one article and decodes them. Throws `too-large` as soon as the
 * limit is passed, or `undecodable`. `findDeclared` may find the encoding that the bytes name.
 */
export async function readWhole(
  bytes: Bytes,
  hint: Hint,
  findDeclared: (bytes: Uint8Array) => string | null = () => null,
): Promise<Whole> {
  const whole = await joinBytes(bytes, hint);
  const { text, encoding } = checkDecoded(decode(whole, findDeclared(whole)), hint);
  return { bytes: whole, text, encoding, sha256: sha256Of(whole) };
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The decoded text, or `undecodable` thrown. */
export function checkDecoded({ text, encoding }: Decoded, hint: Hint, line?: number) {
  if (encoding !== null) return { text, encoding };
  throw new IsnadError('undecodable', 'Cannot read the article: its encoding is not known', {
    at: line === undefined ? { file: hint.path } : { file: hint.path, line },
  });
}

async function joinBytes(bytes: Bytes, hint: Hint): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LIMITS.article) {
      const limit = `${LIMITS.article / 1024 / 1024} MiB`;
      throw new IsnadError('too-large', `Cannot read the article: it has more than ${limit}`, {
        at: { file: hint.path },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
