import type { ArticleRecord, TextSpan } from '../record/shape.ts';
import { putEvent, putRelation } from './change-claims.ts';
import { dropMention, mergeEntities, putEntity, putMention, putTime } from './change-names.ts';
import { chainAnew, dropStatement, putStatement } from './change-statements.ts';
import { DECIDED_LAYERS, type DecidedLayer, type Made, type Values } from './decision.ts';
import { differences } from './differences.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Keys, locate, type Target } from './locate.ts';
import { wholeOf } from './whole.ts';

/** What became of a decision in a record. */
interface Effect {
  readonly decision: string;
  readonly layer: DecidedLayer;
  /** Id in the revised record of the find that it is about; of a pair, of the first. Null when there is none. */
  readonly local: string | null;
  readonly other: string | null;
  /**
   * `holds`: in effect. `past`: a later one about the same holds. `idle`: undone, or waits for a second person.
   * `open`: what it is about is not there, and cannot be made from what was kept of it.
   */
  readonly state: 'holds' | 'past' | 'idle' | 'open';
  /** What the engine has where the record now says something else; null where it has nothing at all. */
  readonly engine: Values | null;
}

/** A record with what people decided in it. */
export interface Revised {
  readonly record: ArticleRecord;
  readonly effects: readonly Effect[];
  /** Keys of finds that the engine does not have, by their ids in the record. */
  readonly added: ReadonlyMap<string, string>;
  /** Ids in the engine's record of what was rejected. */
  readonly rejected: readonly string[];
}

/** Work on one record. */
interface Bench {
  readonly draft: Draft;
  readonly machine: Draft;
  /** On whose word people put what, by the id of the find. */
  readonly fixed: Map<string, TextSpan | null>;
  readonly added: Map<string, string>;
  readonly rejected: string[];
  areChainsStale: boolean;
}

/**
 * The record as people decided it over what the engine found; `made` in the order in which they decided. The latest
 * decision about a find holds. Nothing is decided about what nobody looked at. Pure.
 */
export function reviseRecord(record: ArticleRecord, keys: Keys, made: readonly Made[]): Revised {
  const machine = draftOf(record);
  const bench: Bench = {
    ...{ draft: draftOf(record), machine, fixed: new Map(), added: new Map(), rejected: [] },
    areChainsStale: false,
  };
  const targets = locate(machine, keys, made);
  const locals = new Map<string, string | null>();
  for (const layer of DECIDED_LAYERS) {
    for (const target of targets) {
      if (target.layer === layer) locals.set(target.name, apply(bench, target));
    }
    if (layer === 'attributions' && bench.areChainsStale) chainAnew(bench.draft, new Map());
  }
  if (bench.areChainsStale || bench.fixed.size > 0) chainAnew(bench.draft, bench.fixed);
  const { entities, mentions, attributions, events, relations, times } = bench.draft;
  return {
    record: { ...record, entities, mentions, attributions, events, relations, times },
    effects: targets.flatMap((target) => effectsOf(bench, target, locals.get(target.name) ?? null)),
    added: bench.added,
    rejected: bench.rejected,
  };
}

/** Puts the decision that holds about a find into effect; gives the find's id in the draft. */
function apply(bench: Bench, target: Target): string | null {
  const { layer, local, other, holding, key, made } = target;
  if (!holding) return local;
  const { draft } = bench;
  if (holding.kind === 'unite') {
    if (local && other) mergeEntities(draft, local, other);
    return local;
  }
  if (holding.kind === 'reject') {
    if (local) reject(bench, layer, local);
    return local;
  }
  const before = ruleOf(draft, layer, local);
  const given = { ...(holding.whole ?? beforeIt(made, holding)), ...holding.set };
  const id = PUT[layer](draft, local, given);
  if (id === null) return local;
  if (local === null) bench.added.set(id, key);
  if (holding.kind === 'accept' && before) setRule(draft, layer, id, before);
  if (layer === 'attributions' && (local === null || changesChains(holding)))
    bench.areChainsStale = true;
  const said = layer === 'attributions' ? holding.set.parent : holding.set.attribution;
  if (said !== undefined) bench.fixed.set(id, said);
  return id;
}

/** What people had made of a find until then: a correction is one of what they saw. */
function beforeIt(made: readonly Made[], holding: Made): Values {
  const earlier = made.slice(0, made.indexOf(holding)).filter(({ counts }) => counts);
  return Object.assign({}, ...earlier.flatMap(({ whole, set }) => [whole ?? {}, set]));
}

function changesChains({ set }: Made): boolean {
  return set.content !== undefined || set.words !== undefined;
}

const PUT: Readonly<
  Record<DecidedLayer, (draft: Draft, id: string | null, values: Values) => string | null>
> = {
  times: putTime,
  mentions: putMention,
  entities: putEntity,
  attributions: putStatement,
  events: putEvent,
  relations: putRelation,
};

function reject(bench: Bench, layer: DecidedLayer, id: string): void {
  const { draft } = bench;
  bench.rejected.push(id);
  if (layer === 'events') draft.events = draft.events.filter((one) => one.id !== id);
  else if (layer === 'relations') draft.relations = draft.relations.filter((one) => one.id !== id);
  else if (layer === 'mentions') dropMention(draft, id);
  else if (layer === 'entities') {
    for (const mention of draft.mentions.filter(({ entity }) => entity === id))
      dropMention(draft, mention.id);
  } else if (layer === 'attributions') {
    dropStatement(draft, id);
    bench.areChainsStale = true;
  } else dropTime(draft, id);
}

function dropTime(draft: Draft, id: string): void {
  const without = <T extends { readonly time: string | null }>(one: T): T =>
    one.time === id ? { ...one, time: null } : one;
  draft.times = draft.times.filter((one) => one.id !== id);
  draft.events = draft.events.map(without);
  draft.relations = draft.relations.map(without);
  draft.attributions = draft.attributions.map(without);
}

function ruleOf(draft: Draft, layer: DecidedLayer, id: string | null) {
  return draft[layer].find((one) => one.id === id)?.rule ?? null;
}

function setRule(
  draft: Draft,
  layer: DecidedLayer,
  id: string,
  rule: NonNullable<ReturnType<typeof ruleOf>>,
): void {
  const found = draft[layer] as { readonly id: string; readonly rule: typeof rule }[];
  const at = found.findIndex((one) => one.id === id);
  found[at] = { ...found[at]!, rule };
}

function effectsOf(bench: Bench, target: Target, local: string | null): Effect[] {
  const { layer, holding, made, other } = target;
  const isMissing = ({ kind, other: pair }: Made, { other: found }: Target) =>
    kind === 'reject' ? false : local === null || (pair !== null && found === null);
  const machine = target.local && wholeOf(bench.machine, layer, target.local);
  const now = local && wholeOf(bench.draft, layer, local);
  const engine = machine && now ? differences(machine, now) : machine;
  return made.map((one) => ({
    ...{ decision: one.id, layer, local, other },
    state:
      one !== holding ? (one.counts ? 'past' : 'idle') : isMissing(one, target) ? 'open' : 'holds',
    engine: one === holding ? engine || null : null,
  }));
}
