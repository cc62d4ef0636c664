import type { Outlets } from '../reading/outlets.ts';
import type { ArticleRecord } from '../record/shape.ts';

const BRACKETS = /[(\uff08]([^()\n]{2,30})[)\uff09]/g;

/**
 * Agencies that an article credits, by the ids of their outlets, sorted: in brackets at the head or the
 * end of a line, or as the ones on whose word something stands.
 *
 * Example: القاهرة (رويترز) - ; بحسب وكالة فرانس برس.
 * Counterexample: (الأحد); a broadcaster that is quoted is no agency.
 */
export function findCredits(record: ArticleRecord, outlets: Outlets): string[] {
  const found = new Set<string>();
  const add = (outlet: ReturnType<Outlets['ofName']>) => {
    if (outlet?.kind === 'agency') found.add(outlet.id);
  };
  const names = new Map(record.entities.map(({ id, name_ar }) => [id, name_ar]));
  for (const { source, source_entity, source_kind, medium } of record.attributions) {
    if (medium) add(outlets.ofName(names.get(medium) ?? ''));
    if (source_kind !== 'media' && source_kind !== 'institution') continue;
    add(outlets.ofName(names.get(source_entity ?? '') ?? ''));
    add(outlets.ofName(source?.text ?? ''));
  }
  for (const { start, end, kind } of record.lines) {
    if (kind !== 'body') continue;
    for (const [, inside] of record.text.slice(start, end).matchAll(BRACKETS))
      add(outlets.ofCredit(inside ?? ''));
  }
  return [...found].sort();
}
