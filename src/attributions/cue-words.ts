import { fold, foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
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
  /** Cue verbs whose form the word may be: by the cut that goes with its class, else by its most likely ones. */
  readonly verbs: (word: Word, cut?: number) => readonly CueForm[];
  /** Cue noun that the word is (تهمة, مزاعم). */
  readonly noun: (word: Word) => CueLemma | null;
  /** The word may be, or begin, a cue of any construction: most words are not, and are passed over. */
  readonly canCue: (word: Word) => boolean;
  readonly has: (word: Word | undefined, kind: string) => boolean;
  readonly valueOf: (word: Word, kind: string) => string | null;
  /** The lemma is listed under this kind (جدد: light). */
  readonly isLemma: (lemma: string, kind: string) => boolean;
  /** Last word of a phrase of this kind that begins at `i`, or null; prefixes of its first word are looked through. */
  readonly phraseAt: (words: readonly Word[], i: number, kind: string) => number | null;
}

/** Reads lexicon/attribution/. */
export function loadCueWords(tables: Tables): CueWords {
  const facts = rememberBySpelling(createReader(tables));
  const lemmas = readWords(tables).single;
  return {
    verbs: (word, cut) => {
      const { verbs } = facts(word);
      if (verbs.length === 0) return NONE;
      const chosen = verbs.some(({ at }) => at === cut) ? cut : Math.min(1, verbs[0]!.at);
      const found: CueForm[] = [];
      for (const { verb, form, at } of verbs)
        if (at === chosen) found.push({ verb, form, reading: word.readings[at]! });
      return found;
    },
    noun: (word) => facts(word).noun,
    canCue: (word) => facts(word).canCue,
    has: (word, kind) => word !== undefined && facts(word).kinds.has(kind),
    valueOf: (word, kind) => facts(word).kinds.get(kind) ?? null,
    isLemma: (lemma, kind) => lemmas.get(foldLemma(lemma))?.has(kind) ?? false,
    phraseAt: (words, i, kind) => {
      const word = words[i];
      const phrases = word && facts(word).phrases.get(kind);
      return phrases ? longestFrom(words, i, phrases) : null;
    },
  };
}

const NONE: readonly CueForm[] = [];
const NO_KINDS: ReadonlyMap<string, never> = new Map<string, never>();

/** What the tables say of a spelling. */
interface Facts {
  readonly verbs: readonly { readonly verb: CueLemma; readonly form: Form; readonly at: number }[];
  readonly noun: CueLemma | null;
  /** Value by kind. */
  readonly kinds: ReadonlyMap<string, string>;
  /** By kind, the phrases that the word may begin, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly string[][]>;
  readonly canCue: boolean;
}

/** Kinds of words that are, or begin, a cue though no cue lemma is theirs. */
const CUE_KINDS = ['expected', 'charged', 'colon'];

function createReader(tables: Tables): (word: Word) => Facts {
  const lemmas = readLemmas(tables, 'attribution/cues.tsv');
  const nouns = readLemmas(tables, 'attribution/nouns.tsv');
  const { single, phrases } = readWords(tables);
  return (word) => {
    const kinds = kindsOf(word, single);
    const isNoCue = word.kind !== 'word' || word.typoOf !== null || kinds.has('no-cue');
    const verbs = isNoCue ? [] : cueForms(word, lemmas);
    const noun = nouns.get(word.readings[0]?.stem ?? word.norm) ?? null;
    const begun = phrasesOf(word, phrases);
    const isListed = begun.has('according') || CUE_KINDS.some((kind) => kinds.has(kind));
    const canCue = verbs.length > 0 || noun !== null || isListed;
    return { verbs, noun, kinds, phrases: begun, canCue };
  };
}

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

/** By folded word, its kinds with their values; by first word and kind, phrases. */
interface Listed {
  readonly single: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, readonly string[][]>>;
}

function readWords(tables: Tables): Listed {
  const single = new Map<string, Map<string, string>>();
  const phrases = new Map<string, Map<string, string[][]>>();
  for (const row of tables.rows('attribution/words.tsv')) {
    const parts = fold(row.word ?? '').split(' ');
    const kind = row.kind ?? '';
    const heads = within(phrases, parts[0]!);
    heads.set(kind, [...(heads.get(kind) ?? []), parts]);
    if (parts.length === 1) within(single, parts[0]!).set(kind, row.value ?? '');
  }
  return { single, phrases };
}

function within<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const made = map.get(key) ?? new Map<string, T>();
  map.set(key, made);
  return made;
}

/** By its spelling, its stem, or its stem with ta marbuta for the ta before a pronoun (رغبتهم). */
function kindsOf(word: Word, single: Listed['single']): ReadonlyMap<string, string> {
  const { stem, enclitic } = word.readings[0] ?? { stem: '', enclitic: '' };
  const isTied = enclitic !== '' && stem.endsWith(letters.ta);
  const spellings = [word.norm, stem, ...(isTied ? [stem.slice(0, -1) + letters.ha] : [])];
  const found = spellings.flatMap((spelling) => [...(single.get(spelling) ?? NO_KINDS)]);
  // The first spelling counts: later entries of a map win.
  return found.length === 0 ? NO_KINDS : new Map(found.reverse());
}

function phrasesOf(word: Word, phrases: Listed['phrases']): Facts['phrases'] {
  const cut = word.readings[0]?.proclitics.length ?? 0;
  const heads = cut > 0 ? [word.norm, word.norm.slice(cut)] : [word.norm];
  const begun = new Map<string, string[][]>();
  for (const head of heads)
    for (const [kind, list] of phrases.get(head) ?? NO_KINDS)
      begun.set(
        kind,
        [...(begun.get(kind) ?? []), ...list].sort((a, b) => b.length - a.length),
      );
  return begun.size === 0 ? NO_KINDS : begun;
}

/** Cuts of a word that are looked at. */
const MOST_CUTS = 4;

/** By the best cut, and by others where that knows no cue (وعدّ may be وعد or و+عد). */
function cueForms(word: Word, lemmas: ReadonlyMap<string, CueLemma>): Facts['verbs'] {
  return word.readings.slice(0, MOST_CUTS).flatMap((reading, at) =>
    reading.forms.flatMap((form) => {
      const verb = form.pos === 'noun' || form.pos === 'particle' ? null : lemmas.get(form.lemma);
      return verb ? [{ verb, form, at }] : [];
    }),
  );
}

function longestFrom(words: readonly Word[], i: number, phrases: readonly string[][]) {
  for (const parts of phrases)
    if (parts.every((part, k) => k === 0 || words[i + k]?.norm === part))
      return i + parts.length - 1;
  return null;
}
