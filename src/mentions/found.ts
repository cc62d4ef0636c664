import type { EntityType } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import type { KnownName } from './name-lexicon.ts';

/** A name found in a sentence, before the stage settles overlaps. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly rule: RuleId;
  readonly known: KnownName | null;
  readonly country: string | null;
  readonly sector: string | null;
  /** Higher wins an overlap. */
  readonly weight: number;
}

/** Word numbers from `first` to `last`. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** Weights that settle overlaps: known names and patterns over the model, longer over shorter. */
export const WEIGHT = {
  lexicon: 300,
  pattern: 310,
  surePerson: 290,
  person: 240,
  model: 200,
  perWord: 20,
} as const;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly rule: RuleId;
  readonly country?: string | null;
}

/** A name over words `first..last`; its span starts where the first word's prefixes end. */
export function toName(
  words: readonly Word[],
  { first, last, type, rule, country = null }: Span,
): NameSpan {
  const head = words[first]!;
  return {
    first,
    last,
    start: head.readings[0]?.start ?? head.start,
    end: words[last]!.end,
    type,
    rule,
    known: null,
    country,
    sector: null,
    weight: WEIGHT.pattern + WEIGHT.perWord * (last - first + 1),
  };
}
