import type { Event, Relation } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import type { RuleId, Span } from '../model/span.ts';
import type { Draft } from './draft.ts';
import { innermostFinder } from './innermost.ts';
import { type Links, roleOrg } from './prune.ts';

type Id = string | null;

/** Ids of everything kept, numbered in text order, by position in the document. Null: left out. */
export interface Names {
  readonly mention: (at: number) => Id;
  readonly entity: (at: number | null) => Id;
  readonly attribution: (at: number | null) => Id;
  readonly event: (at: number) => Id;
  readonly relation: (at: number) => Id;
  readonly time: (at: number | null) => Id;
  /** `C1`, `C2`, ... for the document's cluster numbers. */
  readonly cluster: (number: number) => string;
  readonly isNamed: (entity: number) => boolean;
  readonly entityOf: (mention: number) => Id;
  readonly linkOf: (mention: number) => RuleId;
  readonly roleOrg: (role: Mention['roles'][number]) => Id;
  /** Innermost attribution over a cue, a trigger, a relation's words: exactly as check-gold.mjs has it. */
  readonly parentOf: (attribution: number) => Id;
  readonly holderOfEvent: (event: Event) => Id;
  readonly holderOfRelation: (relation: Relation) => Id;
}

/** Positions of each layer's kept things in the order in which the record lists them. */
export interface Order {
  readonly mentions: readonly number[];
  readonly entities: readonly number[];
  readonly attributions: readonly number[];
  readonly events: readonly number[];
  readonly relations: readonly number[];
  readonly times: readonly number[];
}

/** Text order: by start, longer first; entities by their first mention. */
export function orderDraft(draft: Draft, links: Links): Order {
  const mentions = orderBy(draft.mentions, (mention) => mention);
  const entities = new Set(mentions.map((at) => links.entityOf[at]!));
  return {
    mentions,
    entities: [...entities],
    attributions: orderBy(draft.attributions, (found) => found.cue),
    events: orderBy(draft.events, (event) => event),
    relations: orderBy(draft.relations, (relation) => relation),
    times: orderBy(draft.times, (time) => time),
  };
}

function orderBy<T>(layer: readonly (T | null)[], spanOf: (found: T) => Span): number[] {
  const order: number[] = [];
  for (let at = 0; at < layer.length; at += 1) if (layer[at]) order.push(at);
  const span = (at: number) => spanOf(layer[at]!);
  return order.sort((a, b) => span(a).start - span(b).start || span(b).end - span(a).end || a - b);
}

/** Gives everything its id. */
export function nameDraft(draft: Draft, links: Links, order: Order): Names {
  const mention = number(order.mentions, 'M');
  const entity = number(order.entities, 'E');
  const attribution = number(order.attributions, 'A');
  const event = number(order.events, 'V');
  const relation = number(order.relations, 'R');
  const time = number(order.times, 'T');
  const clusters = number([...new Set(order.events.map((at) => draft.events[at]!.cluster))], 'C');
  const named = new Set(
    order.mentions
      .filter((at) => draft.mentions[at]!.form === 'named')
      .map((at) => links.entityOf[at]!),
  );
  return {
    mention,
    entity,
    attribution,
    event,
    relation,
    time,
    cluster: (cluster) => clusters(cluster)!,
    isNamed: (at) => named.has(at),
    entityOf: (at) => entity(links.entityOf[at] ?? null),
    linkOf: nameLinks(draft, links),
    roleOrg: (role) => entity(roleOrg(role, links)),
    ...nameHolders(draft, order),
  };
}

function number(order: readonly number[], letter: string): (at: number | null) => Id {
  const ids: string[] = [];
  for (let i = 0; i < order.length; i += 1) ids[order[i]!] = `${letter}${i + 1}`;
  return (at) => (at === null ? null : (ids[at] ?? null));
}

function nameLinks(draft: Draft, links: Links): Names['linkOf'] {
  const rules: RuleId[] = [];
  draft.entities.forEach((entity, at) => {
    entity?.mentions.forEach((mention, i) => {
      if (links.entityOf[mention] === at) rules[mention] = entity.links[i] ?? entity.rule;
    });
  });
  return (mention) => rules[mention]!;
}

function nameHolders(
  draft: Draft,
  order: Order,
): Pick<Names, 'parentOf' | 'holderOfEvent' | 'holderOfRelation'> {
  const all = order.attributions.map((at) => draft.attributions[at]!);
  const rank = new Map(order.attributions.map((at, i) => [at, i]));
  const byCue = new Map<number, number>();
  all.forEach(({ cue }, i) => {
    if (!byCue.has(cue.start)) byCue.set(cue.start, i);
  });
  const find = innermostFinder(all);
  const holder = (span: Span, except: number | null): Id => {
    const at = find(span, except);
    return at === null ? null : `A${at + 1}`;
  };
  return {
    parentOf: (at) => holder(draft.attributions[at]!.cue, rank.get(at)!),
    holderOfEvent: (event) => holder(event, byCue.get(event.start) ?? null),
    holderOfRelation: (relation) => holder(relation, null),
  };
}
