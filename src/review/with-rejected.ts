import type { ArticleRecord } from '../record/shape.ts';
import type { Revised } from './revise.ts';

/**
 * A revised record with the events and relations that people rejected in it again, as the engine has them, for a page
 * that crosses them out. What they referred to and is no longer there is left out of them.
 */
export function withRejected({ record, rejected }: Revised, machine: ArticleRecord): ArticleRecord {
  if (rejected.length === 0) return record;
  const there = new Set<string>(record.entities.map(({ id }) => id));
  const statements = new Set<string>(record.attributions.map(({ id }) => id));
  const times = new Set<string>(record.times.map(({ id }) => id));
  const only = (ids: readonly string[]) => ids.filter((id) => there.has(id));
  const chained = <T extends { readonly attribution: string | null; readonly time: string | null }>(
    one: T,
  ): T => ({
    ...one,
    attribution: statements.has(one.attribution ?? '') ? one.attribution : null,
    time: times.has(one.time ?? '') ? one.time : null,
  });
  const events = machine.events
    .filter(({ id }) => rejected.includes(id))
    .map((one) => ({
      ...chained(one),
      ...{ actors: only(one.actors), recipients: only(one.recipients) },
      ...{ others: only(one.others), places: only(one.places) },
    }));
  const relations = machine.relations
    .filter(({ id, from, to }) => rejected.includes(id) && there.has(from) && there.has(to))
    .map(chained);
  return {
    ...record,
    events: [...record.events, ...events],
    relations: [...record.relations, ...relations],
  };
}
