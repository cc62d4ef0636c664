import { ACCURACY, type Counts, countMatches } from './counts.ts';
import type { Gold, GoldEvent, GoldRelation, GoldTime } from './gold.ts';
import { countShared, isExact, matchPairs, type Pair, spanIoU } from './match.ts';

/** How ids of the system read in gold: by alignment of the layers below. */
export interface Alignment {
  readonly counts: Counts;
  readonly entityOf: ReadonlyMap<string, string>;
  readonly attributionOf: (system: string | null) => string | null;
}

/** Layer 3: events. Gives the pairs of the headline metric (overlap and type). */
export function scoreEvents(gold: Gold, system: Gold, alignment: Alignment): Pair<GoldEvent>[] {
  const { counts } = alignment;
  const count = (metric: string, alike: (a: GoldEvent, b: GoldEvent) => number) => {
    const pairs = matchPairs(gold.events, system.events, { alike });
    counts.set(metric, countMatches(pairs.length, gold.events.length, system.events.length));
    return pairs;
  };
  const overlap = (a: GoldEvent, b: GoldEvent) => spanIoU(a.trigger, b.trigger);
  const isTyped = (a: GoldEvent, b: GoldEvent) => a.type === b.type;
  count('3 trigger exact', (a, b) => isExact(a.trigger, b.trigger));
  const aligned = count('3 trigger overlap', overlap);
  count('3 trigger exact+type', (a, b) => (isTyped(a, b) ? isExact(a.trigger, b.trigger) : 0));
  const right = count('3 trigger overlap+type', (a, b) => (isTyped(a, b) ? overlap(a, b) : 0));
  count('3 trigger overlap+type+mode', (a, b) =>
    isTyped(a, b) && a.mode === b.mode ? overlap(a, b) : 0,
  );
  countArguments(gold, system, aligned, alignment);
  const times = matchPairs(gold.times, system.times, { alike: spanIoU });
  const timeOf = new Map(times.map(([a, b]) => [b.id, a.id]));
  const accuracies: readonly [metric: string, test: (a: GoldEvent, b: GoldEvent) => boolean][] = [
    ['3 modality', (a, b) => a.modality === b.modality],
    ['3 polarity', (a, b) => a.polarity === b.polarity],
    ['3 attribution', (a, b) => a.attribution === alignment.attributionOf(b.attribution)],
    ['3 time', (a, b) => a.time === (b.time === null ? null : (timeOf.get(b.time) ?? '?'))],
  ];
  for (const [metric, test] of accuracies) {
    const same = aligned.filter(([a, b]) => test(a, b)).length;
    counts.set(`${ACCURACY}${metric}`, countMatches(same, aligned.length, aligned.length));
  }
  countClusters(gold, system, aligned, counts);
  return right;
}

/** Types in which recipients count as actors: all sides meet, all sides cooperate. */
const MUTUAL = ['CONSULT', 'COOPERATE'];

function argumentsOf({ entities }: Gold, nameOf: (id: string) => string) {
  const members = new Map(entities.map((entity) => [entity.id, entity.members ?? []]));
  const expand = (ids: readonly string[]) =>
    ids.flatMap((id) => (members.get(id)?.length ? members.get(id)! : [id]));
  return (event: GoldEvent): Set<string> => {
    const recipient = MUTUAL.includes(event.type) ? 'actor' : 'recipient';
    return new Set([
      ...expand(event.actors).map((id) => `actor|${nameOf(id)}`),
      ...expand(event.recipients).map((id) => `${recipient}|${nameOf(id)}`),
      ...expand(event.others).map((id) => `other|${nameOf(id)}`),
      ...event.places.map((id) => `place|${nameOf(id)}`),
    ]);
  };
}

