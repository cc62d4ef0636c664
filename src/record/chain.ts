import type { ArticleRecord, RecordAttribution } from './shape.ts';

/** The record with what is found by id, made once for many questions. */
export interface RecordIndex {
  readonly record: ArticleRecord;
  readonly entities: ReadonlyMap<string, ArticleRecord['entities'][number]>;
  readonly attributions: ReadonlyMap<string, RecordAttribution>;
  readonly times: ReadonlyMap<string, ArticleRecord['times'][number]>;
}

export function indexRecord(record: ArticleRecord): RecordIndex {
  const byId = <T extends { readonly id: string }>(layer: readonly T[]) =>
    new Map(layer.map((found) => [found.id, found]));
  return {
    record,
    entities: byId(record.entities),
    attributions: byId(record.attributions),
    times: byId(record.times),
  };
}

/**
 * The isnad of a claim without its outlet: the attributions over it, outermost first. Empty when it
 * stands on the article's own word. A record's chains never circle; one that did would end there.
 */
export function chainOf(index: RecordIndex, attribution: string | null): RecordAttribution[] {
  const chain: RecordAttribution[] = [];
  for (let id = attribution; id !== null; ) {
    const found = index.attributions.get(id);
    if (!found || chain.includes(found)) break;
    chain.unshift(found);
    id = found.parent;
  }
  return chain;
}
