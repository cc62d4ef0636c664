import { oncePerTables, type Tables } from '../lexicon/load.ts';
import { type Row, splitCell } from '../lexicon/tsv.ts';
import type { Form } from '../model/word.ts';
import { fold } from './fold.ts';
import { letters } from './letters.ts';
import {
  ENDINGS,
  IMPERFECT_PREFIXES,
  PARADIGM_NAMES,
  PARADIGMS,
  type ParadigmName,
} from './paradigms.ts';
import { nounStems, pluralStems, type StemKind, verbStems } from './stems.ts';

/** What is known of bare forms: which lemmas they belong to, and how often they stand in news. */
export interface Vocabulary {
  /** Forms of a folded stem (no clitics, no article). */
  readonly formsOf: (stem: string) => readonly Form[];
  /** Occurrences of a folded surface word in 31 million words; 0 below 10. */
  readonly countOf: (surface: string) => number;
}

/** A lemma as its table gives it; the endings add the rest. */
type Lemma = Pick<Form, 'lemma' | 'pos' | 'voice' | 'class'>;

/** What a form may say, so that all forms have one shape: they are what is read most. */
const UNSET = {
  lemma: '',
  pos: undefined,
  tense: undefined,
  person: undefined,
  gender: undefined,
  number: undefined,
  voice: undefined,
  class: undefined,
} satisfies Record<keyof Form, unknown>;

/** Stems of all lemmas: stem to packed lemma numbers and paradigm numbers. Forms are made when asked for. */
class StemIndex {
  readonly #lemmas: Lemma[] = [];
  readonly #stems = new Map<string, number[]>();

  addLemma(lemma: Lemma): number {
    this.#lemmas.push(lemma);
    return this.#lemmas.length - 1;
  }

  add(stem: string, paradigm: ParadigmName, lemma: number): void {
    const packed = lemma * PARADIGM_NAMES.length + PARADIGM_NAMES.indexOf(paradigm);
    const kept = this.#stems.get(stem);
    if (kept) kept.push(packed);
    else this.#stems.set(stem, [packed]);
  }

  /** Forms of `surface`; `prefix` is the letter of the imperfect already taken off, if any. */
  forms(surface: string, prefix: string | null, out: Form[]): void {
    for (const ending of ENDINGS) {
      if (!surface.endsWith(ending)) continue;
      const stem = ending === '' ? surface : surface.slice(0, -ending.length);
      for (const packed of this.#stems.get(stem) ?? []) {
        const name = PARADIGM_NAMES[packed % PARADIGM_NAMES.length]!;
        if (name.startsWith('imperfect') !== (prefix !== null)) continue;
        const slot = PARADIGMS[name].get(ending);
        if (slot)
          push(out, {
            ...UNSET,
            ...this.#lemmas[Math.floor(packed / PARADIGM_NAMES.length)]!,
            ...slot,
            ...personOf(prefix),
          } as Form);
      }
    }
  }
}

function personOf(prefix: string | null): Partial<Form> {
  if (prefix === letters.alef) return { person: 1, number: 'one' };
  if (prefix === letters.nun) return { person: 1, number: 'many' };
  if (prefix === letters.ta) return { gender: 'f' };
  return prefix === null ? {} : { gender: 'm' };
}

function push(out: Form[], form: Form): void {
  const isSame = (other: Form) =>
    other.lemma === form.lemma &&
    other.pos === form.pos &&
    other.tense === form.tense &&
    other.number === form.number &&
    other.class === form.class &&
    other.person === form.person;
  if (!out.some(isSame)) out.push(form);
}

/** Reads the word tables of lexicon/words/ into a vocabulary; the second call with the same tables is free. */
export const loadVocabulary = oncePerTables(readVocabulary);

