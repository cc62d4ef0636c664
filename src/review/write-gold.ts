import type { Gold } from '../evaluation/gold.ts';
import type { ArticleRecord, TextSpan } from '../record/shape.ts';

/** A record with the keys that `isnad-gold/1.0` has, and no others. `id` names its files too. */
export function writeGold(
  record: ArticleRecord,
  { id, notes }: { readonly id: string; readonly notes: string },
): Gold {
  const { doc, lines, entities, mentions, attributions, events, relations, times } = record;
  const { sha256, length, offset_unit, lang, outlet, doc_date, doc_date_basis } = doc;
  return {
    format: record.format,
    doc: {
      ...{ id, file: `${id}.txt`, sha256, length, offset_unit, lang, outlet, doc_date },
      ...{ doc_date_basis, notes },
    } as Gold['doc'],
    lines: lines.map(({ i, start, end, kind, debris }) => ({
      ...{ i, start, end, kind },
      ...(debris ? { debris } : {}),
    })),
    entities: entities.map(({ members, ...one }) => ({
      ...{ id: one.id, type: one.type, form: one.form, name_ar: one.name_ar },
      ...{ name_en: one.name_en, number: one.number, country: one.country, sector: one.sector },
      ...(members ? { members: [...new Set(members)] } : {}),
    })),
    mentions: mentions.map(({ id: own, entity, form, metonym, roles, ...span }) => ({
      ...{ id: own, entity, ...cut(span), form },
      ...(metonym ? { metonym } : {}),
      ...(roles?.length
        ? { roles: roles.map(({ kind, org, ...role }) => ({ ...cut(role), kind, org })) }
        : {}),
    })),
    attributions: attributions.map(writeStatement),
    events: events.map(({ factuality: _, size: __, rule: ___, reasons: ____, ...event }) => ({
      ...event,
      trigger: cut(event.trigger),
    })),
    relations: relations.map(({ rule: _, reasons: __, ...relation }) => ({
      ...relation,
      span: cut(relation.span),
    })),
    times: times.map(({ rule: _, ...time }) => time),
  };
}

function writeStatement({
  rule: _,
  reasons: __,
  cue,
  ...said
}: ArticleRecord['attributions'][number]): Gold['attributions'][number] {
  const { source, anonymity_reason: reason } = said;
  return {
    ...said,
    source: source && cut(source),
    anonymity_reason: reason && { ...cut(reason), kind: reason.kind },
    cue: { ...cut(cue), kind: cue.kind },
    content: said.content.map(cut),
    direct: said.direct.map(cut),
  };
}

function cut({ start, end, text }: TextSpan): TextSpan {
  return { start, end, text };
}
