/**
 * What the record answers with: claims with everything a reader needs to check them. Ids are public ones:
 * `art_…`, `ver_…`, and `ver_….KEY` for finds.
 */

import type { Decision } from './decided.ts';

/** An article as lists show it. */
export interface ToldArticle {
  readonly id: string;
  readonly version: string;
  /** Its id where it came from, such as a JSONL line's own. */
  readonly externalId: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly file: string;
}

/** Somebody or something that takes part. */
export interface ToldEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly name_en: string;
  readonly known: string | null;
  readonly country: string | null;
  readonly place: ToldPlace | null;
}
interface ToldPlace {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly geonames: string | null;
  /** 1: the spot itself; 2: near it or part of it; 3: a region or country. */
  readonly precision: number;
}

/** One link of the chain, from the outermost speaker in. */
export interface ToldSpeaker {
  readonly id: string;
  /** The words for the speaker; null when nobody is named or described. */
  readonly speaker: string | null;
  readonly entity: ToldEntity | null;
  readonly kind: string;
  readonly anonymity: string;
  readonly cue: string;
  readonly force: string;
}

/** Days of a claim. `basis` `article`: only the article's own date is known. */
interface ToldDays {
  readonly start: string | null;
  readonly end: string | null;
  readonly basis: string | null;
}

interface ToldClaim {
  readonly id: string;
  readonly type: string;
  /** The words that tell it, and the line of the article that they stand in. */
  readonly words: string;
  readonly line: string;
  readonly start: number;
  readonly stop: number;
  readonly days: ToldDays;
  readonly modality: string;
  readonly polarity: string;
  /** Who says so, outermost first; empty on the article's own word. */
  readonly chain: readonly ToldSpeaker[];
  readonly article: ToldArticle;
  readonly rule: string;
  readonly engine: string;
  /** What a person decided about it, as far as it holds; null where nobody has. */
  readonly decision: Decision | null;
}

export interface ToldCount {
  readonly kind: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly words: string;
}

export interface ToldEvent extends ToldClaim {
  readonly kind: 'event';
  readonly mode: string | null;
  readonly factuality: string;
  readonly actors: readonly ToldEntity[];
  readonly recipients: readonly ToldEntity[];
  readonly others: readonly ToldEntity[];
  readonly places: readonly ToldEntity[];
  readonly counts: readonly ToldCount[];
}

export interface ToldRelation extends ToldClaim {
  readonly kind: 'relation';
  readonly from: ToldEntity;
  readonly to: ToldEntity;
}

export type Told = ToldEvent | ToldRelation;
