import { ARTICLE } from '../arabic/letters.ts';

/** Text of some bytes and the encoding they were in; null when no known encoding gives Arabic or ASCII. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string | null;
}

// Share of the non-ASCII characters that may be damaged in text still called UTF-8 (a cut end, a bad byte).
const DAMAGE = 0.1;
// Share of the non-ASCII characters that must be Arabic for a single-byte guess to stand.
const ARABIC_SHARE = 0.5;

/**
 * Decodes bytes of unknown encoding, the same way each time: byte order mark, UTF-16 by its zero
 * bytes, UTF-8 where it is valid, then the declared encoding or the best of windows-1256 and
 * ISO-8859-6 by how Arabic the text looks. Never throws; the byte order mark is dropped, nothing else.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const wide = findWideEncoding(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide };
  const utf8 = decodeAs(bytes, 'utf-8');
  const damaged = count(utf8, /\ufffd/g);
  if (damaged <= DAMAGE * count(utf8, /[^\0-\x7f]/g)) return { text: utf8, encoding: 'utf-8' };
  const guess = guessSingleByte(bytes, declared);
  if (guess) return guess;
  // Mostly ASCII with a few bytes of a Western encoding: readable enough to be told its language.
  const western = decodeAs(bytes, 'windows-1252');
  const isWestern = count(western, /[^\0-\x7f]/g) < 0.3 * western.length;
  return { text: western, encoding: isWestern ? 'windows-1252' : null };
}

/** UTF-16 by its mark, or by the zero or 0x06 byte that every second byte of Arabic UTF-16 is. */
export function findWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 4096) >> 1;
  if (pairs < 2) return null;
  let little = 0;
  let big = 0;
  let zeros = 0;
  for (let i = 0; i < pairs; i++) {
    const [first, second] = [bytes[2 * i]!, bytes[2 * i + 1]!];
    if (isHighByte(second) && !isHighByte(first)) little++;
    if (isHighByte(first) && !isHighByte(second)) big++;
    if (first === 0 || second === 0) zeros++;
  }
  // Without a single zero byte it could be anything: even a UTF-16 text has spaces.
  if (zeros === 0) return null;
  if (little > 0.8 * pairs) return 'utf-16le';
  if (big > 0.8 * pairs) return 'utf-16be';
  return null;
}

function isHighByte(byte: number): boolean {
  return byte === 0 || byte === 0x06 || byte === 0xfe;
}

function guessSingleByte(bytes: Uint8Array, declared: string | null): Decoded | null {
  const names = [...new Set([declared, 'windows-1256', 'iso-8859-6'])];
  let best: (Decoded & { score: number }) | null = null;
  for (const name of names) {
    const label = name && toLabel(name);
    if (!label || label.startsWith('utf')) continue;
    const text = decodeAs(bytes, label);
    const score = scoreArabic(text);
    if (score > ARABIC_SHARE && (!best || score > best.score)) {
      best = { text, encoding: label, score };
    }
  }
  return best && { text: best.text, encoding: best.encoding };
}

/**
 * How Arabic the non-ASCII part of a text looks: share of Arabic letters, and how often the article
 * stands at the start of a word (about every fourth word of Arabic, never in a wrong decoding).
 */
function scoreArabic(text: string): number {
  const foreign = count(text, /[^\0-\x7f]/g);
  if (foreign === 0) return 0;
  const arabic = count(text, /[\u0621-\u064a]/g);
  const words = count(text, /[\u0621-\u064a]+/g);
  const articles = count(text, new RegExp(`(?<![\u0621-\u064a])${ARTICLE}`, 'g'));
  return arabic / foreign + Math.min(0.25, articles / Math.max(1, words));
}

/** Canonical name of an encoding label (`cp1256` is `windows-1256`); null when it is not known. */
function toLabel(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
