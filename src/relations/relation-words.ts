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

/** Relation words by kind and folded word. */
export type RelationWords = (kind: string, word: Word | undefined) => readonly RelationWord[];

const NONE: readonly RelationWord[] = [];

/** Reads lexicon/relations/words.tsv; a word is found in any form that the lexicons know of it. */
export function loadRelationWords(tables: Tables): RelationWords {
  const index = new Map<string, RelationWord[]>();
  for (const row of tables.rows('relations/words.tsv')) {
    const key = `${row.kind} ${row.kind === 'verb' ? row.word : fold(row.word ?? '')}`;
    const entry: RelationWord = {
      kind: row.kind ?? '',
      type: row.type as RelationType,
      direction: row.direction ?? 'forward',
      prepositions: splitCell(row.prepositions).map(fold),
    };
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  return (kind, word) => {
    if (!word) return NONE;
    for (const key of keysOf(kind, word)) {
      const found = index.get(`${kind} ${key}`);
      if (found) return found;
    }
    return NONE;
  };
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
