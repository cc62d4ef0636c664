import type { Found, Reason, RuleId } from './span.ts';

export const ENTITY_TYPES = ['PER', 'ORG', 'GRP', 'GPE', 'LOC', 'FAC', 'EVENT', 'DOC'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Types of what lies somewhere on the map. */
export const PLACE_TYPES: ReadonlySet<string> = new Set<EntityType>(['GPE', 'LOC', 'FAC']);

export const ROLE_KINDS = ['office', 'rank', 'honorific', 'descriptor'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** A title beside a person's name. `start..end` runs up to but not including the name. */
export type Role = Found<{
  readonly kind: RoleKind;
  /** Index in `mentions` of the body the office belongs to, where it is mentioned inside the role. */
  readonly org: number | null;
  /** ISO alpha-3 of the country that a nationality adjective in the role names. */
  readonly country: string | null;
  readonly former: boolean;
  readonly acting: boolean;
}>;

/**
 * Words that name or describe one thing. Named mentions are all kept; nominal ones are *candidates*,
 * kept in the record only if something uses them (guidelines 3.2), so later stages may refer to any.
 */
export type Mention = Found<{
  readonly i: number;
  readonly type: EntityType;
  readonly form: 'named' | 'nominal';
  readonly number: 'one' | 'many';
  readonly definite: boolean;
  readonly metonym: boolean;
  readonly roles: readonly Role[];
  /** First and last word index, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Lemma of the head noun of a nominal mention (unfolded, as in the lexicon); null for names. */
  readonly head: string | null;
  /** Class of the head noun (`military`, `official`, `victim`, ...); null when none. */
  readonly class: string | null;
  /** Stable id of a known person, organisation or place (`per/...`, `org/...`, `geo/...`). */
  readonly known: string | null;
  /** ISO alpha-3 where the words or the lexicon give it. */
  readonly country: string | null;
  readonly sector: string | null;
  /** Indexes of coordinated or contained mentions that make up a group. */
  readonly parts: readonly number[];
}>;

/** Where a place is. `precision` 1: the spot itself; 2: near it or part of it; 3: a region or country. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly geonames: string | null;
  readonly precision: 1 | 2 | 3;
  readonly reason: Reason;
}

/** One real-world thing in one article: the mentions that mean it, and how each was tied to it. */
export interface Entity {
  readonly i: number;
  readonly type: EntityType;
  readonly form: 'named' | 'nominal';
  readonly nameAr: string;
  readonly nameEn: string;
  readonly number: 'one' | 'many';
  readonly country: string | null;
  readonly sector: string | null;
  /** Indexes of entities that make up a group. */
  readonly members: readonly number[];
  readonly known: string | null;
  readonly place: Place | null;
  /** Indexes into `mentions`, in text order. */
  readonly mentions: readonly number[];
  /** For each of `mentions`, why it means this entity. */
  readonly links: readonly RuleId[];
  readonly rule: RuleId;
}

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export const TIME_MODS = [
  'APPROX',
  'MORE_THAN',
  'LESS_THAN',
  'EQUAL_OR_MORE',
  'EQUAL_OR_LESS',
  'BEFORE',
  'AFTER',
  'START',
  'MID',
  'END',
] as const;

/** A TIMEX3 expression. `anchor`: `DCT` (the article's date), the index of another time, or null. */
export type Time = Found<{
  readonly i: number;
  readonly type: (typeof TIME_TYPES)[number];
  readonly value: string;
  readonly mod: (typeof TIME_MODS)[number] | null;
  readonly anchor: 'DCT' | number | null;
}>;
