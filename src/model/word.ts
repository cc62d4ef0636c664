import type { Found, RuleId, Span } from './span.ts';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'space';

/** A piece of the text. All tokens in order, joined, are the text again, for any string. */
export interface Token extends Span {
  readonly raw: string;
  readonly kind: TokenKind;
}

export type Number3 = 'one' | 'two' | 'many';
export type Gender = 'm' | 'f';

/** What a lexicon says of a form: which lemma it belongs to and which form of it it is. */
export interface Form {
  /** Unfolded lemma as the lexicon writes it: 3ms perfect of a verb, indefinite singular of a noun. */
  readonly lemma: string;
  readonly pos: 'verb' | 'masdar' | 'active' | 'passive' | 'noun' | 'adjective' | 'particle';
  readonly tense?: 'perfect' | 'imperfect';
  readonly person?: 1 | 2 | 3;
  readonly gender?: Gender;
  readonly number?: Number3;
  readonly voice?: 'active' | 'passive' | 'either';
  /** Class of a particle (`preposition`, `negation`, ...) or of a noun (`human`, `place`, `document`). */
  readonly class?: string;
}

/** One way to cut a word into clitics and stem. */
export interface Reading extends Span {
  /** One-letter prefixes before the stem, folded and in order: `و`, `وب`, `ف`, `ل`, ... or empty. */
  readonly proclitics: string;
  /** The stem bears the article ال (also when its alef is dropped after ل). */
  readonly article: boolean;
  /** Future prefix س, kept inside the span. */
  readonly future: boolean;
  /** Attached pronoun, folded (`ه`, `ها`, `هم`, ...) or empty; it stays inside the span. */
  readonly enclitic: string;
  /** Folded stem without proclitics, article, future prefix and pronoun. */
  readonly stem: string;
  /** What the lexicons know of the stem; empty when nothing. */
  readonly forms: readonly Form[];
}

/** Coarse word class. `name` is a proper noun. */
export type Pos =
  | 'verb'
  | 'noun'
  | 'adjective'
  | 'name'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'pronoun'
  | 'adverb'
  | 'number'
  | 'punctuation'
  | 'other';

/** What all words written alike share. */
export interface Spelling {
  /** The folded spelling. */
  readonly norm: string;
  /** What stages remember of it (arabic/remember.ts); nothing else reads or writes it. */
  readonly known: unknown[];
}

/**
 * A token of a body line that is not white space, analysed. `start..end` is the whole token;
 * `readings[0]` is the best cut and its span is the token without one-letter prefixes (guidelines G4).
 */
export interface Word extends Span {
  readonly i: number;
  readonly raw: string;
  /** Folded whole token: see `arabic/fold.ts`. */
  readonly norm: string;
  readonly kind: Exclude<TokenKind, 'space'>;
  readonly line: number;
  /** Never empty for kind `word`. */
  readonly readings: readonly Reading[];
  /** Known form that this word is a one-letter typo of, folded; null for nearly every word. */
  readonly typoOf: string | null;
  readonly spelling: Spelling;
}

/** The word class of `words[i]` in its sentence, and the reading of the word that goes with it. */
export interface Tag {
  readonly pos: Pos;
  /** Index into `words[i].readings`. */
  readonly reading: number;
  readonly rule: RuleId;
}

/** A sentence: words `first..last` inclusive, all of one line. */
export type Sentence = Found<{
  readonly line: number;
  readonly first: number;
  readonly last: number;
}>;
