import { createHash } from 'node:crypto';
import { DEBRIS_KINDS } from '../model/article.ts';
import {
  ANONYMITY_REASONS,
  CUE_KINDS,
  MODALITIES,
  RELATION_TYPES,
  SOURCE_KINDS,
} from '../model/claim.ts';
import { ENTITY_TYPES, ROLE_KINDS, TIME_TYPES } from '../model/entity.ts';
import { contains } from '../model/span.ts';
import { innermostAttribution } from '../record/innermost.ts';
import { EVENT_MODES, PLACE_TYPES } from '../record/plover.ts';
import type { Gold, GoldMention, GoldSpan } from './gold.ts';

/**
 * The rules of `check-gold.mjs` in our own words: what a file of `isnad-gold/1.0` must hold to. Gives
 * one sentence for each breach; an empty list is a sound record. Kept apart from the code that makes
 * records, so that it can accuse it.
 */
export function checkRecord(gold: Gold, text: string): string[] {
  const errors: string[] = [];
  const check = { gold, text, err: (message: string) => void errors.push(message) };
  checkText(check);
  checkIds(check);
  checkEntities(check);
  checkMentions(check);
  checkCrossing(check);
  checkAttributions(check);
  checkEvents(check);
  checkRelationsAndTimes(check);
  checkFunctions(check);
  return errors;
}

interface Check {
  readonly gold: Gold;
  readonly text: string;
  readonly err: (message: string) => void;
}

const ARABIC = /[\u0621-\u0652]/;

function checkText({ gold, text, err }: Check): void {
  if (gold.format !== 'isnad-gold/1.0') err('format');
  if (gold.doc.length !== text.length) err('length');
  if (createHash('sha256').update(text).digest('hex') !== gold.doc.sha256) err('sha256');
  const lines = text.split('\n');
  if (lines.length !== gold.lines.length) err('line count');
  let start = 0;
  lines.forEach((line, i) => {
    const found = gold.lines[i];
    const end = start + line.length;
    if (found?.i !== i || found.start !== start || found.end !== end) err(`line ${i} offsets`);
    const isDebris = found?.kind === 'debris';
    if (isDebris) oneOf({ gold, text, err }, found.debris, DEBRIS_KINDS, `line ${i}`);
    else if (found?.kind !== 'body') err(`line ${i} kind`);
    start = end + 1;
  });
}

function oneOf({ err }: Check, value: unknown, list: readonly unknown[], where: string): void {
  if (!list.includes(value)) err(`${where}: "${value}" is none of ${list.join(', ')}`);
}

function checkSpan(check: Check, span: GoldSpan | null, where: string): void {
  if (!span) return;
  const { text, gold, err } = check;
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start < end && end <= text.length)) {
    err(`${where}: bad offsets`);
    return;
  }
  if (text.slice(start, end) !== span.text) err(`${where}: text is not the slice`);
  if (/^[\s،,.؛:]|[\s،,؛:]$/.test(span.text)) err(`${where}: white space or separator at an edge`);
  const line = gold.lines.find((found) => contains(found, span));
  if (!line) err(`${where}: crosses a line`);
  else if (line.kind !== 'body') err(`${where}: in debris`);
  if (end < text.length && ARABIC.test(text[end]!)) err(`${where}: ends inside a word`);
  let first = start;
  while (first > 0 && ARABIC.test(text[first - 1]!)) first--;
  const prefix = text.slice(first, start).replace(/[\u0640\u064b-\u0652]/g, '');
  if (!/^أ?[وف]?[بلك]?$/.test(prefix)) err(`${where}: prefix "${prefix}" is not a clitic`);
}

function checkIds({ gold, err }: Check): void {
  const ids = new Set<string>();
  const { entities, mentions, attributions, events, relations, times } = gold;
  for (const { id } of [
    ...entities,
    ...mentions,
    ...attributions,
    ...events,
    ...relations,
    ...times,
  ]) {
    if (ids.has(id)) err(`dup id ${id}`);
    ids.add(id);
  }
}

