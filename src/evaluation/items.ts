import type { HeadlineLayer } from './counts.ts';
import type { ScoredDocument } from './evaluate.ts';
import type { Gold, HasRule } from './gold.ts';

/** One thing in a layer, as tables count and lists show it. */
export interface Item extends HasRule {
  readonly id: string;
  /** Entity type, source kind, event type, relation type or time type. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** What decides its headline metric beside the span, in words. */
  readonly detail: string;
}

export const LAYERS: readonly HeadlineLayer[] = [
  'mentions',
  'attributions',
  'events',
  'relations',
  'times',
];

/** All things of a layer of one file. */
function itemsOf(gold: Gold, layer: HeadlineLayer): Item[] {
  const entities = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | null) => (id === null ? '-' : (entities.get(id)?.name_ar ?? id));
  const listers: Record<HeadlineLayer, () => Item[]> = {
    mentions: () =>
      gold.mentions.map((mention) => ({
        ...item(mention, mention),
        type: entities.get(mention.entity)?.type ?? '?',
        detail: `${mention.form} = ${nameOf(mention.entity)}`,
      })),
    attributions: () =>
      gold.attributions.map((found) => ({
        ...item(found, found.cue),
        type: found.source_kind,
        detail: `${nameOf(found.source_entity)} → ${found.content.map(({ text }) => text).join(' … ')}`,
      })),
    events: () =>
      gold.events.map((event) => ({
        ...item(event, event.trigger),
        type: event.type,
        detail: [event.actors, event.recipients]
          .map((ids) => ids.map(nameOf).join(' + '))
          .join(' → '),
      })),
    relations: () =>
      gold.relations.map((relation) => ({
        ...item(relation, relation.span),
        type: relation.type,
        detail: `${nameOf(relation.from)} → ${nameOf(relation.to)}`,
      })),
    times: () =>
      gold.times.map((time) => ({ ...item(time, time), type: time.type, detail: time.value })),
  };
  return listers[layer]();
}

function item(
  { id, rule }: HasRule & { readonly id: string },
  { start, end }: { readonly start: number; readonly end: number },
): Omit<Item, 'type' | 'detail'> {
  return { id, start, end, ...(rule !== undefined && { rule }) };
}

/** Gold and system things of one layer of one scored document, each with whether it was matched. */
export function judgeItems(document: ScoredDocument, layer: HeadlineLayer) {
  const pairs = document.right[layer];
  const [ours, theirs] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  const judge = (gold: Gold, matched: ReadonlySet<unknown>) =>
    itemsOf(gold, layer).map((one, i) => ({ ...one, isRight: matched.has(gold[layer][i]) }));
  return { gold: judge(document.file.gold, ours), system: judge(document.record, theirs) };
}
