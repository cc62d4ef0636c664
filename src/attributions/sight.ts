import { type Ground, indexWords, layGround } from '../events/ground.ts';
import type { CueKind, Force } from '../model/claim.ts';
import type { Doc } from '../model/doc.ts';
import type { Entity, Mention, Time } from '../model/entity.ts';
import type { Reason, RuleId, Span } from '../model/span.ts';
import type { Gender } from '../model/word.ts';
import type { CueWords } from './cue-words.ts';
import { findQuotes, type Quote } from './quotes.ts';

export type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities';

/** What the constructions see of a document. */
export interface Sight {
  readonly doc: Doc<Needs>;
  readonly cues: CueWords;
  readonly ground: Ground;
  readonly quotes: readonly Quote[];
  /** Quotation that opens at a word. */
  readonly quoteAt: ReadonlyMap<number, Quote>;
  /** Quotation whose marks a word stands between. */
  readonly quoteOf: (i: number) => Quote | null;
  readonly entityOf: (mention: Mention) => Entity | undefined;
  readonly timeAt: ReadonlyMap<number, Time>;
  /** Index of the word that holds an offset; -1 when none. */
  readonly wordAt: (offset: number) => number;
}

/** An attribution as a construction finds it: by words, before entities and parents are settled. */
export interface Draft {
  readonly rule: RuleId;
  readonly cue: Span & {
    readonly i: number;
    readonly kind: CueKind;
    readonly lemma: string;
    readonly force: Force;
  };
  /** First mention of the speaker, null when unexpressed. */
  readonly speaker: Mention | null;
  readonly source: Span | null;
  /** Gender of a finite cue whose subject is said: it tells who a later verb means. */
  readonly gender: Gender | null;
  /** The cue stands inside the content of an earlier saying. */
  readonly isInner: boolean;
  /** Kind of a speaker that is none (a passive, a rumour); null where there is one. */
  readonly nobody: 'implicit' | 'unspecified' | null;
  readonly content: readonly Span[];
  readonly addressee: Mention | null;
  readonly medium: Mention | null;
  readonly time: Time | null;
  readonly reasons: Readonly<Record<string, Reason>>;
}

/** One construction. Finds the attribution whose cue is word `i`, given those found before it. */
export interface Construction {
  readonly id: RuleId;
  readonly find: (sight: Sight, i: number, before: readonly Draft[]) => Draft | null;
}

/** Makes the view of a document that the constructions work on. */
export function createSight(doc: Doc<Needs>, cues: CueWords): Sight {
  const ground = layGround({ ...doc, attributions: [] });
  const entities = new Map<number, Entity>();
  for (const entity of doc.entities)
    for (const mention of entity.mentions) entities.set(mention, entity);
  const quotes = findQuotes(doc.words, namesOf(doc));
  const holder = new Int32Array(doc.words.length).fill(-1);
  for (const [q, { open, close }] of quotes.entries()) holder.fill(q, open + 1, close);
  return {
    doc,
    cues,
    ground,
    quotes,
    quoteAt: new Map(quotes.map((quote) => [quote.open, quote])),
    quoteOf: (i) => quotes[holder[i] ?? -1] ?? null,
    entityOf: (mention) => entities.get(mention.i),
    timeAt: ground.timeAt,
    wordAt: indexWords(doc.words),
  };
}

/** First words of named mentions, with the last word of each. */
function namesOf(doc: Doc<'mentions'>): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  for (const { first, last, form } of doc.mentions)
    if (form === 'named') names.set(first, Math.max(last, names.get(first) ?? 0));
  return names;
}

/** Last word of the sentence that holds word `i`. */
export function sentenceEnd(sight: Sight, i: number): number {
  return sight.doc.sentences[sight.ground.sentenceOf[i]!]!.last;
}

/** First word of the sentence that holds word `i`. */
export function sentenceStart(sight: Sight, i: number): number {
  return sight.doc.sentences[sight.ground.sentenceOf[i]!]!.first;
}

/** Stands offset `at` inside what an earlier saying says? Only the last few can reach so far. */
export function isInside(before: readonly Draft[], at: number): boolean {
  return before
    .slice(-8)
    .some(({ content }) => content.some(({ start, end }) => start <= at && at < end));
}

/** Start of a word, its one-letter prefixes cut off (guidelines G4). */
export function stemStart(sight: Sight, i: number): number {
  const word = sight.doc.words[i]!;
  return word.readings[0]?.start ?? word.start;
}
