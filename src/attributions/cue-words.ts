import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Force } from '../model/claim.ts';
import type { Form, Word } from '../model/word.ts';

/** A speech verb of lexicon/attribution/cues.tsv. */
export interface CueVerb {
  readonly lemma: string;
  readonly force: Force;
  /** `that`, `quote`, `object`, or folded prepositions. */
  readonly complements: ReadonlySet<string>;
}

/** Words that attribution is recognised by. */
export interface CueWords {
  /** Speech verbs that the word may be a form of, with the form. */
  readonly verbs: (word: Word) => readonly { readonly verb: CueVerb; readonly form: Form }[];
  readonly has: (word: Word | undefined, kind: string) => boolean;
  readonly valueOf: (word: Word, kind: string) => string | null;
  /** Last word of a phrase of this kind that begins at `i`, or null; a conjunction before it is looked through. */
  readonly phraseAt: (words: readonly Word[], i: number, kind: string) => number | null;
}

/** Reads lexicon/attribution/. */
export function loadCueWords(tables: Tables): CueWords {
  const verbs = new Map<string, CueVerb>();
  for (const row of tables.rows('attribution/cues.tsv')) {
    const complements = new Set(splitCell(row.complements).map(fold));
    verbs.set(row.lemma ?? '', { lemma: row.lemma ?? '', force: row.force as Force, complements });
  }
  const single = new Map<string, string>();
  const phrases = new Map<string, string[][]>();
  for (const row of tables.rows('attribution/words.tsv')) {
    const parts = fold(row.word ?? '').split(' ');
    const key = `${row.kind} ${parts[0]}`;
    phrases.set(key, [...(phrases.get(key) ?? []), parts]);
    if (parts.length === 1) single.set(key, row.value ?? '');
  }
  const find = (word: Word, kind: string) => {
    const stem = word.readings[0]?.stem ?? '';
    return single.get(`${kind} ${word.norm}`) ?? single.get(`${kind} ${stem}`) ?? null;
  };
  return {
    verbs: (word) =>
      // A best cut that no lexicon knows (وطالب whole) gives way to the next one.
      (word.readings.find(({ forms }) => forms.length > 0)?.forms ?? []).flatMap((form) => {
        const verb = verbs.get(form.lemma);
        return verb && form.pos !== 'noun' && form.pos !== 'particle' ? [{ verb, form }] : [];
      }),
    has: (word, kind) => word !== undefined && find(word, kind) !== null,
    valueOf: find,
    phraseAt: (words, i, kind) => phraseAt(words, i, { kind, phrases }),
  };
}

interface Lookup {
  readonly kind: string;
  readonly phrases: ReadonlyMap<string, readonly string[][]>;
}

function phraseAt(words: readonly Word[], i: number, { kind, phrases }: Lookup): number | null {
  const word = words[i];
  if (!word) return null;
  const cut = word.readings[0]?.proclitics.length ?? 0;
  for (const head of new Set([word.norm, word.norm.slice(cut)])) {
    for (const parts of phrases.get(`${kind} ${head}`) ?? []) {
      if (parts.every((part, k) => k === 0 || words[i + k]?.norm === part))
        return i + parts.length - 1;
    }
  }
  return null;
}
