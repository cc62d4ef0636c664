import { fold, foldLemma } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Word } from '../model/word.ts';
import { type EventDoc, isVerb, stemOf } from './frame.ts';

/** A word that sets modality or polarity (a row of lexicon/events/operators.tsv). */
export interface Operator {
  readonly words: readonly string[];
  readonly value: string;
  readonly scope: string;
}

/** Operators by folded first word, by lemma (`byVerb`: of finite verbs alone), and adjectives behind the event, folded. */
export interface Operators {
  readonly byWord: ReadonlyMap<string, readonly Operator[]>;
  readonly byLemma: ReadonlyMap<string, Operator>;
  readonly byVerb: ReadonlyMap<string, Operator>;
  readonly byAdjective: ReadonlyMap<string, Operator>;
}

/** Reads lexicon/events/operators.tsv. */
export function loadOperators(tables: Tables): Operators {
  const byWord = new Map<string, Operator[]>();
  const byLemma = new Map<string, Operator>();
  const byVerb = new Map<string, Operator>();
  const byAdjective = new Map<string, Operator>();
  for (const row of tables.rows('events/operators.tsv')) {
    const words = fold(row.word ?? '').split(' ');
    const operator = { words, value: row.value ?? '', scope: row.scope ?? '' };
    if (row.kind === 'lemma') byLemma.set(row.word ?? '', operator);
    else if (row.kind === 'verb') byVerb.set(row.word ?? '', operator);
    else if (row.kind === 'adjective') byAdjective.set(words[0]!, operator);
    else byWord.set(words[0]!, [...(byWord.get(words[0]!) ?? []), operator]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byWord, byLemma, byVerb, byAdjective };
}

/** The operator written at word `k`, the longest first; one that is only its own stem counts too (والمقرر). */
export function matchWord(
  words: readonly Word[],
  k: number,
  { byWord }: Operators,
): Operator | null {
  const word = words[k];
  if (!word) return null;
  const found = matchFrom(words, k, byWord.get(word.norm));
  // ولأي is no لا with a pronoun.
  const isCut = word.readings[0]?.enclitic === '' && stemOf(word) !== word.norm;
  return found ?? (isCut ? matchFrom(words, k, byWord.get(stemOf(word))) : null);
}

function matchFrom(
  words: readonly Word[],
  k: number,
  listed: readonly Operator[] | undefined,
): Operator | null {
  for (const operator of listed ?? []) {
    if (operator.words.every((part, n) => n === 0 || words[k + n]?.norm === part)) return operator;
  }
  return null;
}

/** The operator whose verb or masdar stands at word `k`; participles (المطلوب) and names are none. */
export function matchLemma(
  doc: EventDoc,
  k: number,
  { byLemma, byVerb }: Operators,
): Operator | null {
  const word = doc.words[k]!;
  const isFiniteVerb = isVerb(doc, k);
  for (const form of word.readings[0]?.forms ?? []) {
    if (form.pos === 'verb' && isFiniteVerb) {
      const found = byLemma.get(form.lemma) ?? byVerb.get(form.lemma);
      if (found) return found;
    }
    if (form.pos === 'masdar' && !isFiniteVerb) {
      const found = byLemma.get(form.lemma);
      if (found) return found;
    }
  }
  return null;
}

/** An adjective behind an event noun: هجمات متكررة, جرائم محتملة. */
export function matchAdjective(stem: string, { byAdjective }: Operators): Operator | null {
  const found = byAdjective.get(stem);
  if (found) return found;
  for (const [adjective, operator] of byAdjective) {
    if (stem.length === adjective.length + 1 && stem.startsWith(foldLemma(adjective)))
      return operator;
  }
  return null;
}
