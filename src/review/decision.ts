import type { SizeKind } from '../model/claim.ts';
import type { TextSpan } from '../record/shape.ts';

/**
 * What a person may do with what was found in an article. `add`: what was missed; `unite`: two entities of the article
 * are one. What is one across articles is decided in `src/store/joins.ts`.
 */
export const DECISION_KINDS = ['accept', 'correct', 'reject', 'add', 'unite'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Layers of the record that people decide about. */
export const DECIDED_LAYERS = [
  'times',
  'mentions',
  'entities',
  'attributions',
  'events',
  'relations',
] as const;
export type DecidedLayer = (typeof DECIDED_LAYERS)[number];

/** How many, as a person gives it: null where the words give no such bound. */
export interface Count {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The words that give it. */
  readonly words?: TextSpan | undefined;
}

/** Somebody or something, by words of the article that mean them; `type` is used where nothing is found there yet. */
export interface Who extends TextSpan {
  readonly type: string;
}

/**
 * Values of a find as a person gives them. Finds are meant by their words, not by ids, so that another engine's
 * record can be set right by them too: a statement is meant by its cue, a participant by words that name it.
 */
export interface Values {
  /** Trigger of an event, cue of a statement, words of a mention, a relation or a time. */
  readonly words?: TextSpan | undefined;
  readonly type?: string | undefined;
  readonly mode?: string | null | undefined;
  readonly modality?: string | undefined;
  readonly polarity?: 'pos' | 'neg' | undefined;
  readonly actors?: readonly Who[] | undefined;
  readonly recipients?: readonly Who[] | undefined;
  readonly others?: readonly Who[] | undefined;
  readonly places?: readonly Who[] | undefined;
  /** All numbers of people that an event has, by what became of them: those not named are none. */
  readonly size?: Readonly<Partial<Record<SizeKind, Count>>> | undefined;
  readonly from?: Who | undefined;
  readonly to?: Who | undefined;
  /** On whose word: the cue of the statement; null for the article's own. */
  readonly attribution?: TextSpan | null | undefined;
  readonly time?: TextSpan | null | undefined;
  readonly speaker?: Who | null | undefined;
  /** Kind of speaker. */
  readonly kind?: string | undefined;
  readonly anonymity?: 'named' | 'unnamed' | undefined;
  /** The statement that this one is part of, by its cue. */
  readonly parent?: TextSpan | null | undefined;
  readonly content?: readonly TextSpan[] | undefined;
  /** Whom a mention means; null for somebody of their own. */
  readonly entity?: Who | null | undefined;
  readonly name?: string | undefined;
  readonly name_en?: string | undefined;
  /** TIMEX3 value of a time. */
  readonly value?: string | undefined;
}

/** A decision as the record is revised by it: all offsets are those of the text that is revised. */
export interface Made {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly layer: DecidedLayer;
  /** Key of the find that it is about; its whole id (`ver_….KEY`) where that is a find of another version. */
  readonly key: string;
  /** Where the words of that find stand. */
  readonly start: number;
  readonly end: number;
  /** What was set right. */
  readonly set: Values;
  /** The find as a whole, as it was when this was decided: by it the find comes back when an engine loses it. */
  readonly whole: Values | null;
  /** Of two that are united: the other. */
  readonly other: { readonly key: string; readonly start: number; readonly end: number } | null;
  /** False while it waits for a second person, and once it was undone. */
  readonly counts: boolean;
}

/** Rules that name a person's hand behind a find. */
export const CORRECTED = 'review/corrected';
export const ADDED = 'review/added';
