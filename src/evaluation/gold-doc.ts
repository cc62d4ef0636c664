import { type Article, articleOf, type DateBasis, type DebrisKind } from '../model/article.ts';
import type { Attribution, Event, Relation } from '../model/claim.ts';
import type { FullDoc } from '../model/doc.ts';
import type { Entity, Mention, Time } from '../model/entity.ts';
import type { RuleId, Span } from '../model/span.ts';
import type { Gold, GoldAttribution, GoldEvent, GoldMention } from './gold.ts';

const RULE: RuleId = 'gold/annotator';

/** A gold file as the document a perfect engine would have made: for tests and demonstrations. */
export function docFromGold(gold: Gold, text: string): FullDoc {
  const at = {
    entity: positions(gold.entities),
    mention: positions(gold.mentions),
    attribution: positions(gold.attributions),
    time: positions(gold.times),
  };
  return {
    article: articleFromGold(gold, text),
    lines: gold.lines.map(({ i, start, end, kind, debris }) => ({
      i,
      ...{ start, end, rule: RULE },
      debris: kind === 'debris' ? (debris as DebrisKind) : null,
    })),
    tokens: [],
    words: [],
    sentences: [],
    tags: [],
    times: gold.times.map((time, i) => timeFromGold(time, i, at.time)),
    mentions: gold.mentions.map((mention, i) => mentionFromGold(gold, mention, i)),
    entities: gold.entities.map((entity, i) => entityFromGold(gold, entity, i, at)),
    attributions: gold.attributions.map((found, i) => attributionFromGold(found, i, at)),
    events: gold.events.map((event, i) => eventFromGold(event, i, at)),
    relations: gold.relations.map((relation, i): Relation => {
      const { type, from, to, span, modality, polarity, attribution, time } = relation;
      return {
        i,
        ...range(span),
        type: type as Relation['type'],
        from: at.entity(from)!,
        to: at.entity(to)!,
        modality: modality as Relation['modality'],
        polarity,
        attribution: at.attribution(attribution),
        time: at.time(time),
        rule: RULE,
        reasons: {},
      };
    }),
  };
}

type Position = (id: string | null | undefined) => number | null;
interface Positions {
  readonly entity: Position;
  readonly mention: Position;
  readonly attribution: Position;
  readonly time: Position;
}

function positions(layer: readonly { readonly id: string }[]): Position {
  const at = new Map(layer.map(({ id }, i) => [id, i]));
  return (id) => (id ? (at.get(id) ?? null) : null);
}

function range({ start, end }: Span): Span {
  return { start, end };
}

/** The article that a gold file describes, with its date and outlet as if told by the reader. */
export function articleFromGold(gold: Gold, text: string): Article {
  return articleOf(text, {
    id: gold.doc.id,
    file: gold.doc.file,
    outlet: gold.doc.outlet,
    date: gold.doc.doc_date,
    dateBasis: gold.doc.doc_date_basis as DateBasis | null,
    bytesSha256: gold.doc.sha256,
  });
}

function timeFromGold(time: Gold['times'][number], i: number, at: Position): Time {
  const { type, value, mod, anchor } = time;
  return {
    i,
    ...range(time),
    type: type as Time['type'],
    value,
    mod: mod as Time['mod'],
    anchor: anchor === 'DCT' ? 'DCT' : at(anchor),
    rule: RULE,
  };
}

function mentionFromGold(gold: Gold, mention: GoldMention, i: number): Mention {
  const entity = gold.entities.find(({ id }) => id === mention.entity)!;
  const orgs = (id: string | null) => gold.mentions.findIndex((other) => other.entity === id);
  return {
    i,
    ...range(mention),
    type: entity.type as Mention['type'],
    form: mention.form,
    number: entity.number,
    definite: false,
    metonym: mention.metonym ?? false,
    roles: (mention.roles ?? []).map((role) => ({
      ...range(role),
      kind: role.kind as Mention['roles'][number]['kind'],
      org: role.org === null ? null : orgs(role.org),
      country: null,
      former: false,
      acting: false,
      rule: RULE,
    })),
    first: 0,
    last: 0,
    head: null,
    class: null,
    known: null,
    country: entity.country,
    sector: null,
    parts: [],
    rule: RULE,
  };
}

function entityFromGold(
  gold: Gold,
  entity: Gold['entities'][number],
  i: number,
  at: Positions,
): Entity {
  const mentions = gold.mentions.flatMap((mention, m) => (mention.entity === entity.id ? [m] : []));
  return {
    i,
    type: entity.type as Entity['type'],
    form: entity.form,
    nameAr: entity.name_ar,
    nameEn: entity.name_en,
    number: entity.number,
    country: entity.country,
    sector: null,
    members: (entity.members ?? []).map((id) => at.entity(id)!),
    known: null,
    place: null,
    mentions,
    links: mentions.map(() => RULE),
    rule: RULE,
  };
}

function attributionFromGold(found: GoldAttribution, i: number, at: Positions): Attribution {
  const { source, cue, anonymity_reason: reason, content, direct } = found;
  const kind = cue.kind as Attribution['cue']['kind'];
  return {
    i,
    ...range(cue),
    source: source && range(source),
    sourceEntity: at.entity(found.source_entity),
    sourceKind: found.source_kind as Attribution['sourceKind'],
    anonymity: found.anonymity,
    anonymityReason:
      reason && ({ ...range(reason), kind: reason.kind } as Attribution['anonymityReason']),
    cue: { ...range(cue), kind, lemma: cue.text, force: 'neutral' },
    content: content.map(range),
    quote: found.quote,
    direct: direct.map(range),
    addressee: at.entity(found.addressee),
    medium: at.entity(found.medium),
    time: at.time(found.time),
    parent: at.attribution(found.parent),
    rule: RULE,
    reasons: {},
  };
}

function eventFromGold(event: GoldEvent, i: number, at: Positions): Event {
  const entities = (ids: readonly string[]) => ids.map((id) => at.entity(id)!);
  return {
    i,
    ...range(event.trigger),
    type: event.type,
    mode: event.mode,
    actors: entities(event.actors),
    recipients: entities(event.recipients),
    others: entities(event.others),
    places: entities(event.places),
    time: at.time(event.time),
    modality: event.modality as Event['modality'],
    polarity: event.polarity,
    attribution: at.attribution(event.attribution),
    cluster: Number(event.cluster.slice(1)),
    size: {},
    rule: RULE,
    reasons: {},
  };
}
