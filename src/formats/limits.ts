const MIB = 1024 * 1024;

/**
 * Sizes beyond which an input is refused, chosen by hand and generously: the longest article of the 2,385
 * in the news pool has 10 KiB, the largest of 60 portal pages 297 KiB.
 */
export const LIMITS = {
  /** Bytes of a text or HTML file: one article. */
  article: 20 * MIB,
  /** Bytes of one JSONL line; the number of lines has no limit. */
  line: 8 * MIB,
  /** Bytes looked at to choose a format and an encoding. */
  head: 64 * 1024,
  /** A .gz input is a bomb when it unpacks to more than this and by more than `gzipRatio` times. */
  gzip: 64 * MIB,
  gzipRatio: 200,
  /** Tags of a page above which no document tree is built (it takes some 250 bytes a tag). */
  tags: 200_000,
  /** The same for character references, each of which is a step of the parser. */
  references: 500_000,
  /** Open elements of a page above which no document tree is built (its parser is quadratic there). */
  openTags: 3000,
  /** Depth of the tree above which Readability is not run (it is recursive and quadratic in depth). */
  treeDepth: 150,
  /** Elements above which Readability is not run. */
  elements: 50_000,
} as const;
