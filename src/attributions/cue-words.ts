import { fold, foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Force } from '../model/claim.ts';
import type { Form, Reading, Word } from '../model/word.ts';

/** A word of saying: a verb of lexicon/attribution/cues.tsv, or a noun of nouns.tsv. */
export interface CueLemma {
  readonly lemma: string;
  readonly force: Force;
  /** What may open its content: `that`, `quote`, `clause`, `object`, `any`, `naming`, or folded prepositions. */
  readonly complements: ReadonlySet<string>;
  /** The person spoken to is its bare object (طالب الحكومة ب, أبلغ الصحيفة أن). */
  readonly addresses: boolean;
}

/** A cue lemma with the form of it that a word is. */
export interface CueForm {
  readonly verb: CueLemma;
  readonly form: Form;
  /** The cut of the word that has the form. */
  readonly reading: Reading;
}

/** Words that attribution is recognised by. */
export interface CueWords {
  /** Cue verbs whose form the word may be, by its most likely cuts. */
  readonly verbs: (word: Word) => readonly CueForm[];
  /** Cue noun that the word is (تهمة, مزاعم). */
  readonly noun: (word: Word) => CueLemma | null;
  readonly has: (word: Word | undefined, kind: string) => boolean;
  readonly valueOf: (word: Word, kind: string) => string | null;
  /** The lemma is listed under this kind (جدد: light). */
  readonly isLemma: (lemma: string, kind: string) => boolean;
  /** Last word of a phrase of this kind that begins at `i`, or null; prefixes of its first word are looked through. */
  readonly phraseAt: (words: readonly Word[], i: number, kind: string) => number | null;
}

/** Reads lexicon/attribution/. */
export function loadCueWords(tables: Tables): CueWords {
  const verbs = readLemmas(tables, 'attribution/cues.tsv');
  const nouns = readLemmas(tables, 'attribution/nouns.tsv');
  const { single, phrases } = readWords(tables);
  const find = (word: Word, kind: string) => {
    const byKind = single.get(kind);
    const { stem, enclitic } = word.readings[0] ?? { stem: '', enclitic: '' };
    // رغبتهم: ta marbuta is ta before a pronoun.
    const isTied = enclitic !== '' && stem.endsWith(letters.ta);
    const tied = isTied ? byKind?.get(stem.slice(0, -1) + letters.ha) : undefined;
    return byKind?.get(word.norm) ?? byKind?.get(stem) ?? tied ?? null;
  };
  return {
    verbs: (word) =>
      word.kind === 'word' && word.typoOf === null && find(word, 'no-cue') === null
        ? cueForms(word, verbs)
        : NONE,
    noun: (word) => nouns.get(nounStem(word)) ?? null,
    has: (word, kind) => word !== undefined && find(word, kind) !== null,
    valueOf: find,
    isLemma: (lemma, kind) => single.get(kind)?.has(foldLemma(lemma)) ?? false,
    phraseAt: (words, i, kind) => phraseAt(words, i, phrases.get(kind)),
  };
}

const NONE: readonly CueForm[] = [];

function readLemmas(tables: Tables, path: string): Map<string, CueLemma> {
  const lemmas = new Map<string, CueLemma>();
  for (const row of tables.rows(path)) {
    const cells = splitCell(row.complements).map(fold);
    const lemma = row.lemma ?? '';
    lemmas.set(path.endsWith('nouns.tsv') ? fold(lemma) : lemma, {
      lemma,
      force: row.force as Force,
      complements: new Set(cells.filter((cell) => cell !== 'addressee')),
      addresses: cells.includes('addressee'),
    });
  }
  return lemmas;
}

type Singles = Map<string, Map<string, string>>;
type Phrases = Map<string, Map<string, string[][]>>;

function readWords(tables: Tables): { single: Singles; phrases: Phrases } {
  const single: Singles = new Map();
  const phrases: Phrases = new Map();
  const within = <T>(map: Map<string, Map<string, T>>, kind: string) => {
    const made = map.get(kind) ?? new Map<string, T>();
    map.set(kind, made);
    return made;
  };
  for (const row of tables.rows('attribution/words.tsv')) {
    const parts = fold(row.word ?? '').split(' ');
    const kind = row.kind ?? '';
    const heads = within(phrases, kind);
    heads.set(parts[0]!, [...(heads.get(parts[0]!) ?? []), parts]);
    if (parts.length === 1) within(single, kind).set(parts[0]!, row.value ?? '');
  }
  // The longest phrase is tried first.
  for (const heads of phrases.values())
    for (const list of heads.values()) list.sort((a, b) => b.length - a.length);
  return { single, phrases };
}

/** By the best cut; by the second where the first knows no cue (وعدّ may be وعد or و+عد). */
function cueForms(word: Word, verbs: ReadonlyMap<string, CueLemma>): readonly CueForm[] {
  for (const reading of word.readings.slice(0, 2)) {
    const found = reading.forms.flatMap((form) => {
      const verb = form.pos === 'noun' || form.pos === 'particle' ? null : verbs.get(form.lemma);
      return verb ? [{ verb, form, reading }] : [];
    });
    if (found.length > 0) return found;
  }
  return NONE;
}

function nounStem(word: Word): string {
  return word.readings[0]?.stem ?? word.norm;
}

function phraseAt(
  words: readonly Word[],
  i: number,
  heads: ReadonlyMap<string, readonly string[][]> | undefined,
): number | null {
  const word = words[i];
  if (!word || !heads) return null;
  const cut = word.readings[0]?.proclitics.length ?? 0;
  for (const head of cut > 0 ? [word.norm, word.norm.slice(cut)] : [word.norm]) {
    for (const parts of heads.get(head) ?? []) {
      if (parts.every((part, k) => k === 0 || words[i + k]?.norm === part))
        return i + parts.length - 1;
    }
  }
  return null;
}