/** A reference to an entity, attribution or time must not dangle. */
function checkRef(
  { gold, err }: Check,
  id: string | null | undefined,
  layer: 'entities' | 'attributions' | 'times',
  where: string,
): void {
  if (id && !gold[layer].some((found) => found.id === id)) err(`${where}: dangling ${id}`);
}

function checkEntities(check: Check): void {
  const { gold, err } = check;
  for (const entity of gold.entities) {
    oneOf(check, entity.type, ENTITY_TYPES, entity.id);
    oneOf(check, entity.form, ['named', 'nominal'], entity.id);
    oneOf(check, entity.number, ['one', 'many'], entity.id);
    for (const member of entity.members ?? []) checkRef(check, member, 'entities', entity.id);
    const own = gold.mentions.filter((mention) => mention.entity === entity.id);
    if (own.length === 0) err(`${entity.id} has no mention`);
    if ((entity.form === 'named') !== own.some((mention) => mention.form === 'named')) {
      err(`${entity.id}: form against mentions`);
    }
    if (entity.type === 'PER' && entity.number !== 'one') err(`${entity.id}: PER must be one`);
    if (entity.type === 'GRP' && entity.number !== 'many') err(`${entity.id}: GRP must be many`);
  }
}

function checkMentions(check: Check): void {
  for (const mention of check.gold.mentions) {
    checkSpan(check, mention, mention.id);
    checkRef(check, mention.entity, 'entities', mention.id);
    oneOf(check, mention.form, ['named', 'nominal'], mention.id);
    for (const role of mention.roles ?? []) {
      checkSpan(check, role, `${mention.id}.role`);
      oneOf(check, role.kind, ROLE_KINDS, mention.id);
      checkRef(check, role.org, 'entities', mention.id);
    }
  }
}

function checkCrossing({ gold, err }: Check): void {
  const size = (mention: GoldMention) => mention.end - mention.start;
  for (const a of gold.mentions) {
    for (const b of gold.mentions) {
      if (a === b) continue;
      if (a.start === b.start && a.end === b.end && a.id < b.id) err(`${a.id}/${b.id} same span`);
      if (a.start < b.start && b.start < a.end && a.end < b.end) err(`${a.id}/${b.id} cross`);
      const isNested = contains(a, b) && size(a) > size(b);
      if (isNested && a.form === 'named') err(`${b.id} nested in named ${a.id}`);
    }
  }
}

function checkAttributions(check: Check): void {
  const { gold, text, err } = check;
  gold.attributions.forEach((found, at) => {
    const { id, cue, source } = found;
    checkSpan(check, source, `${id}.source`);
    const isMark = cue.kind === 'punctuation' && text.slice(cue.start, cue.end) === cue.text;
    if (!(isMark && /^[:،]$/.test(cue.text))) checkSpan(check, cue, `${id}.cue`);
    for (const span of found.content) checkSpan(check, span, `${id}.content`);
    for (const span of found.direct) {
      checkSpan(check, span, `${id}.direct`);
      if (!found.content.some((outer) => contains(outer, span)))
        err(`${id}: direct outside content`);
    }
    checkAttributionValues(check, found);
    const inner = innermostAttribution(gold.attributions, cue, at);
    const parent = inner === null ? null : gold.attributions[inner]!.id;
    if (parent !== found.parent) err(`${id}: parent ${found.parent} but cue lies in ${parent}`);
    if (found.content.length === 0) err(`${id}: no content`);
    const holds = (mention: GoldMention) =>
      mention.entity === found.source_entity && source !== null && contains(source, mention);
    if (source && !gold.mentions.some(holds)) err(`${id}: no mention of the source in its span`);
  });
}

