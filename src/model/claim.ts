import type { Found, Reason, Span } from './span.ts';

export const SOURCE_KINDS = [
  'spokesperson',
  'document',
  'media',
  'military',
  'official',
  'nonstate',
  'expert',
  'witness',
  'person',
  'institution',
  'unspecified',
  'implicit',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const CUE_KINDS = [
  'verb',
  'participle',
  'masdar',
  'noun',
  'preposition',
  'punctuation',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** What a cue commits its speaker to; from the cue lexicon (ontology 3.3). */
export const FORCES = [
  'neutral',
  'assertive',
  'distancing',
  'belief',
  'denial',
  'affective',
  'directive',
] as const;
export type Force = (typeof FORCES)[number];

export const ANONYMITY_REASONS = [
  'requested',
  'not_authorized',
  'safety',
  'sensitivity',
  'other',
] as const;

/** Somebody other than the author communicates content. One cue, at least one content span. */
export type Attribution = Found<{
  readonly i: number;
  /** Noun phrase of the speaker; null when unexpressed. */
  readonly source: Span | null;
  /** Index into `entities`; null when unknown. */
  readonly sourceEntity: number | null;
  readonly sourceKind: SourceKind;
  readonly anonymity: 'named' | 'unnamed';
  readonly anonymityReason: (Span & { readonly kind: (typeof ANONYMITY_REASONS)[number] }) | null;
  readonly cue: Span & { readonly kind: CueKind; readonly lemma: string; readonly force: Force };
  readonly content: readonly Span[];
  readonly quote: 'direct' | 'indirect' | 'mixed';
  readonly direct: readonly Span[];
  readonly addressee: number | null;
  readonly medium: number | null;
  /** Index into `times` of when it was said. */
  readonly time: number | null;
  /** Index into `attributions` of the innermost other one whose content holds this cue. */
  readonly parent: number | null;
  /** Why each value was chosen, by field name. */
  readonly reasons: Readonly<Record<string, Reason>>;
}>;

export const MODALITIES = [
  'asserted',
  'planned',
  'threatened',
  'requested',
  'conditional',
  'probable',
  'possible',
  'denied',
  'hypothetical',
  'habitual',
] as const;
export type Modality = (typeof MODALITIES)[number];
export type Polarity = 'pos' | 'neg';

/** A number of people as the words give it: `عشرات` has a low bound and no best value. */
export interface Count {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly span: Span;
}
/** What becomes of people that events count. */
export const SIZE_KINDS = ['dead', 'injured', 'arrested', 'displaced'] as const;
export type SizeKind = (typeof SIZE_KINDS)[number];

/** One event as one clause tells it. Type and mode names are those of lexicon/events/. */
export type Event = Found<{
  readonly i: number;
  readonly type: string;
  readonly mode: string | null;
  /** Indexes into `entities`. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly others: readonly number[];
  readonly places: readonly number[];
  /** Index into `times`. */
  readonly time: number | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Index into `attributions`; null: on the author's word. */
  readonly attribution: number | null;
  /** Events with equal numbers are the same real event. */
  readonly cluster: number;
  readonly size: Readonly<Partial<Record<SizeKind, Count>>>;
  readonly reasons: Readonly<Record<string, Reason>>;
}>;

export const RELATION_TYPES = [
  'controls',
  'supports',
  'opposes',
  'commands',
  'leads',
  'member_of',
  'part_of',
  'affiliated_with',
  'advises',
  'represents',
  'located_at',
  'cooperates_with',
  'in_conflict_with',
  'family_of',
  'owns',
  'issued',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** What stands between two entities, as the text expresses it. */
export type Relation = Found<{
  readonly i: number;
  readonly type: RelationType;
  readonly from: number;
  readonly to: number;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly attribution: number | null;
  readonly time: number | null;
  readonly reasons: Readonly<Record<string, Reason>>;
}>;
