/** Isnad as a library: read an article into a record. The command line is a thin layer over these. */

export { openAll } from './formats/open.ts';
export { loadTables, type Tables } from './lexicon/load.ts';
export type { Article } from './model/article.ts';
export type { FullDoc } from './model/doc.ts';
export { createEngine } from './pipeline.ts';
export { toRecord } from './record/record.ts';
