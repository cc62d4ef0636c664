import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Form, Number3 } from '../model/word.ts';
import { fold } from './fold.ts';
import { inflectNoun, inflectVerb } from './inflect.ts';

const NO_FORMS: readonly Form[] = [];

/** What is known of bare forms: which lemmas they belong to, and how often they stand in news. */
export interface Vocabulary {
  /** Forms of a folded stem (no clitics, no article). */
  readonly formsOf: (stem: string) => readonly Form[];
  /** Occurrences of a folded surface word in 31 million words; 0 below 10. */
  readonly countOf: (surface: string) => number;
}

/** Reads the word tables of lexicon/words/ into a vocabulary. */
export function loadVocabulary(tables: Tables): Vocabulary {
  const forms = new Map<string, Form[]>();
  const emit = (surface: string, form: Form) => {
    const kept = forms.get(surface);
    if (!kept) forms.set(surface, [form]);
    else if (!kept.some((other) => isSame(other, form))) kept.push(form);
  };
  for (const row of tables.rows('words/verbs.tsv')) inflectVerb(row, emit);
  for (const row of tables.rows('words/particles.tsv')) {
    const word = row.word ?? '';
    if (!word.includes(' '))
      emit(fold(word), { lemma: word, pos: 'particle', class: row.class ?? '' });
  }
  for (const row of tables.rows('words/nisba.tsv')) inflectAdjective(row.adjective ?? '', emit);
  addNouns(tables, emit);
  const counts = loadCounts(tables.text('words/frequencies.tsv'));
  return {
    formsOf: (stem) => forms.get(stem) ?? NO_FORMS,
    countOf: (surface) => counts.get(surface) ?? 0,
  };
}

type Emit = (surface: string, form: Form) => void;

function isSame(a: Form, b: Form): boolean {
  return (
    a.lemma === b.lemma &&
    a.pos === b.pos &&
    a.tense === b.tense &&
    a.class === b.class &&
    a.person === b.person &&
    a.gender === b.gender &&
    a.number === b.number
  );
}

function inflectAdjective(adjective: string, emit: Emit): void {
  const form: Form = { lemma: adjective, pos: 'adjective' };
  // An adjective has the sound plural in ون beside the noun endings, as a participle has.
  inflectNoun(adjective, form, emit);
}

function addNouns(tables: Tables, emit: Emit): void {
  const kinds = [
    ['words/human-nouns.tsv', 'human'],
    ['words/place-nouns.tsv', 'place'],
    ['words/doc-nouns.tsv', 'document'],
    ['words/plurals.tsv', ''],
  ] as const;
  for (const [path, kind] of kinds) {
    for (const row of tables.rows(path)) {
      const lemma = row.noun ?? row.singular ?? '';
      const form: Form = kind ? { lemma, pos: 'noun', class: kind } : { lemma, pos: 'noun' };
      if (lemma) inflectNoun(lemma, form, emit);
      for (const plural of splitCell(row.plurals ?? row.plural ?? row['plural forms'])) {
        emitPlural(plural, { ...form, number: 'many' }, emit);
      }
    }
  }
}

function emitPlural(plural: string, form: Form & { number: Number3 }, emit: Emit): void {
  const folded = fold(plural);
  emit(folded, form);
  emit(`${folded}\u0627`, form);
  if (plural.endsWith('\u0629')) emit(`${folded.slice(0, -1)}\u062a`, form);
  // The nun of a sound plural falls before a complement or pronoun: مسؤولو، مسؤولي.
  if (/[\u0648\u064a]\u0646$/.test(folded)) emit(folded.slice(0, -1), form);
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
