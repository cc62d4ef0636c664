import { ARTICLE, letters } from '../arabic/letters.ts';
import { rememberBySpelling, rememberLast } from '../arabic/remember.ts';
import { loadVocabulary, type Vocabulary } from '../arabic/vocabulary.ts';
import { oncePerTables, type Tables } from '../lexicon/load.ts';
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

/** Reads people, organisations, countries and other places; the second call with the same tables is free. */
export const loadNameLexicon = oncePerTables(readNameLexicon);

function readNameLexicon(tables: Tables): NameLexicon {
  const { byHead, byId, read } = indexSpellings(tables);
  const { countOf } = loadVocabulary(tables);
  // Several rules ask at every word.
  const answersOf = rememberLast((_: readonly Word[]): (FoundName | null)[] => []);
  const openingsOf = rememberBySpelling((word) => listOpenings(word, { byHead, countOf }));
  const at: NameLexicon['at'] = (words, i) => {
    const openings = openingsOf(words[i]!);
    if (openings.length === 0) return null;
    const kept = answersOf(words);
    if (kept[i] === undefined) {
      const match = findAt(words, i, openings);
      kept[i] = match && { ...match, name: read(match.spelling.row) };
    }
    return kept[i] ?? null;
  };
  return {
    at,
    byId: (id) => {
      const row = byId.get(id);
      return row && read(row);
    },
  };
}

interface Match {
  readonly spelling: Spelling;
  readonly first: number;
  readonly last: number;
  readonly start: number;
}

/** Spellings that begin with a word, or with what stands behind its prefixes. */
interface Opening {
  /** Letters of the word before the name. */
  readonly skipped: number;
  readonly group: Group;
}

/** Spellings with the same first word. */
interface Group {
  /** Of that one word. */
  readonly single: readonly Spelling[];
  /** By the second word: the longer ones, the longest first, then the single ones. */
  readonly bySecond: ReadonlyMap<string, readonly Spelling[]>;
}

function groupBySecond(list: readonly Spelling[], isNeverSingle: boolean): Group {
  const single = isNeverSingle ? [] : list.filter(({ parts }) => parts.length === 1);
  const bySecond = new Map<string, Spelling[]>();
  for (const spelling of list) {
    const second = spelling.parts[1];
    if (second === undefined) continue;
    const group = bySecond.get(second);
    if (group) group.push(spelling);
    else bySecond.set(second, [spelling]);
  }
  for (const group of bySecond.values()) group.push(...single);
  return { single, bySecond };
}

type ByHead = ReadonlyMap<string, readonly Spelling[]>;

const NO_OPENINGS: readonly Opening[] = [];

/** What may begin at a word: the whole word first, then behind the prefixes of each of its cuts. */
function listOpenings(
  word: Word,
  { byHead, countOf }: { readonly byHead: ByHead; readonly countOf: Vocabulary['countOf'] },
): readonly Opening[] {
  if (word.kind === 'punctuation') return NO_OPENINGS;
  const found: Opening[] = [];
  const add = (skipped: number, head: string) => {
    const list = byHead.get(head);
    // فترات, بلاتر: oftener written than what stands behind their first letter, they are words of their own; but والمعلا.
    const isCut = skipped > 0 && !head.startsWith(ARTICLE);
    const isWord = isCut && countOf(word.norm) > countOf(head);
    if (list) found.push({ skipped, group: groupBySecond(list, isWord) });
  };
  add(0, word.norm);
  let isUnknown = true;
  for (const { proclitics, article, start, forms } of word.readings) {
    isUnknown &&= forms.length === 0;
    // كمية, كبيرا: "like" before a name without article is chance.
    if (proclitics === '' || (proclitics.endsWith(letters.kaf) && !article)) continue;
    add(start - word.start, behind(word.norm, proclitics.length, article));
  }
  // The counts may think that the first letter belongs to the word; a known name says otherwise.
  const cut = isUnknown ? prefixCut(word) : null;
  if (cut !== null) add(1, cut);
  return found.length === 0 ? NO_OPENINGS : found;
}

/** The longest spelling that begins at word `i`; of two as long, the one that takes more of the word. */
function findAt(words: readonly Word[], i: number, openings: readonly Opening[]): Match | null {
  let best: Match | null = null;
  const second = words[i + 1]?.norm ?? '';
  for (const { skipped, group } of openings) {
    const start = words[i]!.start + skipped;
    const list = group.bySecond.get(second) ?? group.single;
    if (list.length > 0) best = longest(words, { i, start, list, best });
  }
  return best;
}

interface Candidates {
  readonly i: number;
  readonly start: number;
  /** Spellings that may begin here, the longest first. */
  readonly list: readonly Spelling[];
  readonly best: Match | null;
}

function longest(words: readonly Word[], { i, start, list, best }: Candidates): Match | null {
  for (const spelling of list) {
    if (best && spelling.parts.length <= best.spelling.parts.length) return best;
    const last = matchFrom(words, i, spelling.parts);
    if (last !== null) return { spelling, first: i, last, start };
  }
  return best;
}

/** The word behind its prefixes, the alef that ل swallowed put back: للسراج → السراج. */
function behind(norm: string, cut: number, article: boolean): string {
  const rest = norm.slice(cut);
  const isDropped = article && rest.startsWith(letters.lam) && !rest.startsWith(ARTICLE);
  return isDropped ? letters.alef + rest : rest;
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

const PREFIXES: ReadonlySet<string> = new Set([letters.waw, letters.fa, letters.ba, letters.lam]);

/** What stands behind one prefix letter that no reading proposes; the raw word must hold no marks. */
function prefixCut({ norm, raw }: Word): string | null {
  if (norm.length < 5 || !PREFIXES.has(norm[0]!) || raw.length !== norm.length) return null;
  const rest = norm.slice(1);
  return norm[0] === letters.lam && rest.startsWith(letters.lam) ? letters.alef + rest : rest;
}
