import type * as shape from '../record/shape.ts';
import { type FindNames, nameFinds } from './find-names.ts';
import type * as found from './find-tables.ts';
import { nameKey } from './names.ts';

type Row<Table> = Omit<Table, 'version'>;

/** Rows of everything found in one article, by table, without the number of its version. */
export interface FindRows {
  readonly entities: readonly Row<found.EntityTable>[];
  readonly members: readonly Row<found.MemberTable>[];
  readonly mentions: readonly Row<found.MentionTable>[];
  readonly roles: readonly Row<found.RoleTable>[];
  readonly times: readonly Row<found.TimeTable>[];
  readonly attributions: readonly Row<found.AttributionTable>[];
  readonly events: readonly Row<found.EventTable>[];
  readonly participants: readonly Row<found.ParticipantTable>[];
  readonly counts: readonly Row<found.CountTable>[];
  readonly relations: readonly Row<found.RelationTable>[];
}

/** What rows are written with. */
interface Writer {
  readonly record: shape.ArticleRecord;
  readonly names: FindNames;
  readonly engine: string;
}

/** The rows of a record. `engine` is what every row names as its maker. Pure. */
export function writeFindRows(
  record: shape.ArticleRecord,
  engine: string,
  names: FindNames = nameFinds(record),
): FindRows {
  const writer: Writer = { record, names, engine };
  const { entities, mentions, times, attributions, events, relations } = record;
  return {
    entities: entities.map((entity) => writeEntity(writer, entity)),
    members: entities.flatMap((entity) => writeMembers(writer, entity)),
    mentions: mentions.map((mention) => writeMention(writer, mention)),
    roles: mentions.flatMap((mention) => writeRoles(writer, mention)),
    times: times.map((time) => writeTime(writer, time)),
    attributions: attributions.map((attribution) => writeAttribution(writer, attribution)),
    events: events.map((event) => writeEvent(writer, event)),
    participants: events.flatMap((event) => writeParticipants(writer, event)),
    counts: events.flatMap((event) => writeCounts(writer, event)),
    relations: relations.map((relation) => writeRelation(writer, relation)),
  };
}

function begin({ names, engine }: Writer, { id, rule }: { id: string; rule: string }) {
  return { key: names.key(id), local: id, engine, rule };
}

function writeEntity(writer: Writer, entity: shape.RecordEntity): Row<found.EntityTable> {
  const { type, form, name_ar, name_en, number, country, sector, known, place } = entity;
  const mentions = writer.record.mentions.filter((mention) => mention.entity === entity.id);
  return {
    ...begin(writer, entity),
    ...{ type, form, name_ar, name_en, number, country, sector },
    name_key: nameKey(name_ar),
    known: known ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    place_country: place?.country ?? null,
    geonames: place?.geonames ?? null,
    precision: place?.precision ?? null,
    mentions: mentions.length,
  };
}

function writeMembers({ names }: Writer, { id, members = [] }: shape.RecordEntity) {
  const unique = [...new Set(members)];
  return unique.map((member) => ({ entity: names.key(id), member: names.key(member) }));
}

function writeMention(writer: Writer, mention: shape.RecordMention): Row<found.MentionTable> {
  const { entity, start, end, text, form, metonym, link } = mention;
  return {
    ...begin(writer, mention),
    ...{ entity: writer.names.key(entity), start, stop: end, words: text, form, link },
    metonym: metonym ? 1 : 0,
  };
}

function writeRoles({ names, engine }: Writer, { id, entity, roles = [] }: shape.RecordMention) {
  return roles.map((role, n) => ({
    ...{ mention: names.key(id), n, engine, rule: role.rule, entity: names.key(entity) },
    ...{ kind: role.kind, words: role.text, org: names.maybe(role.org) },
    ...{ former: role.former ? 1 : 0, acting: role.acting ? 1 : 0 },
  }));
}

function writeTime(writer: Writer, time: shape.RecordTime): Row<found.TimeTable> {
  const { start, end, text, type, value, mod } = time;
  const days = writer.names.days(time.id);
  return {
    ...begin(writer, time),
    ...{ start, stop: end, words: text, type, value, mod },
    ...{ date_start: days?.start ?? null, date_end: days?.end ?? null },
  };
}

function writeAttribution(
  writer: Writer,
  attribution: shape.RecordAttribution,
): Row<found.AttributionTable> {
  const { names } = writer;
  const { cue, content } = attribution;
  const days = names.days(attribution.time);
  return {
    ...begin(writer, attribution),
    speaker: names.maybe(attribution.source_entity),
    speaker_words: attribution.source?.text ?? null,
    speaker_kind: attribution.source_kind,
    anonymity: attribution.anonymity,
    anonymity_reason: attribution.anonymity_reason?.kind ?? null,
    ...{ cue: cue.text, cue_kind: cue.kind, cue_lemma: cue.lemma, force: cue.force },
    ...{ quote: attribution.quote, start: cue.start, stop: cue.end },
    content: JSON.stringify(content.map(({ start, end }) => [start, end])),
    parent: names.maybe(attribution.parent),
    medium: names.maybe(attribution.medium),
    addressee: names.maybe(attribution.addressee),
    ...{ date_start: days?.start ?? null, date_end: days?.end ?? null },
  };
}

function writeClaim(
  writer: Writer,
  claim: shape.RecordEvent | shape.RecordRelation,
  { start, end, text }: shape.TextSpan,
) {
  const { names, record } = writer;
  const told = names.days(claim.time);
  const own = record.doc.doc_date;
  return {
    ...begin(writer, claim),
    ...{ type: claim.type, start, stop: end, words: text },
    ...{ modality: claim.modality, polarity: claim.polarity },
    attribution: names.maybe(claim.attribution),
    time: names.maybe(claim.time),
    date_start: told?.start ?? own,
    date_end: told?.end ?? own,
    date_basis: told ? 'time' : own ? 'article' : null,
  };
}

function writeEvent(writer: Writer, event: shape.RecordEvent): Row<found.EventTable> {
  const { mode, cluster, factuality } = event;
  return { ...writeClaim(writer, event, event.trigger), mode, cluster, factuality };
}

function writeRelation(writer: Writer, relation: shape.RecordRelation): Row<found.RelationTable> {
  const { names } = writer;
  return {
    ...writeClaim(writer, relation, relation.span),
    ...{ from_entity: names.key(relation.from), to_entity: names.key(relation.to) },
  };
}

function writeParticipants({ names }: Writer, event: shape.RecordEvent) {
  const roles = [
    ['actor', event.actors],
    ['recipient', event.recipients],
    ['other', event.others],
    ['place', event.places],
  ] as const;
  return roles.flatMap(([role, ids]) =>
    ids.map((id, n) => ({ event: names.key(event.id), role, entity: names.key(id), n })),
  );
}

function writeCounts({ names }: Writer, { id, size = {} }: shape.RecordEvent) {
  return Object.entries(size).map(([kind, { low, best, high, span }]) => ({
    ...{ event: names.key(id), kind, low, best, high, words: span.text },
  }));
}
