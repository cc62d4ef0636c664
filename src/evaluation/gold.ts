import type { ArticleRecord } from '../record/shape.ts';

/** A span as gold files write it. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Without<T, Key extends string> = T extends unknown ? Omit<T, Key> : never;

/**
 * A gold file: the keys that our records and `isnad-gold/1.0` share. A record is one as it stands;
 * `rule` is there in records only.
 */
export interface Gold {
  readonly format: string;
  readonly doc: Pick<
    ArticleRecord['doc'],
    'id' | 'file' | 'sha256' | 'length' | 'outlet' | 'doc_date' | 'doc_date_basis'
  >;
  readonly lines: readonly (Without<ArticleRecord['lines'][number], 'rule'> & HasRule)[];
  readonly entities: readonly GoldEntity[];
  readonly mentions: readonly GoldMention[];
  readonly attributions: readonly GoldAttribution[];
  readonly events: readonly GoldEvent[];
  readonly relations: readonly GoldRelation[];
  readonly times: readonly GoldTime[];
}

/** Rule that found a thing; absent in gold. */
export interface HasRule {
  readonly rule?: string;
}
export interface GoldEntity
  extends Pick<ArticleRecord['entities'][number], 'id' | 'type' | 'form' | 'number'> {
  readonly name_ar: string;
  readonly name_en: string;
  readonly country: string | null;
  readonly members?: readonly string[];
}
interface GoldRole extends GoldSpan {
  readonly kind: string;
  readonly org: string | null;
}
export interface GoldMention extends GoldSpan, HasRule {
  readonly id: string;
  readonly entity: string;
  readonly form: 'named' | 'nominal';
  readonly metonym?: true;
  readonly roles?: readonly GoldRole[];
}
export interface GoldAttribution
  extends Omit<ArticleRecord['attributions'][number], 'cue' | 'rule' | 'reasons'>,
    HasRule {
  readonly cue: GoldSpan & { readonly kind: string };
}
export type GoldEvent = Omit<
  ArticleRecord['events'][number],
  'factuality' | 'size' | 'rule' | 'reasons'
> &
  HasRule;
export type GoldRelation = Omit<ArticleRecord['relations'][number], 'rule' | 'reasons'> & HasRule;
export type GoldTime = Omit<ArticleRecord['times'][number], 'rule'> & HasRule;
