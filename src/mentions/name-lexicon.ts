import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { EntityType } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import { indexSpellings, type Spelling } from './name-spellings.ts';

/** A name of the lexicons: who or what it names. */
export interface KnownName {
  readonly id: string;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Kind of a place (country, admin1, town, area, facility, sea, region, continent); empty for others. */
  readonly kind: string;
  /** A word of the language too: believed only where something says that the name is meant. */
  readonly isCommon: boolean;
  /** People of a town, 0 where unknown. */
  readonly population: number;
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

// Two stages ask for the same names: tables that are loaded once are read once.
const LOADED = new WeakMap<Tables, NameLexicon>();

/** Reads people, organisations, countries and other places; the second call with the same tables is free. */
export function loadNameLexicon(tables: Tables): NameLexicon {
  const known = LOADED.get(tables);
  if (known) return known;
  const { byHead, byId, read } = indexSpellings(tables);
  // Several rules ask at every word: an answer is kept as long as the document's words live.
  const answers = new WeakMap<readonly Word[], (FoundName | null)[]>();
  const at: NameLexicon['at'] = (words, i) => {
    const kept = answers.get(words) ?? [];
    if (kept.length === 0) answers.set(words, kept);
    if (kept[i] === undefined) {
      const match = findAt(words, i, byHead);
      kept[i] = match && { ...match, name: read(match.spelling.row) };
    }
    return kept[i] ?? null;
  };
  const made: NameLexicon = {
    at,
    byId: (id) => {
      const row = byId.get(id);
      return row && read(row);
    },
  };
  LOADED.set(tables, made);
  return made;
}

interface Match {
  readonly spelling: Spelling;
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

function findAt(
  words: readonly Word[],
  i: number,
  byHead: ReadonlyMap<string, readonly Spelling[]>,
): Match | null {
  const word = words[i]!;
  if (word.kind === 'punctuation') return null;
  let best: Match | null = null;
  for (const { surface, start } of surfacesOf(word)) {
    for (const spelling of byHead.get(surface) ?? []) {
      if (best && spelling.parts.length <= best.spelling.parts.length) break;
      const last = matchFrom(words, i, spelling.parts);
      if (last !== null) best = { spelling, first: i, last, start };
    }
  }
  return best;
}

/** Last word of a match of `parts` from word `i`, or null. */
function matchFrom(words: readonly Word[], i: number, parts: readonly string[]): number | null {
  const { line } = words[i]!;
  for (let k = 1; k < parts.length; k += 1) {
    const word = words[i + k];
    if (!word || word.line !== line || word.norm !== parts[k]) return null;
  }
  return i + parts.length - 1;
}

/** Folded spellings of a word to look up, with where each starts: whole first, then by the cuts of its readings. */
function surfacesOf(word: Word): { surface: string; start: number }[] {
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
  // The counts may think that the first letter belongs to the word; a known name says otherwise.
  const isUnknown = word.readings.every((reading) => reading.forms.length === 0);
  for (const { at, surface } of isUnknown ? prefixCuts(word) : []) {
    if (!found.some((other) => other.surface === surface))
      found.push({ surface, start: word.start + at });
  }
  return found;
}

const PREFIXES: ReadonlySet<string> = new Set([letters.waw, letters.fa, letters.ba, letters.lam]);

/** Cuts of one prefix letter that no reading proposes; the raw word must hold no marks. */
function prefixCuts({ norm, raw }: Word): { at: number; surface: string }[] {
  if (norm.length < 5 || !PREFIXES.has(norm[0]!) || raw.length !== norm.length) return [];
  const rest = norm.slice(1);
  if (norm[0] === letters.lam && rest.startsWith(letters.lam))
    return [{ at: 1, surface: letters.alef + rest }];
  return [{ at: 1, surface: rest }];
}
