import { DEBRIS_KINDS } from '../model/article.ts';
import {
  ANONYMITY_REASONS,
  CUE_KINDS,
  FORCES,
  MODALITIES,
  RELATION_TYPES,
  SOURCE_KINDS,
} from '../model/claim.ts';
import { ENTITY_TYPES, ROLE_KINDS, TIME_MODS, TIME_TYPES } from '../model/entity.ts';
import { FACTUALITIES } from './factuality.ts';
import { EVENT_MODES } from './plover.ts';

/** A JSON Schema, as far as ours goes. */
export type Schema = Readonly<{ [key: string]: unknown }>;

const string: Schema = { type: 'string' };
const integer: Schema = { type: 'integer', minimum: 0 };
const number: Schema = { type: 'number' };
const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const rule: Schema = { type: 'string', pattern: '^[^/]+/.+$' };
const polarity: Schema = { enum: ['pos', 'neg'] };
const form: Schema = { enum: ['named', 'nominal'] };

const one = (values: readonly string[]): Schema => ({ enum: [...values] });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const id = (letter: string): Schema => ({ type: 'string', pattern: `^${letter}[0-9]+$` });
const code: Schema = { type: 'string', pattern: '^[A-Z]{3}$' };

/** An object with exactly these keys; `optional` ones may be missing. */
function object(required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

const words = { start: integer, end: integer, text: { type: 'string', minLength: 1 } };
const span = object(words);
const reason = object({ rule }, { words: span });
const reasons: Schema = { type: 'object', additionalProperties: reason };
const claim = {
  modality: one(MODALITIES),
  polarity,
  attribution: orNull(id('A')),
  time: orNull(id('T')),
  rule,
  reasons,
};
const bound = orNull(number);

const doc = object({
  id: string,
  file: string,
  sha256,
  length: integer,
  offset_unit: { const: 'utf-16-code-unit' },
  lang: { const: 'ar' },
  outlet: orNull(string),
  doc_date: orNull({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  doc_date_basis: orNull(one(['metadata', 'text', 'inferred'])),
  notes: string,
  url: orNull(string),
  title: orNull(string),
  format: string,
  encoding: string,
  bytes_sha256: sha256,
  engine: string,
  links: list(object({ text: string, url: string })),
});

const place = object({
  lat: number,
  lon: number,
  country: orNull(code),
  geonames: orNull(string),
  precision: { enum: [1, 2, 3] },
  reason,
});

const entity = object(
  {
    id: id('E'),
    type: one(ENTITY_TYPES),
    form,
    name_ar: string,
    name_en: string,
    number: one(['one', 'many']),
    country: orNull(code),
    sector: orNull(code),
    rule,
  },
  { members: list(id('E')), known: string, place },
);

const yes: Schema = { const: true };
const role = object(
  { ...words, kind: one(ROLE_KINDS), org: orNull(id('E')), rule },
  { former: yes, acting: yes },
);
const mention = object(
  { id: id('M'), entity: id('E'), ...words, form, rule, link: rule },
  { metonym: yes, roles: list(role) },
);

const attribution = object({
  id: id('A'),
  source: orNull(span),
  source_entity: orNull(id('E')),
  source_kind: one(SOURCE_KINDS),
  anonymity: one(['named', 'unnamed']),
  anonymity_reason: orNull(object({ ...words, kind: one(ANONYMITY_REASONS) })),
  cue: object({ ...words, kind: one(CUE_KINDS), lemma: string, force: one(FORCES) }),
  content: { ...list(span), minItems: 1 },
  quote: one(['direct', 'indirect', 'mixed']),
  direct: list(span),
  addressee: orNull(id('E')),
  medium: orNull(id('E')),
  parent: orNull(id('A')),
  time: orNull(id('T')),
  rule,
  reasons,
});

const count = object({ low: bound, best: bound, high: bound, span });
const modes = [...new Set(Object.values(EVENT_MODES).flat())];
const event = object(
  {
    id: id('V'),
    cluster: id('C'),
    trigger: span,
    type: one(Object.keys(EVENT_MODES)),
    mode: orNull(one(modes)),
    actors: list(id('E')),
    recipients: list(id('E')),
    others: list(id('E')),
    places: list(id('E')),
    ...claim,
    factuality: one(FACTUALITIES),
  },
  { size: object({}, { dead: count, injured: count, arrested: count, displaced: count }) },
);

const relation = object({
  id: id('R'),
  type: one(RELATION_TYPES),
  from: id('E'),
  to: id('E'),
  span,
  ...claim,
});

const time = object({
  id: id('T'),
  ...words,
  type: one(TIME_TYPES),
  value: string,
  mod: orNull(one(TIME_MODS)),
  anchor: orNull({ type: 'string', pattern: '^(DCT|T[0-9]+)$' }),
  rule,
});

const line = object(
  { i: integer, start: integer, end: integer, kind: one(['body', 'debris']), rule },
  { debris: one(DEBRIS_KINDS) },
);

/** JSON Schema (2020-12) of one record, made from the same lists as the types. */
export const RECORD_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:isnad:record:1.0',
  title: 'An Isnad record: what one article says, on whose word',
  ...object({
    format: { const: 'isnad-gold/1.0' },
    doc,
    text: string,
    lines: list(line),
    entities: list(entity),
    mentions: list(mention),
    attributions: list(attribution),
    events: list(event),
    relations: list(relation),
    times: list(time),
  }),
};
