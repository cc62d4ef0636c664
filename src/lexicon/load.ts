import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseTsv, type Row } from './tsv.ts';

/** The lexicon as files: everything a stage may ask for when it is made. Paths are relative to lexicon/. */
export interface Tables {
  /** Rows of a TSV table, by column name. */
  readonly rows: (path: string) => readonly Row[];
  /** A whole file as text; for tables too large to turn into rows. */
  readonly text: (path: string) => string;
  /** A YAML file, parsed. */
  readonly yaml: (path: string) => unknown;
  /** Names of the files in a folder, sorted; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

// dist/ mirrors src/, so the lexicon is two folders up from either.
const LEXICON = new URL('../../lexicon/', import.meta.url);

/** Reads tables from lexicon/ (or from `folder`, for tests). Each file is read once. */
export function loadTables(folder: URL = LEXICON): Tables {
  const kept = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  const text = (path: string) => readFileSync(new URL(path, folder), 'utf8');
  return {
    text,
    rows: (path) => once(`rows ${path}`, () => parseTsv(text(path), `lexicon/${path}`)),
    yaml: (path) => once(`yaml ${path}`, () => parse(text(path))),
    list: (path) => {
      const at = fileURLToPath(new URL(path, folder));
      return existsSync(at) ? readdirSync(at).sort() : [];
    },
  };
}

/** A loader that makes its thing once for the same tables: stages that share their tables share it. */
export function oncePerTables<T>(load: (tables: Tables) => T): (tables: Tables) => T {
  const made = new WeakMap<Tables, { readonly thing: T }>();
  return (tables) => {
    const known = made.get(tables);
    if (known) return known.thing;
    const thing = load(tables);
    made.set(tables, { thing });
    return thing;
  };
}
