import type { DecidedLayer, Made } from './decision.ts';
import { type Draft, findLikest, placeOf } from './draft.ts';

/** Keys of the finds of a record, by their ids in it. */
export type Keys = (local: string) => string;

/** A find, or a pair of finds, with everything decided about it. */
export interface Target {
  /** Names it among all targets. */
  readonly name: string;
  readonly layer: DecidedLayer;
  /** Key by which it goes where the engine has none for it. */
  readonly key: string;
  /** Id in the engine's record; null for what the engine does not have. */
  readonly local: string | null;
  readonly other: string | null;
  readonly made: readonly Made[];
  /** The decision that is in effect: the latest that counts; null when none does. */
  readonly holding: Made | null;
}

/** Finds out which finds decisions are about: by key, else by where their words stand. Oldest decisions first. */
export function locate(machine: Draft, keys: Keys, made: readonly Made[]): Target[] {
  const taken = new Map<string, string>();
  for (const layer of LAYERS) for (const { id } of machine[layer]) taken.set(keys(id), id);
  const targets = new Map<string, Target>();
  const names = new Map<string, string>();
  for (const one of made) {
    const { layer, kind, key } = one;
    const isPair = kind === 'unite';
    const local = kind === 'add' ? sameAt(machine, one) : (taken.get(key) ?? at(machine, one));
    const pair = one.other && { ...one, ...one.other };
    const other = pair && (taken.get(pair.key) ?? at(machine, pair));
    const single = names.get(key) ?? `${layer} ${local ?? key}`;
    const name = isPair ? `${layer} ${[local ?? key, other ?? ''].sort().join(' ')}` : single;
    if (!isPair) names.set(key, name);
    const known = targets.get(name);
    const all = [...(known?.made ?? []), one];
    targets.set(name, {
      ...{ name, layer, made: all },
      ...{ local: known ? known.local : local, other: known ? known.other : other || null },
      key: known?.key ?? key,
      holding: one.counts ? one : (known?.holding ?? null),
    });
  }
  return [...targets.values()];
}

const LAYERS = ['entities', 'mentions', 'attributions', 'events', 'relations', 'times'] as const;

type Sought = Pick<Made, 'layer' | 'start' | 'end'>;

/** The find of that layer at those words, or nearly so. */
function at(machine: Draft, { layer, start, end }: Sought): string | null {
  const found = machine[layer] as readonly { readonly id: string }[];
  return findLikest(found, { start, end }, ({ id }) => placeOf(machine, layer, id))?.id ?? null;
}

/** What a person added, when the engine has since found the same: same words and, of a claim, the same type. */
function sameAt(machine: Draft, { layer, start, end, set }: Made): string | null {
  const found = machine[layer] as readonly { readonly id: string; readonly type?: string }[];
  const same = found.find((one) => {
    const place = placeOf(machine, layer, one.id);
    const isThere = place?.start === start && place.end === end;
    return isThere && (one.type === undefined || set.type === undefined || one.type === set.type);
  });
  return same?.id ?? null;
}
