/**
 * Tables of what was found in an article. Finds belong to one version: `version` is `versions.n`, a number
 * that only this store knows; outside, a find is `ver_….KEY` (`ids.ts`). Every row names the engine that
 * made it; `local` is the find's id in the record of its article (E1, V3), which tells the rest of it.
 * `start` and `stop` count UTF-16 units of the version's text.
 */
interface FindRow {
  readonly version: number;
  readonly key: string;
  readonly local: string;
  readonly engine: string;
  readonly rule: string;
}

/** One thing in one article. `name_key`: its name folded for comparing. */
export interface EntityTable extends FindRow {
  readonly type: string;
  readonly form: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly name_key: string;
  readonly number: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Id in the lexicon: `per/…`, `org/…`, `geo/…`. */
  readonly known: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly place_country: string | null;
  readonly geonames: string | null;
  readonly precision: number | null;
  /** Mentions in the article. */
  readonly mentions: number;
}
/** An entity that a person's decision gives another id, with the id and rule that the engine has for it. */
export interface JoinedEntityTable {
  readonly version: number;
  readonly key: string;
  /** Everything of its id or name as the engine has it: see `src/weave/joined.ts`. */
  readonly node: string;
  readonly known: string | null;
  readonly rule: string;
}
/** Names by their words, Arabic and English, folded and without the article. Names stay when their entities go. */
export interface NameWordTable {
  readonly word: string;
  readonly name_key: string;
}
export interface MemberTable {
  readonly version: number;
  readonly entity: string;
  readonly member: string;
}

export interface MentionTable extends FindRow {
  readonly entity: string;
  readonly start: number;
  readonly stop: number;
  readonly words: string;
  readonly form: string;
  readonly metonym: number;
  readonly link: string;
}

/** A title beside a name: office, rank, honorific, descriptor. */
export interface RoleTable {
  readonly version: number;
  readonly mention: string;
  readonly n: number;
  readonly engine: string;
  readonly rule: string;
  readonly entity: string;
  readonly kind: string;
  readonly words: string;
  readonly org: string | null;
  readonly former: number;
  readonly acting: number;
}

export interface AttributionTable extends FindRow {
  readonly speaker: string | null;
  readonly speaker_words: string | null;
  readonly speaker_kind: string;
  readonly anonymity: string;
  readonly anonymity_reason: string | null;
  readonly cue: string;
  readonly cue_kind: string;
  readonly cue_lemma: string;
  readonly force: string;
  readonly quote: string;
  readonly start: number;
  readonly stop: number;
  /** JSON: spans `[start, end]` of the content. */
  readonly content: string;
  readonly parent: string | null;
  readonly medium: string | null;
  readonly addressee: string | null;
  readonly date_start: string | null;
  readonly date_end: string | null;
}

/** What stands under an attribution, or on the article's own word. `day`s: see `days.ts`. */
interface Claim extends FindRow {
  readonly type: string;
  readonly start: number;
  readonly stop: number;
  readonly words: string;
  readonly modality: string;
  readonly polarity: string;
  readonly attribution: string | null;
  readonly time: string | null;
  readonly date_start: string | null;
  readonly date_end: string | null;
  /** `time`: the words say when; `article`: only the article's own date is known. */
  readonly date_basis: string | null;
}
export interface EventTable extends Claim {
  readonly mode: string | null;
  /** Events of an article with one cluster tell of the same. */
  readonly cluster: string;
  readonly factuality: string;
}
export interface RelationTable extends Claim {
  readonly from_entity: string;
  readonly to_entity: string;
}

export interface ParticipantTable {
  readonly version: number;
  readonly event: string;
  /** `actor`, `recipient`, `other`, `place`. */
  readonly role: string;
  readonly entity: string;
  readonly n: number;
}
/** How many dead, injured, arrested, displaced; null where the words give no such bound. */
export interface CountTable {
  readonly version: number;
  readonly event: string;
  readonly kind: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly words: string;
}
export interface TimeTable extends FindRow {
  readonly start: number;
  readonly stop: number;
  readonly words: string;
  readonly type: string;
  readonly value: string;
  readonly mod: string | null;
  readonly date_start: string | null;
  readonly date_end: string | null;
}
