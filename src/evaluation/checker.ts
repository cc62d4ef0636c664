import { createHash } from 'node:crypto';
import { DEBRIS_KINDS } from '../model/article.ts';
import { ENTITY_TYPES, ROLE_KINDS } from '../model/entity.ts';
import { contains } from '../model/span.ts';
import { type Check, checkRef, checkSpan, oneOf } from './checker-basics.ts';
import { checkAttributions, checkEvents, checkRelationsAndTimes } from './checker-claims.ts';
import type { Gold, GoldMention } from './gold.ts';

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

function checkText(check: Check): void {
  const { gold, text, err } = check;
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
    if (isDebris) oneOf(check, found.debris, DEBRIS_KINDS, `line ${i}`);
    else if (found?.kind !== 'body') err(`line ${i} kind`);
    start = end + 1;
  });
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
