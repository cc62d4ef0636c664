import { type Ground, layGround } from '../events/frame.ts';
import type { CueKind, Force } from '../model/claim.ts';
import type { Doc } from '../model/doc.ts';
import type { Entity, Mention, Time } from '../model/entity.ts';
import type { Reason, RuleId, Span } from '../model/span.ts';
import type { CueWords } from './cue-words.ts';
import { findQuotes, type Quote } from './quotes.ts';

export type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities';

/** What the constructions see of a document. */
export interface Sight {
  readonly doc: Doc<Needs>;
  readonly cues: CueWords;
  readonly ground: Ground;
  readonly quotes: readonly Quote[];
  readonly entityOf: (mention: Mention) => Entity | undefined;
  readonly timeAt: ReadonlyMap<number, Time>;
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
  /** The speaker is that of the attribution before (participles, وأضاف). */
  readonly carries: boolean;
  readonly isPassive: boolean;
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
  return {
    doc,
    cues,
    ground,
    quotes: findQuotes(doc.words),
    entityOf: (mention) => entities.get(mention.i),
    timeAt: ground.timeAt,
  };
}

/** Last word of the sentence that holds word `i`. */
export function sentenceEnd(sight: Sight, i: number): number {
  return sight.doc.sentences[sight.ground.sentenceOf[i]!]!.last;
}

/** First word of the sentence that holds word `i`. */
export function sentenceStart(sight: Sight, i: number): number {
  return sight.doc.sentences[sight.ground.sentenceOf[i]!]!.first;
}

/** Start of a word, its one-letter prefixes cut off (guidelines G4). */
export function stemStart(sight: Sight, i: number): number {
  const word = sight.doc.words[i]!;
  return word.readings[0]?.start ?? word.start;
}
