import { loadTables, type Tables } from '../lexicon/load.ts';
import { type Atlas, parseAtlas } from './atlas.ts';

/** Reads the place tables of lexicon/places/, or of other tables. Throws an Error when a file is missing. */
export function loadAtlas(tables: Tables = loadTables()): Atlas {
  const known = LOADED.get(tables);
  if (known) return known;
  const text = (name: string) => tables.text(`places/${name}.tsv`);
  const atlas = parseAtlas({
    countries: text('countries'),
    places: [text('extra'), text('gazetteer')],
    commonWords: text('common-words'),
    cues: text('cues'),
    spellings: text('spellings'),
  });
  LOADED.set(tables, atlas);
  return atlas;
}

// Stages that share their tables share the index.
const LOADED = new WeakMap<Tables, Atlas>();
