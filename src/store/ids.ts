import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';

/** Crockford's base 32: no letter that is read as a digit, one case only. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_DIGITS = 13;
const KEY_DIGITS = 7;

/** The first `digits` base-32 digits of the SHA-256 of parts; parts are joined so that no two lists join alike. */
export function hashOf(parts: readonly (string | number | null)[], digits = ID_DIGITS): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  let [out, bits, held] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5 && out.length < digits; bits -= 5) {
      out += DIGITS[(held >> (bits - 5)) & 31];
    }
    held &= 31;
  }
  return out;
}

/**
 * A page's address as it tells pages apart: scheme and host in lower case, no fragment, no `www.`, no
 * parameters that only count readers, no slash at the end.
 *
 *   HTTP://www.Example.net/a/?utm_source=x#top   https://example.net/a
 */
export function addressOf(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url.trim());
  } catch {
    return url.trim();
  }
  if (!/^https?:$/.test(parsed.protocol)) return parsed.href;
  const kept = [...parsed.searchParams].filter(([name]) => !COUNTING.test(name));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const path = parsed.pathname.replace(/\/+$/, '');
  const host = parsed.host.replace(/^www\./, '');
  return `https://${host}${path}${kept.length > 0 ? `?${query}` : ''}`;
}
const COUNTING = /^(utm_\w+|fbclid|gclid|ocid|ref|mc_cid|mc_eid|at_\w+)$/i;

/** What makes an article this one and no other: its address where it has one, else its own words. */
function articleKey(article: Article): string {
  const { url, outlet, id, text } = article;
  return url ? addressOf(url) : JSON.stringify([outlet, id, text]);
}

/** `art_…`: the same article has the same id in every store. */
export function articleId(article: Article): string {
  return `art_${hashOf(['article', articleKey(article)])}`;
}

/** SHA-256 of what a version of an article says: words, title, date, outlet. In hexadecimal. */
export function contentSha256({ text, title, date, outlet }: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([text, title, date, outlet]))
    .digest('hex');
}

/** `ver_…`: an article with this content. */
export function versionId(article: Article): string {
  return `ver_${hashOf(['version', articleKey(article), contentSha256(article)])}`;
}

/**
 * Gives the finds of one article their keys: a letter for the kind and a hash of where and what it is,
 * so that a find keeps its key when the engine finds more around it. `ver_….v8f2a9c` is its full id.
 */
export function createKeys(): (kind: string, parts: readonly (string | number | null)[]) => string {
  const taken = new Set<string>();
  return (kind, parts) => {
    for (let copy = 0; ; copy++) {
      const key = kind + hashOf([kind, ...parts, copy], KEY_DIGITS);
      if (taken.has(key)) continue;
      taken.add(key);
      return key;
    }
  };
}

/** `ver_….v8f2a9c`: the full id of a find. */
export function findId(version: string, key: string): string {
  return `${version}.${key}`;
}

/** Version and key of a find's full id; null when the text is none. */
export function splitFindId(id: string): { readonly version: string; readonly key: string } | null {
  const [, version, key] = /^(ver_[0-9a-z]{13})\.([a-z][0-9a-z]{7})$/.exec(id) ?? [];
  return version && key ? { version, key } : null;
}