function countArguments(
  gold: Gold,
  system: Gold,
  aligned: readonly Pair<GoldEvent>[],
  { counts, entityOf }: Alignment,
): void {
  const ours = argumentsOf(gold, (id) => id);
  const theirs = argumentsOf(system, (id) => entityOf.get(id) ?? `?${id}`);
  // Without alignment, so that two arguments that mean nothing in gold still count as two.
  const found = argumentsOf(system, (id) => id);
  const size = (events: readonly GoldEvent[], of: (event: GoldEvent) => Set<string>) =>
    events.reduce((sum, event) => sum + of(event).size, 0);
  const right = aligned
    .filter(([a, b]) => a.type === b.type)
    .reduce((sum, [a, b]) => sum + countShared(ours(a), theirs(b)), 0);
  counts.set(
    '3 argument (event, role, entity)',
    countMatches(right, size(gold.events, ours), size(system.events, found)),
  );
}

function countClusters(
  gold: Gold,
  system: Gold,
  aligned: readonly Pair<GoldEvent>[],
  counts: Counts,
): void {
  const goldOf = new Map(aligned.map(([a, b]) => [b.id, a.id]));
  const ours = linksOf(gold.events, ({ id }) => id);
  const theirs = linksOf(system.events, ({ id }) => goldOf.get(id) ?? `?${id}`);
  const found = new Set(theirs);
  const right = ours.filter((link) => found.has(link)).length;
  counts.set('3 event coreference links', countMatches(right, ours.length, theirs.length));
}

function linksOf(events: readonly GoldEvent[], nameOf: (event: GoldEvent) => string): string[] {
  return events.flatMap((a, i) =>
    events
      .slice(i + 1)
      .filter((b) => a.cluster === b.cluster)
      .map((b) => [nameOf(a), nameOf(b)].sort().join('~')),
  );
}

const SYMMETRIC = ['cooperates_with', 'in_conflict_with', 'family_of'];

/** Layer 4: relations. Gives the pairs of the headline metric (type, from, to). */
export function scoreRelations(
  gold: Gold,
  system: Gold,
  { counts, entityOf, attributionOf }: Alignment,
): Pair<GoldRelation>[] {
  const [ours, theirs] = [gold.relations, system.relations];
  const isSame = (a: GoldRelation, b: GoldRelation) => {
    const [from, to] = [entityOf.get(b.from), entityOf.get(b.to)];
    const isTurned = SYMMETRIC.includes(a.type) && a.from === to && a.to === from;
    return a.type === b.type && ((a.from === from && a.to === to) || isTurned);
  };
  const right = matchPairs(ours, theirs, {
    alike: (a, b) => (isSame(a, b) ? 1 + spanIoU(a.span, b.span) : 0),
    least: 1,
  });
  const strict = right.filter(
    ([a, b]) =>
      spanIoU(a.span, b.span) >= 0.5 &&
      a.polarity === b.polarity &&
      a.attribution === attributionOf(b.attribution),
  );
  const count = (metric: string, pairs: readonly unknown[]) =>
    counts.set(metric, countMatches(pairs.length, ours.length, theirs.length));
  count('4 relation (type, from, to)', right);
  count('4 relation strict (+span overlap, polarity, attribution)', strict);
  const modal = right.filter(([a, b]) => a.modality === b.modality).length;
  counts.set(`${ACCURACY}4 modality`, countMatches(modal, right.length, right.length));
  return right;
}

/** Layer 5: times. Gives the pairs of the headline metric (overlap, type, value). */
export function scoreTimes(gold: Gold, system: Gold, counts: Counts): Pair<GoldTime>[] {
  const count = (metric: string, alike: (a: GoldTime, b: GoldTime) => number) => {
    const pairs = matchPairs(gold.times, system.times, { alike });
    counts.set(metric, countMatches(pairs.length, gold.times.length, system.times.length));
    return pairs;
  };
  count('5 time exact', isExact);
  count('5 time overlap', spanIoU);
  count('5 time overlap+type', (a, b) => (a.type === b.type ? spanIoU(a, b) : 0));
  return count('5 time overlap+type+value', (a, b) =>
    a.type === b.type && a.value === b.value ? spanIoU(a, b) : 0,
  );
}
