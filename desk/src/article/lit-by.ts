import type { RecordIndex } from '../../../src/record/chain.ts';
import { chainOver } from './chains.ts';

/** Ids lit up with a find: itself, its chain, its participants' mentions, or what an attribution holds. */
export function litBy(index: RecordIndex, chosen: string | null): ReadonlySet<string> {
  if (!chosen) return new Set();
  const lit = new Set([chosen]);
  const { record } = index;
  const event = record.events.find(({ id }) => id === chosen);
  const relation = record.relations.find(({ id }) => id === chosen);
  const mention = record.mentions.find(({ id }) => id === chosen);
  const entities = event
    ? [...event.actors, ...event.recipients, ...event.others, ...event.places]
    : relation
      ? [relation.from, relation.to]
      : mention
        ? [mention.entity]
        : chosen.startsWith('E')
          ? [chosen]
          : [];
  for (const { id, entity } of record.mentions) if (entities.includes(entity)) lit.add(id);
  if (event?.time) lit.add(event.time);
  const claim = event ?? relation;
  if (claim?.attribution) {
    for (const { id } of chainOver(index, { id: chosen, layer: 'event', start: 0, end: 0 }))
      lit.add(id);
  }
  return lit;
}
