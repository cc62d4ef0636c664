import { hash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { Attribution, Event, Relation } from '../model/claim.ts';
import type { Entity, Mention, Time } from '../model/entity.ts';
import type { Reason, Span } from '../model/span.ts';
import { deriveFactuality } from './factuality.ts';
import { isRange } from './ground.ts';
import type { Names } from './names.ts';
import type {
  RecordAttribution,
  RecordCount,
  RecordDoc,
  RecordEntity,
  RecordEvent,
  RecordMention,
  RecordReason,
  RecordReasons,
  RecordRelation,
  RecordTime,
  TextSpan,
} from './shape.ts';
import { ENGINE_VERSION } from './version.ts';

/** Writes found things as JSON, with `text` for the words and `names` for the ids. */
export interface Writer {
  readonly text: string;
  readonly names: Names;
}

function writeSpan(text: string, { start, end }: Span): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

export function writeDoc(article: Article, notes: readonly string[]): RecordDoc {
  const date = article.date && /^\d{4}-\d{2}-\d{2}$/.test(article.date) ? article.date : null;
  return {
    id: article.id,
    file: article.file,
    sha256: hash('sha256', article.text),
    length: article.text.length,
    offset_unit: 'utf-16-code-unit',
    lang: 'ar',
    outlet: article.outlet,
    doc_date: date,
    doc_date_basis: date ? article.dateBasis : null,
    notes: notes.join('\n'),
    url: article.url,
    title: article.title,
    format: article.format,
    encoding: article.encoding,
    bytes_sha256: article.bytesSha256,
    engine: ENGINE_VERSION,
    links: article.links,
  };
}

/** Codes of countries and sectors are three capitals; anything else is none. */
function writeCode(code: string | null): string | null {
  return code && /^[A-Z]{3}$/.test(code) ? code : null;
}

/** `form` is read off the kept mentions, `number` off the type where the type fixes it. */
export function writeEntity(writer: Writer, entity: Entity, at: number): RecordEntity {
  const { names } = writer;
  const members = entity.members.map(names.entity).filter((id) => id !== null);
  const fixed = { PER: 'one', GRP: 'many' } as const;
  return {
    id: names.entity(at)!,
    type: entity.type,
    form: names.isNamed(at) ? 'named' : 'nominal',
    name_ar: entity.nameAr,
    name_en: entity.nameEn,
    number: entity.type === 'PER' || entity.type === 'GRP' ? fixed[entity.type] : entity.number,
    country: writeCode(entity.country),
    sector: writeCode(entity.sector),
    ...(members.length > 0 && { members }),
    ...(entity.known !== null && { known: entity.known }),
    ...(entity.place && {
      place: { ...entity.place, reason: writeReason(writer.text, entity.place.reason) },
    }),
    rule: entity.rule,
  };
}

export function writeMention(writer: Writer, mention: Mention, at: number): RecordMention {
  const { names, text } = writer;
  const roles = mention.roles.map((role) => ({
    ...writeSpan(text, role),
    kind: role.kind,
    org: names.roleOrg(role),
    ...(role.former && ({ former: true } as const)),
    ...(role.acting && ({ acting: true } as const)),
    rule: role.rule,
  }));
  return {
    id: names.mention(at)!,
    entity: names.entityOf(at)!,
    ...writeSpan(text, mention),
    form: mention.form,
    ...(mention.metonym && ({ metonym: true } as const)),
    ...(roles.length > 0 && { roles }),
    rule: mention.rule,
    link: names.linkOf(at),
  };
}

export function writeAttribution(
  writer: Writer,
  found: Attribution,
  at: number,
): RecordAttribution {
  const { names, text } = writer;
  const { kind, lemma, force } = found.cue;
  const reason = found.anonymityReason;
  return {
    id: names.attribution(at)!,
    source: found.source && writeSpan(text, found.source),
    source_entity: names.entity(found.sourceEntity),
    source_kind: found.sourceKind,
    anonymity: found.anonymity,
    anonymity_reason: reason && { ...writeSpan(text, reason), kind: reason.kind },
    cue: { ...writeSpan(text, found.cue), kind, lemma, force },
    content: found.content.map((span) => writeSpan(text, span)),
    quote: found.quote,
    direct: found.direct.map((span) => writeSpan(text, span)),
    addressee: names.entity(found.addressee),
    medium: names.entity(found.medium),
    parent: names.parentOf(at),
    time: names.time(found.time),
    rule: found.rule,
    reasons: writeReasons(text, found.reasons),
  };
}

export function writeEvent(writer: Writer, event: Event, at: number): RecordEvent {
  const { names, text } = writer;
  const ids = (list: readonly number[]) => list.map((entity) => names.entity(entity)!);
  const size = writeSize(text, event.size);
  return {
    id: names.event(at)!,
    cluster: names.cluster(event.cluster),
    trigger: writeSpan(text, event),
    type: event.type,
    mode: event.mode,
    actors: ids(event.actors),
    recipients: ids(event.recipients),
    others: ids(event.others),
    places: ids(event.places),
    time: names.time(event.time),
    modality: event.modality,
    polarity: event.polarity,
    attribution: names.holderOfEvent(event),
    factuality: deriveFactuality(event.modality, event.polarity),
    ...(size && { size }),
    rule: event.rule,
    reasons: writeReasons(text, event.reasons),
  };
}

export function writeRelation(writer: Writer, relation: Relation, at: number): RecordRelation {
  const { names, text } = writer;
  return {
    id: names.relation(at)!,
    type: relation.type,
    from: names.entity(relation.from)!,
    to: names.entity(relation.to)!,
    span: writeSpan(text, relation),
    modality: relation.modality,
    polarity: relation.polarity,
    attribution: names.holderOfRelation(relation),
    time: names.time(relation.time),
    rule: relation.rule,
    reasons: writeReasons(text, relation.reasons),
  };
}

export function writeTime(writer: Writer, time: Time, at: number): RecordTime {
  const { type, value, mod, anchor, rule } = time;
  const id = writer.names.time(at)!;
  const anchored = typeof anchor === 'number' ? writer.names.time(anchor) : anchor;
  return { id, ...writeSpan(writer.text, time), type, value, mod, anchor: anchored, rule };
}

function writeReason(text: string, { rule, words }: Reason): RecordReason {
  return words && isRange(text, words) ? { rule, words: writeSpan(text, words) } : { rule };
}

function writeReasons(text: string, reasons: Readonly<Record<string, Reason>>): RecordReasons {
  const written: Record<string, RecordReason> = {};
  for (const field in reasons) written[field] = writeReason(text, reasons[field]!);
  return written;
}

function writeSize(text: string, size: Event['size']): Record<string, RecordCount> | null {
  const counts = Object.entries(size).filter(([, count]) => isRange(text, count.span));
  if (counts.length === 0) return null;
  return Object.fromEntries(
    counts.map(([kind, { low, best, high, span }]) => [
      kind,
      { low, best, high, span: writeSpan(text, span) },
    ]),
  );
}
