import { fold, foldLemma } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { RelationType } from '../model/claim.ts';
import type { Word } from '../model/word.ts';

/** One word of lexicon/relations/words.tsv in one of its uses. */
export interface RelationWord {
  readonly kind: string;
  readonly type: RelationType;
  readonly direction: string;
  /** Folded prepositions that must govern the other name; empty: none needed. */
  readonly prepositions: readonly string[];
}

/** Relation words: those a word is listed as, and phrases of several words. */
export interface RelationWords {
  readonly of: (kind: string, word: Word | undefined) => readonly RelationWord[];
  /** Last word of a listed phrase of several words that begins at `i`, or null. */
  readonly phraseAt: (kind: string, words: readonly Word[], i: number) => number | null;
}

const NONE: readonly RelationWord[] = [];

/** Reads lexicon/relations/words.tsv; a word is found in any form that the lexicons know of it. */
export function loadRelationWords(tables: Tables): RelationWords {
  const index = new Map<string, RelationWord[]>();
  const phrases = new Map<string, string[][]>();
  for (const row of tables.rows('relations/words.tsv')) {
    const kind = row.kind ?? '';
    const key = `${kind} ${kind === 'verb' ? row.word : fold(row.word ?? '')}`;
    const entry: RelationWord = {
      kind,
      type: row.type as RelationType,
      direction: row.direction ?? 'forward',
      prepositions: splitCell(row.prepositions).map(fold),
    };
    index.set(key, [...(index.get(key) ?? []), entry]);
    const parts = fold(row.word ?? '').split(' ');
    if (parts.length > 1) phrases.set(kind, [...(phrases.get(kind) ?? []), parts]);
  }
  const keys = new WeakMap<Word, Map<string, string[]>>();
  return {
    of: (kind, word) => {
      if (!word) return NONE;
      for (const key of keysFor(keys, kind, word)) {
        const found = index.get(key);
        if (found) return found;
      }
      return NONE;
    },
    phraseAt: (kind, words, i) => {
      const found = phrases
        .get(kind)
        ?.find((parts) => parts.every((part, k) => words[i + k]?.norm === part));
      return found ? i + found.length - 1 : null;
    },
  };
}

/** Index keys of a word under a kind; every rule asks for them, so they are made once. */
function keysFor(kept: WeakMap<Word, Map<string, string[]>>, kind: string, word: Word): string[] {
  const own = kept.get(word) ?? new Map<string, string[]>();
  kept.set(word, own);
  const made = own.get(kind) ?? keysOf(kind, word).map((key) => `${kind} ${key}`);
  own.set(kind, made);
  return made;
}

/** Spellings and lemmas under which a word may be listed. */
function keysOf(kind: string, word: Word): string[] {
  const reading = word.readings[0];
  if (!reading) return [word.norm];
  const forms = reading.forms;
  if (kind === 'verb') return forms.filter((form) => form.pos === 'verb').map((form) => form.lemma);
  const lemmas = forms
    .filter((form) => form.pos === 'noun' || form.pos === 'adjective')
    .map((form) => foldLemma(form.lemma));
  const trimmed = [
    /(?:\u0648\u0646|\u064a\u0646|\u0627\u062a)$/,
    /[\u0647\u062a\u0627\u0648\u064a]$/,
  ].map((end) => reading.stem.replace(end, ''));
  return [reading.stem, ...lemmas, ...trimmed];
}
