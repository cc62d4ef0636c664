import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import { tokenize } from '../arabic/tokenize.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { EntityType } from '../model/entity.ts';
import type { Word } from '../model/word.ts';

/** A name of the lexicons: who or what it names. */
export interface KnownName {
  readonly id: string;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Folded words of this spelling. */
  readonly words: readonly string[];
}

/** A name found at a word: it takes words `first..last`, and its span starts at `start`. */
export interface FoundName {
  readonly name: KnownName;
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

export interface NameLexicon {
  /** The longest known name that begins at word `i`; a one-letter prefix is looked through. */
  readonly at: (words: readonly Word[], i: number) => FoundName | null;
  /** The person, organisation or place of an id. */
  readonly byId: (id: string) => KnownName | undefined;
}

interface Entry extends KnownName {
  readonly rank: number;
}

/** Reads people, organisations, countries and other places. Earlier kinds win over later of equal length. */
export function loadNameLexicon(tables: Tables): NameLexicon {
  const known = LOADED.get(tables);
  if (known) return known;
  const made = readNameLexicon(tables);
  LOADED.set(tables, made);
  return made;
}

// Two stages ask for it; it is read once for a set of tables.
const LOADED = new WeakMap<Tables, NameLexicon>();

function readNameLexicon(tables: Tables): NameLexicon {
  const index = new Map<string, Entry[]>();
  const ids = new Map<string, Entry>();
  const common = new Set(commonPlaceWords(tables));
  const add = (spelling: string, entry: Omit<Entry, 'words'>) => {
    const words = tokenize(fold(spelling))
      .filter((token) => token.kind !== 'space')
      .map((token) => token.raw);
    const head = words[0];
    if (!head || spelling.length < 3) return;
    if (words.length === 1 && entry.rank >= PLACE_RANK && common.has(head)) return;
    const list = index.get(head) ?? [];
    const made = { ...entry, words };
    list.push(made);
    index.set(head, list);
    if (!ids.has(entry.id)) ids.set(entry.id, made);
  };
  addPeople(tables, add);
  addOrganizations(tables, add);
  addPlaces(tables, add);
  for (const list of index.values())
    list.sort((a, b) => b.words.length - a.words.length || a.rank - b.rank);
  // Several rules ask at every word: an answer is kept as long as the document's words live.
  const answers = new WeakMap<readonly Word[], (FoundName | null)[]>();
  const at: NameLexicon['at'] = (words, i) => {
    const known = answers.get(words) ?? [];
    if (known.length === 0) answers.set(words, known);
    if (known[i] === undefined) known[i] = findAt(words, i, index);
    return known[i] ?? null;
  };
  return { at, byId: (id) => ids.get(id) };
}

type Add = (spelling: string, entry: Omit<Entry, 'words'>) => void;
const PLACE_RANK = 3;

function commonPlaceWords(tables: Tables): string[] {
  if (!tables.list('places').includes('common-words.tsv')) return [];
  return tables.rows('places/common-words.tsv').map((row) => fold(Object.values(row)[0] ?? ''));
}

function addPeople(tables: Tables, add: Add): void {
  const titles = titleWords(tables);
  for (const file of tables.list('people')) {
    for (const row of tables.rows(`people/${file}`)) {
      const entry = toEntry(row, 'PER', 1);
      for (const name of [row.name_ar ?? '', ...splitCell(row.aliases_ar)]) {
        // A spelling with a title (المشير خليفة حفتر) is a role and a name, no name.
        if (!titles.has(fold(name.split(' ')[0] ?? ''))) add(name, entry);
      }
    }
  }
}

function titleWords(tables: Tables): Set<string> {
  const kinds = new Set(['rank', 'honorific', 'office']);
  const words = tables
    .rows('names/titles.tsv')
    .filter((row) => kinds.has(row.kind ?? ''))
    .map((row) => fold(row.word ?? ''));
  return new Set([...words, ...words.map((word) => ARTICLE + word)]);
}

function addOrganizations(tables: Tables, add: Add): void {
  const classifiers = listedWords(tables, 'classifier');
  for (const file of tables.list('organizations')) {
    for (const row of tables.rows(`organizations/${file}`)) {
      const entry = toEntry(row, 'ORG', 2);
      const names = [row.name_ar ?? '', ...splitCell(row.aliases_ar)];
      const bare = new Set(names.map(fold));
      for (const name of names) {
        // تنظيم القاعدة beside القاعدة: the classifier is no part of the name (guidelines 11.22).
        const [head = '', ...rest] = fold(name).split(' ');
        if (classifiers.has(head) && bare.has(rest.join(' '))) continue;
        add(name, entry);
        if (!name.startsWith(ARTICLE) && !name.includes(' ')) add(ARTICLE + name, entry);
      }
    }
  }
}

/** Folded words of lexicon/names/patterns.tsv of one kind. */
function listedWords(tables: Tables, kind: string): Set<string> {
  return new Set(
    tables
      .rows('names/patterns.tsv')
      .filter((row) => row.kind === kind)
      .map((row) => fold(row.word ?? '')),
  );
}

const PLACE_TYPES: Readonly<Record<string, EntityType>> = {
  country: 'GPE',
  admin1: 'GPE',
  town: 'GPE',
  facility: 'FAC',
  area: 'LOC',
  sea: 'LOC',
  region: 'LOC',
  continent: 'LOC',
};

function addPlaces(tables: Tables, add: Add): void {
  // مدينة زوارة is a class word and a name (guidelines 3.3).
  const classWords = listedWords(tables, 'place');
  for (const file of ['countries.tsv', 'extra.tsv', 'gazetteer.tsv']) {
    if (!tables.list('places').includes(file)) continue;
    const rank = file === 'countries.tsv' ? 0 : PLACE_RANK;
    for (const row of tables.rows(`places/${file}`)) {
      const type = PLACE_TYPES[row.kind ?? 'country'] ?? 'GPE';
      const code = row.country ?? row.alpha3 ?? row['alpha-3'] ?? '';
      const entry = { ...toEntry(row, type, rank), country: code === '' ? null : code };
      for (const name of [row.name_ar ?? '', ...splitCell(row.aliases_ar)]) {
        if (!classWords.has(fold(name.split(' ')[0] ?? ''))) add(name, entry);
      }
    }
  }
}

function toEntry(row: Readonly<Record<string, string>>, type: EntityType, rank: number) {
  const empty = (cell: string | undefined) => (cell ? cell : null);
  return {
    id: row.id ?? `place/${row.alpha3 ?? row['alpha-3'] ?? row.name_en}`,
    type,
    rank,
    nameAr: row.name_ar ?? '',
    nameEn: row.name_en ?? '',
    country: empty(row.country),
    sector: empty(row.sector),
  };
}

function findAt(
  words: readonly Word[],
  i: number,
  index: ReadonlyMap<string, readonly Entry[]>,
): FoundName | null {
  let best: FoundName | null = null;
  for (const { surface, start } of surfacesOf(words[i]!)) {
    for (const entry of index.get(surface) ?? []) {
      if (best && entry.words.length <= best.name.words.length) break;
      const last = matchFrom(words, i, entry.words);
      if (last !== null) best = { name: entry, first: i, last, start };
    }
  }
  return best;
}

/** Last word of a match of `parts` from word `i`, or null. Words in quotation marks or split by a hyphen count as one run. */
function matchFrom(words: readonly Word[], i: number, parts: readonly string[]): number | null {
  let at = i;
  for (let k = 1; k < parts.length; k += 1) {
    at += 1;
    const word = words[at];
    if (!word || word.line !== words[i]!.line || word.norm !== parts[k]) return null;
  }
  return at;
}

/** Folded spellings of a word to look up, with where each starts: whole first, then by the cuts of its readings. */
export function surfacesOf(word: Word): { surface: string; start: number }[] {
  const found = [{ surface: word.norm, start: word.start }];
  for (const reading of word.readings) {
    const cut = reading.proclitics.length;
    if (cut === 0) continue;
    const rest = word.norm.slice(cut);
    const dropped = rest.startsWith(letters.lam) && reading.article && !rest.startsWith(ARTICLE);
    const surface = dropped ? letters.alef + rest : rest;
    if (!found.some((other) => other.surface === surface))
      found.push({ surface, start: reading.start });
  }
  return found;
}
