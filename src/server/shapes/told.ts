import { z } from 'zod';
import { SIZE_KINDS } from '../../model/claim.ts';
import { DECISION_KINDS } from '../../review/decision.ts';
import { DECISION_STATES } from '../../store/read/decided.ts';

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

const words = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  text: z.string().default('').describe('what stands there; need not be given'),
});
const who = words.extend({ type: z.string().max(20).describe('PER, ORG, GPE, …') });
const many = z.array(who).max(50);

const people = z.number().int().min(0).max(1_000_000_000).nullable();
const count = z.object({
  ...{ low: people, best: people, high: people },
  words: words.optional().describe('the words that give it'),
});

/** Values of a find; finds are meant by the words that stand for them. */
export const values = z.object({
  words: words.optional().describe('trigger of an event, cue of a statement, words of a name'),
  type: z.string().max(40).optional(),
  mode: z.string().max(40).nullable().optional(),
  modality: z.string().max(40).optional(),
  polarity: z.enum(['pos', 'neg']).optional(),
  ...{ actors: many.optional(), recipients: many.optional() },
  ...{ others: many.optional(), places: many.optional() },
  size: z
    .partialRecord(z.enum(SIZE_KINDS), count)
    .optional()
    .describe('all numbers of people of an event, by what became of them'),
  ...{ from: who.optional(), to: who.optional() },
  attribution: words.nullable().optional().describe('cue of the statement that it stands under'),
  time: words.nullable().optional(),
  speaker: who.nullable().optional(),
  kind: z.string().max(40).optional().describe('kind of speaker'),
  anonymity: z.enum(['named', 'unnamed']).optional(),
  parent: words.nullable().optional().describe('cue of the statement around it'),
  content: z.array(words).min(1).max(20).optional(),
  entity: who.nullable().optional().describe('whom a mention means; null: somebody of their own'),
  name: z.string().min(1).max(300).optional(),
  name_en: z.string().max(300).optional(),
  value: z.string().max(60).optional(),
});

export const decision = z.object({
  id: z.string(),
  about: z.string().describe('the find, in the version asked about'),
  madeAbout: z.string().describe('the same in the version that it was decided about'),
  other: nullable.describe('of two that are united, the other'),
  kind: z.enum(DECISION_KINDS),
  layer: z.string(),
  state: z.enum(DECISION_STATES).describe('`open`: its words have changed, decide again'),
  set: values,
  before: values,
  engine: values.nullable().describe('what the engine says where the record now says otherwise'),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  needsSecond: z.boolean(),
  confirmedBy: nullable,
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
  decision: decision.nullable().describe('what a person decided about it, as far as it holds'),
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
});

export const relation = claim.extend({ kind: z.literal('relation'), from: entity, to: entity });
export type EventAnswer = z.output<typeof event>;
export type EntityAnswer = z.output<typeof entity>;
export type SpeakerAnswer = z.output<typeof speaker>;
export type DecisionAnswer = z.output<typeof decision>;
