/**
 * The record as JSON: every key of `isnad-gold/1.0` with its exact meaning, so that the gold checker
 * and scorer read it as it is, plus what a reader needs to check it: the rule behind each value, the
 * reasons, the derived factuality, sizes, places and the text itself. Offsets count UTF-16 units of
 * `text`. `docs/record.schema.json` is the same shape as a JSON Schema.
 */
import type { Force } from '../model/claim.ts';
import type { RuleId } from '../model/span.ts';
import type { Factuality } from './factuality.ts';

/** A span with the words it covers: `text.slice(start, end) === text` of the span. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why one value was chosen: the rule, and the words it went by. */
export interface RecordReason {
  readonly rule: RuleId;
  readonly words?: TextSpan;
}
export type RecordReasons = Readonly<{ [field: string]: RecordReason }>;

export interface RecordDoc {
  readonly id: string;
  readonly file: string;
  /** SHA-256 of `text` in UTF-8. */
  readonly sha256: string;
  readonly length: number;
  readonly offset_unit: 'utf-16-code-unit';
  readonly lang: 'ar';
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly doc_date: string | null;
  readonly doc_date_basis: 'metadata' | 'text' | 'inferred' | null;
  /** What the record had to leave out, one sentence a line; usually empty. */
  readonly notes: string;
  readonly url: string | null;
  readonly title: string | null;
  /** Format that read the bytes: `text`, `html`, `jsonl`. */
  readonly format: string;
  readonly encoding: string;
  /** SHA-256 of the bytes as they came. */
  readonly bytes_sha256: string;
  /** Isnad version that wrote the record. */
  readonly engine: string;
  /** Related reading that the page links to. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

export interface RecordLine {
  readonly i: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'body' | 'debris';
  readonly debris?: string;
  readonly rule: RuleId;
}

interface RecordPlace {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly geonames: string | null;
  /** 1: the spot itself; 2: near it or part of it; 3: a region or country. */
  readonly precision: 1 | 2 | 3;
  readonly reason: RecordReason;
}

export interface RecordEntity {
  readonly id: string;
  readonly type: string;
  readonly form: 'named' | 'nominal';
  readonly name_ar: string;
  readonly name_en: string;
  readonly number: 'one' | 'many';
  readonly country: string | null;
  readonly sector: string | null;
  readonly members?: readonly string[];
  /** Id of the known person, organisation or place in the lexicon: `per/...`, `org/...`, `geo/...`. */
  readonly known?: string;
  readonly place?: RecordPlace;
  readonly rule: RuleId;
}

interface RecordRole extends TextSpan {
  readonly kind: string;
  readonly org: string | null;
  readonly former?: true;
  readonly acting?: true;
  readonly rule: RuleId;
}

export interface RecordMention extends TextSpan {
  readonly id: string;
  readonly entity: string;
  readonly form: 'named' | 'nominal';
  readonly metonym?: true;
  readonly roles?: readonly RecordRole[];
  readonly rule: RuleId;
  /** Rule that tied the mention to its entity. */
  readonly link: RuleId;
}

export interface RecordAttribution {
  readonly id: string;
  readonly source: TextSpan | null;
  readonly source_entity: string | null;
  readonly source_kind: string;
  readonly anonymity: 'named' | 'unnamed';
  readonly anonymity_reason: (TextSpan & { readonly kind: string }) | null;
  readonly cue: TextSpan & {
    readonly kind: string;
    readonly lemma: string;
    readonly force: Force;
  };
  readonly content: readonly TextSpan[];
  readonly quote: 'direct' | 'indirect' | 'mixed';
  readonly direct: readonly TextSpan[];
  readonly addressee: string | null;
  readonly medium: string | null;
  readonly parent: string | null;
  readonly time: string | null;
  readonly rule: RuleId;
  readonly reasons: RecordReasons;
}

/** A number of people; null where the words give no such bound. */
export interface RecordCount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly span: TextSpan;
}

export interface RecordEvent {
  readonly id: string;
  readonly cluster: string;
  readonly trigger: TextSpan;
  readonly type: string;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly others: readonly string[];
  readonly places: readonly string[];
  readonly time: string | null;
  readonly modality: string;
  readonly polarity: 'pos' | 'neg';
  readonly attribution: string | null;
  /** FactBank value, relative to the attribution it stands under. */
  readonly factuality: Factuality;
  readonly size?: Readonly<{ [kind: string]: RecordCount }>;
  readonly rule: RuleId;
  readonly reasons: RecordReasons;
}

export interface RecordRelation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly span: TextSpan;
  readonly modality: string;
  readonly polarity: 'pos' | 'neg';
  readonly attribution: string | null;
  readonly time: string | null;
  readonly rule: RuleId;
  readonly reasons: RecordReasons;
}

export interface RecordTime extends TextSpan {
  readonly id: string;
  readonly type: string;
  readonly value: string;
  readonly mod: string | null;
  /** `DCT` (the article's date), the id of another time, or null. */
  readonly anchor: string | null;
  readonly rule: RuleId;
}

/** Everything one article says, on whose word, each value with its characters and its rule. */
export interface ArticleRecord {
  readonly format: 'isnad-gold/1.0';
  readonly doc: RecordDoc;
  readonly text: string;
  readonly lines: readonly RecordLine[];
  readonly entities: readonly RecordEntity[];
  readonly mentions: readonly RecordMention[];
  readonly attributions: readonly RecordAttribution[];
  readonly events: readonly RecordEvent[];
  readonly relations: readonly RecordRelation[];
  readonly times: readonly RecordTime[];
}
