import type { Found } from './span.ts';

/** How the article's date is known. `inferred`: from the file's own words or its URL. */
export type DateBasis = 'metadata' | 'text' | 'inferred';

/** One article as read: its text exactly as given (for HTML: as extracted), and what is known about it. */
export interface Article {
  readonly id: string;
  /** File name the text came from, for people and for the checker. */
  readonly file: string;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  /** Who published it, as the reader was told or found it. */
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. Every relative time is counted from it; null when unknown. */
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  /** Name of the format that read it: `text`, `html`, `jsonl`. */
  readonly format: string;
  /** Encoding the bytes were decoded from: `utf-8`, `windows-1256`, ... */
  readonly encoding: string;
  /** SHA-256 of the bytes as they came. */
  readonly bytesSha256: string;
  /** Links that the page shows as related reading. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** An article of which no more is known than `known` says: a sentence, an example, an annotated text. Its bytes were never seen: their SHA-256 is zeros. */
export function articleOf(text: string, known: Partial<Article> = {}): Article {
  return {
    id: 'text',
    file: 'text.txt',
    text,
    title: null,
    url: null,
    outlet: null,
    date: null,
    dateBasis: null,
    format: 'text',
    encoding: 'utf-8',
    bytesSha256: '0'.repeat(64),
    links: [],
    ...known,
  };
}

export const DEBRIS_KINDS = [
  'cookie_notice',
  'related_link',
  'navigation',
  'share_bar',
  'advert',
  'copyright',
  'caption',
  'comment',
  'empty',
  'other',
] as const;
export type DebrisKind = (typeof DEBRIS_KINDS)[number];

/** One line of the text (split at `\n`): the article's own words, or page debris around them. */
export type Line = Found<{ readonly i: number; readonly debris: DebrisKind | null }>;
