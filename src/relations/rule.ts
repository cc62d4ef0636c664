import type { EventDoc, Ground } from '../events/frame.ts';
import type { Attribution, Event, RelationType } from '../model/claim.ts';
import { type Entity, type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { RuleId, Span } from '../model/span.ts';
import type { RelationWord } from './relation-words.ts';

/** What the relation rules see of a document. */
export interface View {
  readonly doc: EventDoc & { readonly events: readonly Event[] };
  readonly ground: Ground;
  /** What a word is listed as under a kind; empty for most. */
  readonly uses: (kind: string, i: number) => readonly RelationWord[];
  /** Indexes of the words listed under a kind, in text order. */
  readonly spots: (kind: string) => readonly number[];
  /** Last word of a listed phrase that begins at a word, or null. */
  readonly phrase: (kind: string, i: number) => number | null;
  /** Words at which a listed phrase of several words begins. */
  readonly phraseSpots: (kind: string) => readonly number[];
  /** All mentions in text order, and the entity of each. */
  readonly mentions: readonly Mention[];
  /** Mentions whose first word this is, the longest first. */
  readonly startingAt: (i: number) => readonly Mention[];
  /** Mentions whose last word this is, in text order. */
  readonly endingAt: (i: number) => readonly Mention[];
  readonly entityOf: (mention: Mention) => Entity | undefined;
  /** Longest mention that ends with or begins at a word (with its roles). */
  readonly endsAt: (i: number) => Mention | undefined;
  readonly beginsAt: (i: number) => Mention | undefined;
  /** Named mention that begins at a word, whatever holds it. */
  readonly namedAt: (i: number) => Mention | undefined;
  /** True when the words are an event's trigger: then they are no relation as well (guidelines 6). */
  readonly isTrigger: (span: Span) => boolean;
  /** Events whose triggers stand in a line. */
  readonly eventsIn: (line: number) => readonly Event[];
  /** Attributions whose cues stand in a line. */
  readonly attributionsIn: (line: number) => readonly Attribution[];
  /** Type of the event whose trigger a word is; undefined where it is none. */
  readonly triggerAt: (i: number) => string | undefined;
  /** Index of the innermost attribution whose content holds the words; null: the author's. */
  readonly attributionOf: (span: Span) => number | null;
}

/** A relation as a rule finds it, by mentions. `i` is the word that expresses it, for its modality. */
export interface FoundRelation extends Span {
  readonly type: RelationType;
  readonly from: Mention;
  readonly to: Mention;
  readonly i: number;
}

export interface RelationRule {
  readonly id: RuleId;
  readonly find: (view: View) => readonly FoundRelation[];
  /** Fires too seldom on train for the judge to know it: what it proposes stands. */
  readonly isRare?: true;
}

/** Span of the stem of a word, its one-letter prefixes cut off (guidelines G4). */
export function stemSpan(view: View, i: number): Span {
  const word = view.doc.words[i]!;
  return { start: word.readings[0]?.start ?? word.start, end: word.end };
}

export const isPlace = (mention: Mention) => PLACE_TYPES.has(mention.type);
export const isAgent = (mention: Mention) => ['PER', 'ORG', 'GRP'].includes(mention.type);
