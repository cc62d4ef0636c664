import { type Counts, countMatches } from './counts.ts';
import type { Gold, GoldEntity, GoldMention } from './gold.ts';
import { isExact, matchPairs, type Pair, spanIoU } from './match.ts';

/** Mentions matched, and which gold entity each system entity is. */
export interface MentionScore {
  /** Pairs of the headline metric: equal span, equal type. */
  readonly right: readonly Pair<GoldMention>[];
  /** Gold entity by system entity id. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/** Layer 1: mentions, entity alignment, B-cubed, roles. Adds its metrics to `counts`. */
export function scoreMentions(gold: Gold, system: Gold, counts: Counts): MentionScore {
  const goldTypes = typesOf(gold.entities);
  const systemTypes = typesOf(system.entities);
  const isTyped = (a: GoldMention, b: GoldMention) =>
    goldTypes.get(a.entity) === systemTypes.get(b.entity);
  const count = (
    metric: string,
    alike: (a: GoldMention, b: GoldMention) => number,
    [ours, theirs]: Pair<readonly GoldMention[]> = [gold.mentions, system.mentions],
  ) => {
    const pairs = matchPairs(ours, theirs, { alike });
    counts.set(metric, countMatches(pairs.length, ours.length, theirs.length));
    return pairs;
  };
  count('1 mention exact', isExact);
  const overlapping = count('1 mention overlap', spanIoU);
  const exactTyped = (a: GoldMention, b: GoldMention) => (isTyped(a, b) ? isExact(a, b) : 0);
  const right = count('1 mention exact+type', exactTyped);
  count('1 mention overlap+type', (a, b) => (isTyped(a, b) ? spanIoU(a, b) : 0));
  count('1 named mention exact+type', exactTyped, [named(gold.mentions), named(system.mentions)]);
  const entityOf = alignEntities(gold, system, overlapping);
  counts.set(
    '1 entity aligned',
    countMatches(entityOf.size, gold.entities.length, system.entities.length),
  );
  countBCubed(gold, system, overlapping, counts);
  countRoles(gold, system, entityOf, counts);
  return { right, entityOf };
}

function typesOf(entities: readonly GoldEntity[]): Map<string, string> {
  return new Map(entities.map(({ id, type }) => [id, type]));
}

function named(mentions: readonly GoldMention[]): GoldMention[] {
  return mentions.filter(({ form }) => form === 'named');
}

function alignEntities(
  gold: Gold,
  system: Gold,
  overlapping: readonly Pair<GoldMention>[],
): Map<string, string> {
  const shared = new Map<string, number>();
  for (const [a, b] of overlapping) {
    const key = `${a.entity}|${b.entity}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const pairs = matchPairs(gold.entities, system.entities, {
    alike: (a, b) => shared.get(`${a.id}|${b.id}`) ?? 0,
    least: 1,
  });
  return new Map(pairs.map(([a, b]) => [b.id, a.id]));
}

/** B-cubed over overlap-matched mentions: recall over gold mentions, precision over system ones. */
function countBCubed(
  gold: Gold,
  system: Gold,
  overlapping: readonly Pair<GoldMention>[],
  counts: Counts,
): void {
  const toSystem = new Map(overlapping.map(([a, b]) => [a.id, b.entity]));
  const toGold = new Map(overlapping.map(([a, b]) => [b.id, a.entity]));
  counts.set('1 coref B3', {
    rightGold: sumShares(gold.mentions, toSystem),
    rightSystem: sumShares(system.mentions, toGold),
    gold: gold.mentions.length,
    system: system.mentions.length,
  });
}

/** For each matched mention the share of its own entity's mentions that the other side puts together too. */
function sumShares(mentions: readonly GoldMention[], other: ReadonlyMap<string, string>): number {
  const clusters = Map.groupBy(mentions, ({ entity }) => entity);
  return mentions.reduce((sum, mention) => {
    const entity = other.get(mention.id);
    if (entity === undefined) return sum;
    const cluster = clusters.get(mention.entity)!;
    return sum + cluster.filter(({ id }) => other.get(id) === entity).length / cluster.length;
  }, 0);
}

function countRoles(
  gold: Gold,
  system: Gold,
  entityOf: ReadonlyMap<string, string>,
  counts: Counts,
): void {
  const rolesOf = ({ mentions }: Gold) =>
    mentions.flatMap(({ entity, roles }) => (roles ?? []).map((role) => ({ ...role, entity })));
  const [ours, theirs] = [rolesOf(gold), rolesOf(system)];
  const pairs = matchPairs(ours, theirs, {
    alike: (a, b) => (a.kind === b.kind && entityOf.get(b.entity) === a.entity ? spanIoU(a, b) : 0),
  });
  counts.set(
    '1 role (holder, kind, span overlap)',
    countMatches(pairs.length, ours.length, theirs.length),
  );
}
