import { MODALITIES, RELATION_TYPES, SOURCE_KINDS } from '../model/claim.ts';
import { ENTITY_TYPES, PLACE_TYPES, TIME_TYPES } from '../model/entity.ts';
import { EVENT_MODES } from '../record/plover.ts';
import type { DecidedLayer, DecisionKind, Values } from '../review/decision.ts';
import { BadRequest } from './problem.ts';

interface Asked {
  readonly about: string;
  readonly kind: DecisionKind;
  readonly set?: Values | undefined;
  readonly layer?: DecidedLayer | undefined;
  readonly other?: string | undefined;
}

type Refuse = (field: string, message: string) => void;

/** The values of a decision, when there are such values and they fit each other. Throws `bad-request`. */
export function checkDecision({ about, kind, set = {}, layer, other }: Asked): Values {
  const refuse: Refuse = (field, message) => {
    throw new BadRequest([{ at: `body.${field}`, message }]);
  };
  const isPair = kind === 'unite';
  if (isPair !== (other !== undefined))
    refuse('other', 'two are united, and nothing else has another');
  if (isPair && other === about) refuse('other', 'is the same find');
  if (kind !== 'correct' && kind !== 'add') return {};
  if (kind === 'correct' && Object.keys(set).length === 0)
    refuse('set.modality', 'a correction must say what is right');
  if (kind === 'add') checkNew(layer ?? 'events', set, refuse);
  checkValues(set, kind === 'add' ? (layer ?? 'events') : layerOf(about), refuse);
  // A mode belongs to a type: of a changed type that has none by this name, it goes.
  return set.type && set.mode === undefined && kind === 'correct' && about.includes('.v')
    ? { ...set, mode: null }
    : set;
}

const NEEDED: Readonly<Record<DecidedLayer, readonly (keyof Values)[]>> = {
  events: ['words', 'type'],
  relations: ['words', 'type', 'from', 'to'],
  attributions: ['words', 'content'],
  mentions: ['words', 'type'],
  times: ['words', 'value'],
  entities: [],
};

function checkNew(layer: DecidedLayer, set: Values, refuse: Refuse): void {
  if (layer === 'entities') refuse('layer', 'an entity is added by words that mean it: a mention');
  for (const field of NEEDED[layer]) {
    if (set[field] === undefined) refuse(`set.${field}`, 'is needed for what is added');
  }
}

const LAYERS: Readonly<Record<string, DecidedLayer>> = {
  v: 'events',
  r: 'relations',
  a: 'attributions',
  m: 'mentions',
  e: 'entities',
  t: 'times',
};

function layerOf(about: string): DecidedLayer {
  return LAYERS[about.split('.')[1]?.[0] ?? ''] ?? 'events';
}

const TYPES: Readonly<Record<DecidedLayer, readonly string[]>> = {
  events: Object.keys(EVENT_MODES),
  relations: RELATION_TYPES,
  mentions: ENTITY_TYPES,
  entities: ENTITY_TYPES,
  times: TIME_TYPES,
  attributions: [],
};

/** Fields that each layer has. */
const FIELDS: Readonly<Record<DecidedLayer, readonly (keyof Values)[]>> = {
  events: [
    ...(['words', 'type', 'mode', 'modality', 'polarity', 'actors', 'recipients'] as const),
    ...(['others', 'places', 'attribution', 'time', 'size'] as const),
  ],
  relations: ['words', 'type', 'modality', 'polarity', 'from', 'to', 'attribution', 'time'],
  attributions: ['words', 'speaker', 'kind', 'anonymity', 'parent', 'content'],
  mentions: ['words', 'type', 'entity'],
  entities: ['type', 'name', 'name_en'],
  times: ['words', 'type', 'value'],
};

function checkValues(set: Values, layer: DecidedLayer, refuse: Refuse): void {
  const { type, mode, modality, kind, places = [] } = set;
  const none = 'is none that there is';
  for (const field of Object.keys(set)) {
    if (!(FIELDS[layer] as readonly string[]).includes(field))
      refuse(`set.${field}`, 'is no part of this');
  }
  if (modality && !(MODALITIES as readonly string[]).includes(modality))
    refuse('set.modality', none);
  if (kind && !(SOURCE_KINDS as readonly string[]).includes(kind)) refuse('set.kind', none);
  if (type && !TYPES[layer].includes(type)) refuse('set.type', none);
  const modes = type ? (EVENT_MODES[type] ?? []) : null;
  if (mode && modes && !modes.includes(mode)) refuse('set.mode', `is none of ${type}`);
  if (places.some((one) => !PLACE_TYPES.has(one.type)))
    refuse('set.places', 'holds what is no place');
  for (const [what, { low, best, high }] of Object.entries(set.size ?? {})) {
    const given = [low, best, high].filter((one) => one !== null);
    if (given.length === 0) refuse(`set.size.${what}`, 'gives no number');
    if (given.some((one, i) => i > 0 && one < given[i - 1]!))
      refuse(`set.size.${what}`, 'is less at most than at least');
  }
  const all = Object.values(set).flat() as readonly { readonly type?: string }[];
  for (const one of all) {
    const typed = typeof one === 'object' && one !== null ? one.type : undefined;
    if (typed && !(ENTITY_TYPES as readonly string[]).includes(typed))
      refuse('set', 'holds an unknown type');
  }
}
