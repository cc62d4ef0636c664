import { z } from 'zod';
import { DECISION_KINDS } from '../../store/decisions.ts';

/** Shapes of what the record answers with; the types are those of src/store/read/told.ts. */
const nullable = z.string().nullable();

export const articleName = z.object({
  id: z.string().describe('`art_…`'),
  version: z.string().describe('`ver_…`'),
  externalId: z.string().describe('its id where it came from'),
  outlet: nullable,
  date: nullable,
  title: nullable,
  url: nullable,
  file: z.string(),
});

const entity = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  name_en: z.string(),
  known: nullable.describe('id in the lexicon'),
  country: nullable,
  place: z
    .object({
      lat: z.number(),
      lon: z.number(),
      country: nullable,
      geonames: nullable,
      precision: z.number().describe('1 the spot, 2 near it, 3 a region or country'),
    })
    .nullable(),
});

const speaker = z.object({
  id: z.string(),
  speaker: nullable,
  entity: entity.nullable(),
  kind: z.string(),
  anonymity: z.string(),
  cue: z.string(),
  force: z.string(),
});

export const corrections = z.object({
  type: z.string().max(40).optional(),
  mode: z.string().max(40).nullable().optional(),
  modality: z.string().max(40).optional(),
  polarity: z.enum(['pos', 'neg']).optional(),
});

export const decision = z.object({
  id: z.string(),
  about: z.string(),
  kind: z.enum(DECISION_KINDS),
  set: corrections,
  before: corrections,
  note: z.string(),
  by: z.string(),
  at: z.string(),
  withdrawnAt: nullable,
});

const claim = z.object({
  id: z.string().describe('`ver_….key`'),
  type: z.string(),
  words: z.string().describe('the words that tell it'),
  line: z.string().describe('the line of the article that they stand in'),
  start: z.number().int(),
  stop: z.number().int(),
  days: z.object({ start: nullable, end: nullable, basis: nullable }),
  modality: z.string(),
  polarity: z.string(),
  chain: z.array(speaker).describe('who says so, outermost first; empty on the article’s own word'),
  article: articleName,
  rule: z.string(),
  engine: z.string(),
});

export const event = claim.extend({
  kind: z.literal('event'),
  mode: nullable,
  factuality: z.string(),
  ...{ actors: z.array(entity), recipients: z.array(entity) },
  ...{ others: z.array(entity), places: z.array(entity) },
  counts: z.array(
    z.object({
      kind: z.string(),
      low: z.number().nullable(),
      best: z.number().nullable(),
      high: z.number().nullable(),
      words: z.string(),
    }),
  ),
  decision: decision.nullable().describe('what a person decided about it, where one did'),
});

export const relation = claim.extend({ kind: z.literal('relation'), from: entity, to: entity });
export type EventAnswer = z.output<typeof event>;
export type EntityAnswer = z.output<typeof entity>;
export type SpeakerAnswer = z.output<typeof speaker>;
export type DecisionAnswer = z.output<typeof decision>;
