import { createHash } from 'node:crypto';

const UNSAFE = /[^\p{L}\p{M}\p{N}._-]+/gu;
/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Characters; with two or three bytes each and an extension this stays below the 255 bytes of most file systems. */
const LONGEST = 60;
const HASH_DIGITS = 8;

/**
 * Gives each article's id a file name without extension: the id itself where it can be one, else its
 * safe characters and a hash of the whole. No two names are equal, not even on file systems that take
 * upper and lower case for the same; `origin` (path and line) tells apart articles of the same id. The
 * same ids in the same order get the same names.
 */
export function createFileNames(): (id: string, origin: string) => string {
  const taken = new Set<string>();
  return (id, origin) => {
    const name = safeName(id);
    const free = [name, `${name}-${hash(origin)}`].find((one) => !taken.has(fold(one)));
    const chosen = free ?? numbered(`${name}-${hash(origin)}`, taken);
    taken.add(fold(chosen));
    return chosen;
  };
}

function safeName(id: string): string {
  const safe = id.normalize('NFC').replace(UNSAFE, '_').replace(/^\.+/, '_').replace(/\.+$/, '_');
  const isWhole = safe === id && [...id].length <= LONGEST && id !== '' && !RESERVED.test(id);
  if (isWhole) return id;
  const short = [...safe].slice(0, LONGEST).join('');
  return `${short || 'article'}-${hash(id)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(fold(`${name}-${count}`))) count++;
  return `${name}-${count}`;
}
