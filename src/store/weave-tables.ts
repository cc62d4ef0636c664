/**
 * Tables of what articles say together (src/weave/). All of it is made from digests and can be made again;
 * articles are told by `articles.id`, and only the version that holds now is woven. `day` counts days since
 * 1970-01-01; articles without a date have `UNDATED`.
 */
import type { Bytes } from './schema.ts';

/** Day of an article without a date: no other day is near. */
export const UNDATED = -1_000_000;

export interface DigestTable {
  readonly version: number;
  readonly article: string;
  readonly day: number;
  /** Hash of the digest: a digest that is kept in memory is this one or another. */
  readonly stamp: string;
  /** Digest as JSON in gzip. */
  readonly digest: Bytes;
}

/** Days that lie together in the tables of keys; `span` is a day over this, without its fraction. */
const SPAN_DAYS = 8;

export function spanOf(day: number): number {
  return Math.trunc(day / SPAN_DAYS);
}

/** The spans of the days from `days` before a day to `days` after it. */
export function spansAround(day: number, days: number): number[] {
  const [first, last] = [spanOf(day - days), spanOf(day + days)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Under which an article is found by likely fellows: `kind` is `t` for a term, `m` for a matter. */
export interface WeaveKeyTable {
  readonly span: number;
  readonly kind: string;
  readonly key: string;
  readonly day: number;
  readonly version: number;
}
export interface WeavePrintTable {
  readonly span: number;
  readonly hash: number;
  readonly day: number;
  readonly version: number;
}

/** Two articles of one story; `a` sorts before `b`. */
export interface StoryLinkTable {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
}
export interface StoryTable {
  readonly id: string;
  /** Number of articles. */
  readonly size: number;
  /** Days of the first and the last article, ISO; null when undated. */
  readonly date_start: string | null;
  readonly date_end: string | null;
}
export interface StoryArticleTable {
  readonly article: string;
  readonly story: string;
}

/** Two articles with words in common; `link` is a PassageLink as JSON. Origins are made of them when read. */
export interface PassageLinkTable {
  readonly a: string;
  readonly b: string;
  readonly link: string;
}

/** Two accounts that exclude each other; `a_side` and `b_side` are a Side as JSON. */
export interface ContradictionTable {
  readonly id: string;
  readonly type: string;
  readonly rule: string;
  readonly proposition: string;
  readonly a: string;
  readonly b: string;
  readonly a_side: string;
  readonly b_side: string;
}

/** Two tellings of one occurrence; a telling is named `art_…#V3` by its first event in the record of its article. */
export interface TellingLinkTable {
  readonly a: string;
  readonly b: string;
  readonly a_article: string;
  readonly b_article: string;
  readonly rule: string;
  readonly likeness: number;
}
/** A real-world event that more than one article tells. */
export interface OccurrenceTable {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  /** Number of tellings. */
  readonly size: number;
  readonly date_start: string | null;
  readonly date_end: string | null;
}
export interface OccurrenceTellingTable {
  readonly telling: string;
  readonly occurrence: string;
  readonly article: string;
}
