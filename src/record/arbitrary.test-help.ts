/** Documents made by chance, for properties that hold of any. */
import fc from 'fast-check';
import {
  ANONYMITY_REASONS,
  type Attribution,
  CUE_KINDS,
  type Event,
  MODALITIES,
  RELATION_TYPES,
  type Relation,
  SOURCE_KINDS,
} from '../model/claim.ts';
import type { FullDoc } from '../model/doc.ts';
import { ENTITY_TYPES, type Entity, type Mention, TIME_TYPES, type Time } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { docWith, entity, mention, RULE } from './fixtures.test-help.ts';
import { EVENT_MODES } from './plover.ts';

const piece = fc.constantFrom(
  ...['قال ', 'وزير ', 'الجيش ', 'وبليبيا ', 'مصر ', 'مصر', 'لـ', 'X ', '21'],
  ...[' ', '، ', ':', '"', '.', '\n', '\u064b', '\ud83d\ude00'],
);
const text = fc.array(piece, { minLength: 6, maxLength: 60 }).map((pieces) => pieces.join(''));
const ref = fc.integer({ min: -1, max: 5 });
const refs = fc.array(ref, { maxLength: 3 });
const maybe = fc.option(ref);

/** Mostly spans of whole words, now and then any numbers at all. */
function arbitrarySpan(of: string): fc.Arbitrary<Span> {
  const found = [...of.matchAll(/[^\s"،:.]+/g)].map(({ index, 0: raw }) => ({
    start: index,
    end: index + raw.length,
  }));
  const words = found.length > 0 ? found : [{ start: 0, end: of.length }];
  const fair = fc
    .tuple(fc.nat(words.length - 1), fc.oneof(fc.constant(0), fc.nat(8)))
    .map(([at, count]) => ({
      start: words[at]!.start,
      end: (words[at + count] ?? words[at]!).end,
    }));
  const wild = fc.record({
    start: fc.integer({ min: -2, max: of.length + 2 }),
    end: fc.integer({ min: -2, max: of.length + 5 }),
  });
  return fc.oneof({ weight: 6, arbitrary: fair }, { weight: 1, arbitrary: wild });
}

/** Any layers over any text: references may dangle and spans may be nonsense. */
export const arbitraryDoc: fc.Arbitrary<FullDoc> = text.chain((of) => {
  const span = arbitrarySpan(of);
  const reasons = fc.constant({ type: { rule: RULE, words: { start: 0, end: 1 } } });
  const modality = fc.constantFrom(...MODALITIES);
  const polarity = fc.constantFrom('pos' as const, 'neg' as const);
  return fc
    .record({
      debris: fc.array(
        fc.nat(4).map((n) => n === 0),
        { maxLength: 6 },
      ),
      times: fc.array(arbitraryTime(span), { maxLength: 3 }),
      mentions: fc.array(arbitraryMention(span), { minLength: 4, maxLength: 12 }),
      entities: fc.array(arbitraryEntity, { minLength: 3, maxLength: 6 }),
      attributions: fc.array(arbitraryAttribution(span), { maxLength: 5 }),
      events: fc.array(arbitraryEvent(span, { reasons, modality, polarity }), { maxLength: 5 }),
      relations: fc.array(arbitraryRelation(span, { reasons, modality, polarity }), {
        maxLength: 5,
      }),
    })
    .map(({ debris, entities, ...layers }) => {
      const doc = docWith(of, []);
      return {
        ...doc,
        ...layers,
        entities,
        lines: doc.lines.map((line, i) =>
          debris[i] ? { ...line, debris: 'other' as const } : line,
        ),
      };
    });
});

interface Common {
  readonly reasons: fc.Arbitrary<Event['reasons']>;
  readonly modality: fc.Arbitrary<Event['modality']>;
  readonly polarity: fc.Arbitrary<Event['polarity']>;
}

function arbitraryTime(span: fc.Arbitrary<Span>): fc.Arbitrary<Time> {
  return fc
    .tuple(span, fc.constantFrom(...TIME_TYPES), fc.oneof(fc.constant('DCT' as const), maybe))
    .map(([at, type, anchor]) => ({
      i: 0,
      ...at,
      type,
      value: 'P1D',
      mod: null,
      anchor,
      rule: RULE,
    }));
}

function arbitraryMention(span: fc.Arbitrary<Span>): fc.Arbitrary<Mention> {
  const role = fc.tuple(span, maybe).map(([at, org]) => ({
    ...{ ...at, kind: 'office' as const, org, country: 'LBY', former: false, acting: true },
    rule: RULE,
  }));
  const form = fc.constantFrom('named' as const, 'nominal' as const);
  return fc
    .tuple(span, form, fc.array(role, { maxLength: 2 }))
    .map(([at, kind, roles]) => ({ ...mention(at), form: kind, roles }));
}

const arbitraryEntity: fc.Arbitrary<Entity> = fc
  .tuple(
    fc.constantFrom(...ENTITY_TYPES),
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 }),
    refs,
  )
  .map(([type, mentions, members]) => ({
    ...entity(0, mentions),
    type,
    members,
    number: 'many' as const,
    country: type === 'GPE' ? 'LBY' : 'xx',
    known: type === 'GPE' ? 'geo/lby' : null,
  }));

function arbitraryAttribution(span: fc.Arbitrary<Span>): fc.Arbitrary<Attribution> {
  return fc.record({
    i: fc.constant(0),
    start: fc.constant(0),
    end: fc.constant(1),
    source: fc.option(span),
    sourceEntity: maybe,
    sourceKind: fc.constantFrom(...SOURCE_KINDS),
    anonymity: fc.constantFrom('named' as const, 'unnamed' as const),
    anonymityReason: fc.option(
      fc.tuple(span, fc.constantFrom(...ANONYMITY_REASONS)).map(([at, kind]) => ({ ...at, kind })),
    ),
    cue: fc
      .tuple(span, fc.constantFrom(...CUE_KINDS))
      .map(([at, kind]) => ({ ...at, kind, lemma: 'قال', force: 'neutral' as const })),
    content: fc.array(span, { maxLength: 3 }),
    quote: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
    direct: fc.array(span, { maxLength: 2 }),
    addressee: maybe,
    medium: maybe,
    time: maybe,
    parent: maybe,
    rule: fc.constant(RULE),
    reasons: fc.constant({}),
  });
}

function arbitraryEvent(span: fc.Arbitrary<Span>, common: Common): fc.Arbitrary<Event> {
  return fc
    .record({
      span,
      type: fc.constantFrom(...Object.keys(EVENT_MODES), 'NONE'),
      mode: fc.option(fc.constantFrom('visit', 'aerial', 'none')),
      actors: refs,
      recipients: refs,
      others: refs,
      places: refs,
      time: maybe,
      cluster: ref,
      ...common,
    })
    .map(({ span: at, ...event }) => ({
      i: 0,
      ...at,
      ...event,
      attribution: null,
      size: { dead: { low: 1, best: 2, high: null, span: at } },
      rule: RULE,
    }));
}

function arbitraryRelation(span: fc.Arbitrary<Span>, common: Common): fc.Arbitrary<Relation> {
  return fc
    .record({
      span,
      type: fc.constantFrom(...RELATION_TYPES),
      from: ref,
      to: ref,
      time: maybe,
      ...common,
    })
    .map(({ span: at, ...relation }) => ({
      i: 0,
      ...at,
      ...relation,
      attribution: null,
      rule: RULE,
    }));
}
