import { loadTables, oncePerTables, type Tables } from '../lexicon/load.ts';
import { type Atlas, parseAtlas } from './atlas.ts';

/** Reads the place tables of lexicon/places/, or of other tables. Throws an Error when a file is missing. */
export function loadAtlas(tables: Tables = loadTables()): Atlas {
  return readAtlas(tables);
}

const readAtlas = oncePerTables((tables) => {
  const text = (name: string) => tables.text(`places/${name}.tsv`);
  return parseAtlas({
    countries: text('countries'),
    places: [text('extra'), text('gazetteer')],
    commonWords: text('common-words'),
    cues: text('cues'),
    spellings: text('spellings'),
  });
});
