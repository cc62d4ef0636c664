import { mulberry32 } from './bootstrap.ts';
import type { Gold } from './gold.ts';

type Spanned = { readonly start: number; readonly end: number; readonly text: string };

/**
 * A gold file made wrong on purpose, as a system would be wrong: things missing, doubled, moved,
 * retyped, tied to the wrong entity. The same seed makes the same mistakes. For testing scorers.
 */
export function perturbGold(gold: Gold, seed: number): Gold {
  const random = mulberry32(seed);
  const happens = (share: number) => random() < share;
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise;
  const thin = <T>(list: readonly T[]) => list.filter(() => !happens(0.15));
  const moved = <T extends Spanned>(span: T): T => {
    if (!happens(0.2)) return span;
    const start = Math.max(0, span.start + Math.floor(random() * 5) - 2);
    return { ...span, start, end: Math.max(start + 1, span.end + Math.floor(random() * 9) - 4) };
  };
  const ids = (layer: readonly { readonly id: string }[]) => layer.map(({ id }) => id);
  const entities = ids(gold.entities);
  const swapped = (id: string) => (happens(0.15) ? pick(entities, id) : id);
  const maybe = <T>(value: T | null, others: readonly T[]): T | null =>
    happens(0.1) ? null : happens(0.1) ? pick(others, value as T) : value;
  return {
    ...gold,
    lines: gold.lines.map((line) => (happens(0.1) ? { ...line, kind: 'debris' as const } : line)),
    entities: gold.entities.map((entity) => ({
      ...entity,
      type: happens(0.1) ? pick(['PER', 'ORG', 'GPE'], entity.type) : entity.type,
    })),
    mentions: thin(gold.mentions).map((mention) => ({
      ...moved(mention),
      entity: swapped(mention.entity),
      roles: thin(mention.roles ?? []).map(moved),
    })),
    attributions: thin(gold.attributions).map((found) => ({
      ...found,
      source: maybe(found.source && moved(found.source), []),
      source_entity: maybe(found.source_entity, entities),
      source_kind: pick([found.source_kind, 'media'], found.source_kind),
      cue: moved(found.cue),
      content: found.content.map(moved),
      quote: pick([found.quote, 'mixed' as const], found.quote),
      parent: maybe(found.parent, ids(gold.attributions)),
    })),
    events: thin([...gold.events, ...gold.events.slice(0, 2)]).map((event, i) => ({
      ...event,
      id: `V${i + 1}`,
      trigger: moved(event.trigger),
      type: happens(0.1) ? pick(['ASSAULT', 'CONSULT'], event.type) : event.type,
      mode: maybe(event.mode, []),
      actors: event.actors.map(swapped),
      recipients: thin(event.recipients.map(swapped)),
      cluster: happens(0.1) ? 'C1' : event.cluster,
      modality: pick([event.modality, event.modality, 'planned'], event.modality),
      attribution: maybe(event.attribution, ids(gold.attributions)),
      time: maybe(event.time, ids(gold.times)),
    })),
    relations: thin(gold.relations).map((relation) => {
      const [from, to] = [swapped(relation.from), swapped(relation.to)];
      return { ...relation, ...(happens(0.2) ? { from: to, to: from } : { from, to }) };
    }),
    times: thin(gold.times).map((time) => ({
      ...moved(time),
      value: happens(0.1) ? 'PAST_REF' : time.value,
    })),
  };
}
