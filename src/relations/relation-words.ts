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

/** What a word is listed as, by kind. */
type Uses = ReadonlyMap<string, readonly RelationWord[]>;

/** Relation words: those a word is listed as, and phrases of several words. */
export interface RelationWords {
  readonly of: (word: Word) => Uses;
  /** Last word of a listed phrase of several words that begins at `i`, or null. */
  readonly phraseAt: (kind: string, words: readonly Word[], i: number) => number | null;
}

const NO_USES: Uses = new Map();
// Words repeat: their uses are worked out once for each spelling. Bounded, for a stream of articles.
const MOST_KEPT = 50_000;

/** Reads lexicon/relations/words.tsv; a word is found in any form that the lexicons know of it. */
export function loadRelationWords(tables: Tables): RelationWords {
  const index = new Map<string, Map<string, RelationWord[]>>();
  const phrases = new Map<string, string[][]>();
  const starts = new Set<string>();
  for (const row of tables.rows('relations/words.tsv')) {
    const kind = row.kind ?? '';
    const folded = fold(row.word ?? '');
    const entry: RelationWord = {
      kind,
      type: row.type as RelationType,
      direction: row.direction ?? 'forward',
      prepositions: splitCell(row.prepositions).map(fold),
    };
    const entries = index.get(kind) ?? new Map<string, RelationWord[]>();
    const key = kind === 'verb' ? (row.word ?? '') : folded;
    index.set(kind, entries.set(key, [...(entries.get(key) ?? []), entry]));
    const parts = folded.split(' ');
    const start = `${kind} ${parts[0]}`;
    if (parts.length > 1) starts.add(parts[0]!);
    if (parts.length > 1) phrases.set(start, [...(phrases.get(start) ?? []), parts]);
  }
  const kept = new Map<string, Uses>();
  return {
    of: (word) => {
      const known = kept.get(word.raw);
      if (known) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const made = findUses(word, index);
      kept.set(word.raw, made);
      return made;
    },
    phraseAt: (kind, words, i) => {
      const norm = words[i]?.norm ?? '';
      if (!starts.has(norm)) return null;
      const found = phrases
        .get(`${kind} ${norm}`)
        ?.find((parts) => parts.every((part, k) => words[i + k]?.norm === part));
      return found ? i + found.length - 1 : null;
    },
  };
}

/** The uses of a word: of each kind, those of the first of its keys that is listed. */
function findUses(
  word: Word,
  index: ReadonlyMap<string, ReadonlyMap<string, readonly RelationWord[]>>,
): Uses {
  const uses = new Map<string, readonly RelationWord[]>();
  const [lemmas, others] = [verbKeys(word), nounKeys(word)];
  for (const [kind, entries] of index) {
    const key = (kind === 'verb' ? lemmas : others).find((one) => entries.has(one));
    if (key !== undefined) uses.set(kind, entries.get(key)!);
  }
  return uses.size === 0 ? NO_USES : uses;
}

function verbKeys({ readings, norm }: Word): string[] {
  const forms = readings[0]?.forms;
  if (!forms) return [norm];
  return forms.filter((form) => form.pos === 'verb').map((form) => form.lemma);
}

/** Spellings and lemmas under which a word that is no verb may be listed. */
function nounKeys({ readings, norm }: Word): string[] {
  const reading = readings[0];
  if (!reading) return [norm];
  const lemmas = reading.forms
    .filter((form) => form.pos === 'noun' || form.pos === 'adjective')
    .map((form) => foldLemma(form.lemma));
  const trimmed = [
    /(?:\u0648\u0646|\u064a\u0646|\u0627\u062a)$/,
    /[\u0647\u062a\u0627\u0648\u064a]$/,
  ].map((end) => reading.stem.replace(end, ''));
  return [reading.stem, ...lemmas, ...trimmed];
}