function readVocabulary(tables: Tables): Vocabulary {
  const index = new StemIndex();
  for (const row of tables.rows('words/verbs.tsv')) addVerb(index, row);
  for (const row of tables.rows('words/particles.tsv')) {
    const word = row.word ?? '';
    if (word.includes(' ')) continue;
    index.add(
      fold(word),
      'fixed',
      index.addLemma({ lemma: word, pos: 'particle', class: row.class ?? '' }),
    );
  }
  for (const row of tables.rows('words/nisba.tsv')) {
    const lemma = row.adjective ?? '';
    const at = index.addLemma({ lemma, pos: 'adjective' });
    nounStems(lemma, 'person', (stem, paradigm) => index.add(stem, paradigm, at));
  }
  addNouns(index, tables);
  const counts = loadCounts(tables.text('words/frequencies.tsv'));
  const kept = new Map<string, readonly Form[]>();
  return {
    formsOf: (stem) => {
      const known = kept.get(stem);
      if (known) return known;
      if (kept.size > MOST_KEPT) kept.clear();
      const forms = formsOf(index, stem);
      kept.set(stem, forms);
      return forms;
    },
    countOf: (surface) => counts.get(surface) ?? 0,
  };
}

// Bounded, so that a stream of articles does not fill memory.
const MOST_KEPT = 300_000;

function formsOf(index: StemIndex, stem: string): readonly Form[] {
  const out: Form[] = [];
  if (stem.length > 20) return out;
  index.forms(stem, null, out);
  const prefix = stem[0] ?? '';
  if (stem.length > 2 && IMPERFECT_PREFIXES.includes(prefix))
    index.forms(stem.slice(1), prefix, out);
  // نشر is "he published" before it is "that we indicate": news seldom speaks in the first person.
  const isPerfect = out.some((form) => form.tense === 'perfect' && form.person === 3);
  return isPerfect ? out.filter((form) => form.tense !== 'imperfect' || form.person === 3) : out;
}

function addVerb(index: StemIndex, row: Row): void {
  const lemma = row.lemma ?? '';
  const voice = row.passive === '=' ? 'either' : 'active';
  const made = new Map<StemKind, number>();
  const lemmaFor = (kind: StemKind): number => {
    const known = made.get(kind);
    if (known !== undefined) return known;
    const at = index.addLemma(toLemma(lemma, kind, voice));
    made.set(kind, at);
    return at;
  };
  verbStems(row, (stem, paradigm, kind) => index.add(stem, paradigm, lemmaFor(kind)));
}

function toLemma(lemma: string, kind: StemKind, voice: 'either' | 'active'): Lemma {
  if (kind === 'verb' || kind === 'imperfect') return { lemma, pos: 'verb', voice };
  if (kind === 'passive verb') return { lemma, pos: 'verb', voice: 'passive' };
  return { lemma, pos: kind };
}

const NOUN_TABLES = [
  ['words/human-nouns.tsv', 'human'],
  ['words/place-nouns.tsv', 'place'],
  ['words/doc-nouns.tsv', 'document'],
  ['words/plurals.tsv', ''],
] as const;

function addNouns(index: StemIndex, tables: Tables): void {
  for (const [path, kind] of NOUN_TABLES) {
    for (const row of tables.rows(path)) {
      const lemma = row.noun ?? row.singular ?? '';
      if (lemma === '' || lemma.includes(' ')) continue;
      const at = index.addLemma(
        kind ? { lemma, pos: 'noun', class: kind } : { lemma, pos: 'noun' },
      );
      const add = (stem: string, paradigm: ParadigmName) => index.add(stem, paradigm, at);
      nounStems(lemma, kind === 'human' ? 'person' : 'masculine', add);
      for (const plural of splitCell(row.plurals ?? row.plural)) pluralStems(plural, add);
    }
  }
}

function loadCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0 || line.startsWith('#')) continue;
    const count = Number(line.slice(0, tab));
    for (const word of line.slice(tab + 1).split(' ')) counts.set(word, count);
  }
  return counts;
}