function checkAttributionValues(check: Check, found: Gold['attributions'][number]): void {
  const { id } = found;
  oneOf(check, found.source_kind, SOURCE_KINDS, id);
  oneOf(check, found.anonymity, ['named', 'unnamed'], id);
  oneOf(check, found.cue.kind, CUE_KINDS, id);
  oneOf(check, found.quote, ['direct', 'indirect', 'mixed'], id);
  checkSpan(check, found.anonymity_reason, `${id}.reason`);
  if (found.anonymity_reason) oneOf(check, found.anonymity_reason.kind, ANONYMITY_REASONS, id);
  if ((found.quote === 'indirect') !== (found.direct.length === 0))
    check.err(`${id}: quote against direct`);
  for (const ref of [found.source_entity, found.addressee, found.medium])
    checkRef(check, ref, 'entities', id);
  checkRef(check, found.parent, 'attributions', id);
  checkRef(check, found.time, 'times', id);
}

function holderOf({ gold }: Check, span: GoldSpan, except: number | null): string | null {
  const inner = innermostAttribution(gold.attributions, span, except);
  return inner === null ? null : gold.attributions[inner]!.id;
}

function checkEvents(check: Check): void {
  const { gold, err } = check;
  for (const event of gold.events) {
    const { id, trigger } = event;
    checkSpan(check, trigger, id);
    const modes = EVENT_MODES[event.type];
    if (!modes) err(`${id} type`);
    else if (event.mode !== null) oneOf(check, event.mode, modes, id);
    oneOf(check, event.modality, MODALITIES, id);
    oneOf(check, event.polarity, ['pos', 'neg'], id);
    for (const ref of [...event.actors, ...event.recipients, ...event.others, ...event.places]) {
      checkRef(check, ref, 'entities', id);
    }
    for (const place of event.places) {
      const type = gold.entities.find((entity) => entity.id === place)?.type ?? '';
      if (!PLACE_TYPES.includes(type)) err(`${id}: place ${place} type`);
    }
    checkRef(check, event.time, 'times', id);
    checkRef(check, event.attribution, 'attributions', id);
    const own = gold.attributions.findIndex(({ cue }) => cue.start === trigger.start);
    const holder = holderOf(check, trigger, own < 0 ? null : own);
    if (holder !== event.attribution)
      err(`${id}: attribution ${event.attribution}, innermost is ${holder}`);
  }
}

function checkRelationsAndTimes(check: Check): void {
  const { gold, err } = check;
  for (const relation of gold.relations) {
    const { id, span } = relation;
    checkSpan(check, span, id);
    oneOf(check, relation.type, RELATION_TYPES, id);
    oneOf(check, relation.modality, MODALITIES, id);
    oneOf(check, relation.polarity, ['pos', 'neg'], id);
    checkRef(check, relation.from, 'entities', id);
    checkRef(check, relation.to, 'entities', id);
    checkRef(check, relation.attribution, 'attributions', id);
    checkRef(check, relation.time, 'times', id);
    const holder = holderOf(check, span, null);
    if (holder !== relation.attribution)
      err(`${id}: attribution ${relation.attribution}, innermost is ${holder}`);
  }
  for (const time of gold.times) {
    checkSpan(check, time, time.id);
    oneOf(check, time.type, TIME_TYPES, time.id);
  }
}

function checkFunctions({ gold, err }: Check): void {
  const used = new Set<string | null>([
    ...gold.events.flatMap((event) => [
      ...event.actors,
      ...event.recipients,
      ...event.others,
      ...event.places,
    ]),
    ...gold.relations.flatMap(({ from, to }) => [from, to]),
    ...gold.attributions.flatMap((found) => [found.source_entity, found.addressee, found.medium]),
    ...gold.mentions.flatMap((mention) => (mention.roles ?? []).map((role) => role.org)),
    ...gold.entities.flatMap((entity) => entity.members ?? []),
  ]);
  for (const { id, form } of gold.entities) {
    if (form === 'nominal' && !used.has(id)) err(`${id}: nominal entity with no function`);
  }
}
