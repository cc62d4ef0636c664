import { createHash } from 'node:crypto';
import type { Span } from '../model/span.ts';
import type { Voice } from './speakers.ts';

/** One side of a contradiction: words of one article, and on whose word they stand. */
export interface Side extends Voice {
  readonly article: string;
  /** In the article's text; null for its headline. */
  readonly span: Span | null;
  readonly quote: string;
}

/** A side with what it is about, for finding those that speak of the same. */
export interface Statement extends Side {
  readonly terms: readonly (readonly [string, number])[];
  /** Places smaller than a country that its sentence names. */
  readonly places: readonly string[];
}

type ContradictionType = 'whether' | 'number' | 'who' | 'where' | 'when';

interface Matter {
  readonly type: ContradictionType;
  readonly rule: `weave/${string}`;
  /** What they disagree about, in the words of the articles or the name of what is counted. */
  readonly proposition: string;
}

/** Two accounts that exclude each other. The record takes no side: a is not the right one. */
export interface Contradiction extends Matter {
  /** From what it consists of: the same two accounts always have the same id. */
  readonly id: string;
  readonly a: Side;
  readonly b: Side;
}

/** Makes a contradiction of two sides. */
export function contradiction(matter: Matter, a: Side, b: Side): Contradiction {
  const { type, rule, proposition } = matter;
  const key = JSON.stringify([
    type,
    ...[a, b].map(({ article, span, quote }) => [article, span, quote]),
  ]);
  const id = createHash('sha256').update(key).digest('hex').slice(0, 13);
  return { id, type, rule, proposition, a: toSide(a), b: toSide(b) };
}

function toSide({ article, span, quote, speaker, kind, isNamed, chain }: Side): Side {
  return { article, span, quote, speaker, kind, isNamed, chain };
}
