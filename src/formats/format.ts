import type { Article } from '../model/article.ts';
import type { DateWords } from '../reading/dates.ts';
import type { Outlets } from '../reading/outlets.ts';

/** What is known of an input before its bytes are read. What the user told wins over what bytes say. */
export interface Hint {
  /** Name of the file (without folders and `.gz`), or `stdin`. */
  readonly name: string;
  /** How errors name the input: the path as given. */
  readonly path: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`, checked. */
  readonly date: string | null;
  readonly url: string | null;
}

/**
 * One article with its bytes as they came, or why one could not be read; `line` (from 1) where an input
 * holds one a line.
 */
export type Item =
  | { readonly article: Article; readonly bytes: Uint8Array; readonly line?: number }
  | { readonly error: unknown; readonly line?: number };

/** The bytes of an input, in order; a format takes as much as it needs. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Turns the bytes of one input into articles. The first format that accepts them reads them. */
export interface Format {
  readonly name: string;
  /** `head`: the first bytes, up to 64 KiB; all of them when the input is shorter. */
  readonly accepts: (head: Uint8Array, hint: Hint) => boolean;
  /** An error that ends the whole input is thrown; an error of one article is an item. */
  readonly read: (bytes: Bytes, hint: Hint) => AsyncIterable<Item>;
}

/** General knowledge that formats are made with. */
export interface Knowledge {
  readonly outlets: Outlets;
  readonly dateWords: DateWords;
}
