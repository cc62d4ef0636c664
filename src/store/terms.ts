import { analyseWord } from '../arabic/analyse.ts';
import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import { tokenize } from '../arabic/tokenize.ts';
import type { Vocabulary } from '../arabic/vocabulary.ts';
import type { Form } from '../model/word.ts';
import type { SearchGroup, SearchQuery } from './backend.ts';

/** What full-text search knows an article by: a stem a word, in order, and the dictionary forms. */
export interface SearchTerms {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly lemmas: readonly string[];
}

/** Terms of words: of an article's, and, with what else would do, of a query's. */
export interface TermFinder {
  readonly ofArticle: (title: string | null, body: string) => SearchTerms;
  /** Words, all of which must be there, and "phrases". Empty when nothing in it can be searched for. */
  readonly ofQuery: (text: string) => SearchQuery;
  /** The stem of one word of a text, or null for what is no word. For marking what was found. */
  readonly stemOf: (raw: string) => string | null;
  readonly lemmasOf: (raw: string) => readonly string[];
}

interface WordTerms {
  readonly stem: string;
  readonly lemmas: readonly string[];
}

/** Words of one article that are searched; what follows is kept and shown but not found. */
const MOST_WORDS = 50_000;
const MOST_KEPT = 100_000;

/**
 * Own stems instead of a database's: the engine cuts clitics by what it knows of words, so that
 * a search for the first finds the second.
 *
 *   فيروس   بالفيروسات
 *   وزير   والوزراء
 */
export function createTermFinder(vocabulary: Vocabulary): TermFinder {
  const kept = new Map<string, WordTerms | null>();
  const termsOf = (raw: string): WordTerms | null => {
    const known = kept.get(raw);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = findTerms(raw, vocabulary);
    kept.set(raw, made);
    return made;
  };
  const wordsOf = (text: string) =>
    tokenize(text)
      .map(({ raw }) => termsOf(raw))
      .filter((terms) => terms !== null)
      .slice(0, MOST_WORDS);
  return {
    ofArticle: (title, body) => {
      const head = wordsOf(title ?? '');
      const rest = wordsOf(body);
      const lemmas = new Set([...head, ...rest].flatMap((word) => word.lemmas));
      return {
        title: head.map(({ stem }) => stem),
        body: rest.map(({ stem }) => stem),
        lemmas: [...lemmas],
      };
    },
    ofQuery: (text) => splitQuery(text).flatMap((piece) => groupsOf(piece, wordsOf(piece.text))),
    stemOf: (raw) => termsOf(raw)?.stem ?? null,
    lemmasOf: (raw) => termsOf(raw)?.lemmas ?? [],
  };
}

interface Piece {
  readonly text: string;
  readonly isPhrase: boolean;
}

/** Parts of a query in quotation marks are phrases; an open quotation mark counts for nothing. */
function splitQuery(text: string): Piece[] {
  const parts = text.replaceAll(/[«»“”„]/g, '"').split('"');
  return parts.map((part, i) => ({ text: part, isPhrase: i % 2 === 1 && i < parts.length - 1 }));
}

function groupsOf({ isPhrase }: Piece, words: readonly WordTerms[]): SearchGroup[] {
  if (isPhrase && words.length > 1) {
    return [{ stems: [], lemmas: [], phrase: words.map(({ stem }) => stem) }];
  }
  return words.map(({ stem, lemmas }) => ({ stems: [stem], lemmas: isPhrase ? [] : lemmas }));
}

function findTerms(raw: string, vocabulary: Vocabulary): WordTerms | null {
  const folded = fold(raw).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (folded === '') return null;
  if (!/\p{Script=Arabic}/u.test(folded)) return { stem: folded, lemmas: [] };
  const reading = analyseWord(raw, 0, vocabulary)[0];
  const stem = (reading?.stem ?? folded).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (stem === '') return { stem: folded, lemmas: [] };
  return { stem: cutEnding(stem, vocabulary), lemmas: lemmasOf(reading?.forms ?? []) };
}

/**
 * Dictionary forms that a word stands for. A form that could be of several verbs stands for none: more
 * often it is a name. Particles are no dictionary forms worth finding.
 *
 *   قصفت   سرت
 *   "it shelled", found for any form of it; the city, not "I walked", "she pleased" or "it spread"
 */
function lemmasOf(forms: readonly Form[]): string[] {
  const verbs = new Set(forms.filter(({ pos }) => pos === 'verb').map(({ lemma }) => lemma));
  const kept = forms.filter(
    ({ pos }) => pos !== 'particle' && (pos !== 'verb' || verbs.size === 1),
  );
  return [...new Set(kept.map(({ lemma }) => fold(lemma)))];
}

const { alef, ta, waw, nun, ya, ha } = letters;
/** Endings in the order in which they are cut; `safe` ones also off a word that no corpus knows. */
const ENDINGS: readonly (readonly [ending: string, isSafe: boolean])[] = [
  [alef + ta, true],
  [alef + nun, false],
  [waw + nun, false],
  [ya + nun, false],
  [ya + ha, false],
  [ha, true],
];
const LEAST_LETTERS = 3;
/** How much rarer than the word its rest may be, with and without the article. By eye on the pool's words. */
const RARER = 4;

/**
 * Cuts endings of number and gender where the rest is a word about as common.
 *
 *   فيروسات   لبنان
 *   loses its ending; keeps it, since the rest, milk, is far rarer
 */
function cutEnding(word: string, vocabulary: Vocabulary): string {
  let stem = word;
  for (const [ending, isSafe] of ENDINGS) {
    const rest = stem.slice(0, -ending.length);
    if (!stem.endsWith(ending) || rest.length < LEAST_LETTERS) continue;
    const [whole, cut] = [countOf(stem, vocabulary), countOf(rest, vocabulary)];
    const isWord = cut > 0 && cut * RARER >= whole;
    if (isWord || (isSafe && whole === 0)) stem = rest;
  }
  return stem;
}

function countOf(word: string, { countOf }: Vocabulary): number {
  return countOf(word) + countOf(ARTICLE + word);
}
