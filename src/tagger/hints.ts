import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Word } from '../model/word.ts';

/** Bits of a word's hint: what the name lexicons say of it. The word class sits above them. */
const BIT = {
  place: 0,
  organization: 2,
  person: 4,
  given: 6,
  family: 7,
  demonym: 8,
  title: 9,
} as const;
const CLASS_SHIFT = 10;

/** Gives the hint bits of each word of a sentence; `classes[i]` is the number of its word class. */
export type HintsOf = (words: readonly Word[], classes: ArrayLike<number>) => number[];

type Kind = 'place' | 'organization' | 'person';

interface Phrase {
  readonly words: readonly string[];
  readonly kind: Kind;
}

interface Names {
  /** Folded names by their first word; the longest first. */
  readonly phrases: Map<string, Phrase[]>;
  readonly single: Map<string, number>;
}

/** Reads the name lexicons (people, organisations, places, demonyms) into hints for the name tagger. */
export function loadHints(tables: Tables): HintsOf {
  const names: Names = { phrases: new Map(), single: new Map() };
  for (const file of tables.list('places')) addPlaces(tables, file, names);
  addTables(tables, 'organizations', names);
  addTables(tables, 'people', names);
  for (const list of names.phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const openingOf = rememberBySpelling((word) => readOpening(word, names));
  return (words, classes) => hintsOf(words, classes, openingOf);
}

const PLACE_TABLES = new Set(['gazetteer.tsv', 'extra.tsv', 'countries.tsv']);

function addPlaces(tables: Tables, file: string, names: Names): void {
  if (!PLACE_TABLES.has(file)) return;
  for (const row of tables.rows(`places/${file}`)) {
    for (const name of [row.name_ar ?? '', ...splitCell(row.aliases_ar)])
      addPhrase(names, name, 'place');
    for (const [column, cell] of Object.entries(row)) {
      if (!column.includes('demonym') && !column.includes('people')) continue;
      for (const word of splitCell(cell)) setBit(names, word, BIT.demonym);
    }
  }
}

function addTables(tables: Tables, folder: 'organizations' | 'people', names: Names): void {
  const kind = folder === 'people' ? 'person' : 'organization';
  for (const file of tables.list(folder)) {
    for (const row of tables.rows(`${folder}/${file}`)) {
      for (const name of [row.name_ar ?? '', ...splitCell(row.aliases_ar)])
        addPhrase(names, name, kind);
      const parts = (row.name_ar ?? '').split(' ');
      if (kind !== 'person' || parts.length < 2) continue;
      setBit(names, parts[0]!, BIT.given);
      setBit(names, parts.at(-1)!, BIT.family);
    }
  }
}

function addPhrase(names: Names, name: string, kind: Kind): void {
  const words = fold(name)
    .split(/\s+/)
    .filter((word) => word !== '');
  const head = words[0];
  if (!head || name.length < 3) return;
  const list = names.phrases.get(head) ?? [];
  list.push({ words, kind });
  names.phrases.set(head, list);
}

function setBit(names: Names, word: string, bit: number): void {
  const key = fold(word);
  if (key.length > 2) names.single.set(key, (names.single.get(key) ?? 0) | (1 << bit));
}

/** Names with the same first word. */
interface Phrases {
  /** Names of that one word. */
  readonly single: readonly Phrase[];
  /** By the second word: the longer names, the longest first, then the single ones. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>;
}

/** What a spelling may begin: bits of the word by itself, and the names of which it is the first word. */
interface Opening {
  readonly bits: number;
  readonly phrases: readonly Phrases[];
}

function readOpening(word: Word, { phrases, single }: Names): Opening {
  const surfaces = surfacesOf(word);
  return {
    bits: surfaces.reduce((bits, surface) => bits | (single.get(surface) ?? 0), 0),
    phrases: surfaces.flatMap((surface) => {
      const list = phrases.get(surface);
      return list ? [groupBySecond(list)] : [];
    }),
  };
}

function groupBySecond(list: readonly Phrase[]): Phrases {
  const single = list.filter(({ words }) => words.length === 1);
  const bySecond = new Map<string, Phrase[]>();
  for (const phrase of list) {
    const second = phrase.words[1];
    if (second === undefined) continue;
    const group = bySecond.get(second);
    if (group) group.push(phrase);
    else bySecond.set(second, [phrase]);
  }
  for (const group of bySecond.values()) group.push(...single);
  return { single, bySecond };
}

function hintsOf(
  words: readonly Word[],
  classes: ArrayLike<number>,
  openingOf: (word: Word) => Opening,
): number[] {
  const hints = words.map((_, i) => 1 << (CLASS_SHIFT + (classes[i] ?? 0)));
  for (let i = 0; i < words.length; i += 1) {
    const { bits, phrases } = openingOf(words[i]!);
    hints[i]! |= bits;
    for (const { single, bySecond } of phrases) {
      const list = bySecond.get(words[i + 1]?.norm ?? '') ?? single;
      if (list.length > 0) markPhrases(words, i, list, hints);
    }
  }
  return hints;
}

/** Marks the words of the longest name of each kind. */
function markPhrases(
  words: readonly Word[],
  i: number,
  phrases: readonly Phrase[],
  hints: number[],
): void {
  let done = 0;
  for (const { words: phrase, kind } of phrases) {
    const bit = BIT[kind];
    if ((done >>> bit) & 1 || !matches(words, i, phrase)) continue;
    done |= 1 << bit;
    for (let k = 0; k < phrase.length; k += 1) hints[i + k]! |= 1 << (bit + (k === 0 ? 0 : 1));
  }
}

function matches(words: readonly Word[], i: number, phrase: readonly string[]): boolean {
  for (let k = 1; k < phrase.length; k += 1) if (words[i + k]?.norm !== phrase[k]) return false;
  return true;
}

/** The word whole, and without the prefixes of its likeliest cut. */
function surfacesOf(word: Word): string[] {
  const cut = word.readings[0];
  if (!cut || cut.proclitics === '') return [word.norm];
  const bare = cut.article ? ARTICLE + cut.stem : word.norm.slice(cut.proclitics.length);
  return bare.startsWith(letters.lam + letters.lam) ? [word.norm] : [word.norm, bare];
}
