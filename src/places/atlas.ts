import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import { rememberByText } from '../arabic/remember.ts';
import { parseTsv, type Row, splitCell } from '../lexicon/tsv.ts';
import { type CueOf, readCues } from './cues.ts';
import { type DemonymCountry, readDemonyms } from './demonyms.ts';
import type { Candidate, KnownPlace, PlaceKind } from './place.ts';
import { readSpellings, type SpellingRule, variantsOf } from './spellings.ts';
import { indexTable, type Table } from './table.ts';

/** Texts of the tables in lexicon/places/. */
export interface AtlasTexts {
  readonly countries: string;
  /** extra.tsv and gazetteer.tsv: the earlier one's places are listed first. */
  readonly places: readonly string[];
  readonly commonWords: string;
  readonly cues: string;
  readonly spellings: string;
}

/** Place names and what they may mean, with the words that stand around them. */
export interface Atlas {
  /** Places that a name may mean, as written ones first; [] when none. The name may bear marks. */
  readonly find: (name: string) => readonly Candidate[];
  readonly byId: (id: string) => KnownPlace | undefined;
  /** True for a name that is also an ordinary word and must not be taken for a place without a cue. */
  readonly isCommonWord: (name: string) => boolean;
  readonly demonymCountry: DemonymCountry;
  readonly cueOf: CueOf;
}

/** Reads the tables. Rows become objects when they are first found. Throws an Error on a wrong head. */
export function parseAtlas(texts: AtlasTexts): Atlas {
  const rows = parseTsv(texts.countries, 'places/countries.tsv');
  const countries = readCountries(rows);
  const capitals = readCapitals(rows);
  const table = indexTable(texts.places);
  const common = new Set(
    parseTsv(texts.commonWords, 'places/common-words.tsv').map(({ name = '' }) => fold(name)),
  );
  const made = new Map<number, KnownPlace>();
  const placeAt = (offset: number): KnownPlace => {
    const known = made.get(offset) ?? toPlace(table.cellsAt(offset), capitals);
    made.set(offset, known);
    return known;
  };
  const rules = readSpellings(parseTsv(texts.spellings, 'places/spellings.tsv'));
  return {
    find: finder({ countries, table, rules, placeAt }),
    byId: (id) => {
      const offset = table.offsetOf(id);
      return offset === undefined ? countries.byId.get(id) : placeAt(offset);
    },
    isCommonWord: (name) => common.has(fold(name.trim())),
    demonymCountry: readDemonyms(rows),
    cueOf: readCues(parseTsv(texts.cues, 'places/cues.tsv')),
  };
}

interface Countries {
  readonly byId: ReadonlyMap<string, KnownPlace>;
  readonly byName: ReadonlyMap<string, readonly KnownPlace[]>;
}

interface Finding {
  readonly countries: Countries;
  readonly table: Table;
  readonly rules: readonly SpellingRule[];
  readonly placeAt: (offset: number) => KnownPlace;
}

/** Names of which the places are kept. */
const MOST_KEPT = 20_000;

/** Looks a name up as written and with or without the article; only when nothing is found, respelled. */
function finder({ countries, table, rules, placeAt }: Finding): Atlas['find'] {
  return rememberByText(MOST_KEPT, (name) => {
    const folded = fold(name).trim().replace(/\s+/g, ' ');
    const found = new Map<string, Candidate>();
    for (const { folded: key, match } of variantsOf(folded, rules)) {
      if (match === 'spelling' && found.size > 0) break;
      const places = [...(countries.byName.get(key) ?? []), ...table.rowsOf(key).map(placeAt)];
      for (const place of places) {
        const isMain = isSameName(place.nameAr, key);
        if (!found.has(place.id)) found.set(place.id, { place, match, isMain });
      }
    }
    return [...found.values()];
  });
}

function isSameName(nameAr: string, key: string): boolean {
  const folded = fold(nameAr);
  return folded === key || folded === ARTICLE + key || ARTICLE + folded === key;
}

function readCountries(rows: readonly Row[]): Countries {
  const byId = new Map<string, KnownPlace>();
  const byName = new Map<string, KnownPlace[]>();
  for (const row of rows) {
    if (!row.alpha3) continue;
    const place = toCountry(row);
    byId.set(place.id, place);
    for (const name of [place.nameAr, ...place.aliases]) {
      const key = fold(name);
      byName.set(key, [...(byName.get(key) ?? []), place]);
    }
  }
  return { byId, byName };
}

function toCountry(row: Row): KnownPlace {
  return {
    id: `place/${row.alpha3}`,
    nameAr: row.name_ar ?? '',
    aliases: splitCell(row.aliases_ar),
    nameEn: row.name_en ?? '',
    kind: 'country',
    country: row.alpha3 ?? null,
    admin1: '',
    lat: Number(row.lat),
    lon: Number(row.lon),
    population: 0,
    geonames: null,
    isCapital: false,
  };
}

/** `<alpha-3> <folded name>` of every capital. */
function readCapitals(rows: readonly Row[]): Set<string> {
  return new Set(
    rows.flatMap((row) => splitCell(row.capital_ar).map((name) => `${row.alpha3} ${fold(name)}`)),
  );
}

function toPlace(cells: readonly string[], capitals: ReadonlySet<string>): KnownPlace {
  const [nameAr = '', aliases = '', id = '', nameEn = '', kind = '', country = ''] = cells;
  const [admin1 = '', lat = '', lon = '', population = '', geonames = ''] = cells.slice(6);
  return {
    id,
    nameAr,
    aliases: splitCell(aliases),
    nameEn,
    kind: kind as PlaceKind,
    country: country === '' ? null : country,
    admin1,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    geonames: geonames === '' ? null : geonames,
    isCapital: kind === 'town' && capitals.has(`${country} ${fold(nameAr)}`),
  };
}
