import type { Entity, Mention } from '../model/entity.ts';
import { numberOf } from '../tagger/feature-bag.ts';
import type { Claims } from './claims.ts';
import type { Deed, Part } from './deeds.ts';
import type { Ground } from './frame.ts';
import type { Candidate } from './role-candidates.ts';
import {
  cliticPreposition,
  freePreposition,
  isClass,
  isComma,
  isJoined,
  isRelative,
} from './word-tests.ts';

/** What the standing of candidates is read from besides their deed; made once a document. */
export interface Standing {
  readonly ground: Ground;
  readonly claims: Claims;
  /** For each entity, the deeds in which the rules give it a role. */
  readonly parts: ReadonlyMap<number, readonly Part[]>;
}

/** Counts above this are alike. */
const MANY = 3;

const few = (count: number) => Math.min(count, MANY);

/** Facts about an event that say how many may take part and how, each a number; the same for all its candidates. */
export function eventFacts({ frame, rule, ruled, candidates, triggers }: Deed): number[] {
  const { reading, governor, predicate } = frame;
  const lightVerbs = rule.roleWords?.lightVerbs;
  const light = (lemma: string | undefined) => (lemma ? lightVerbs?.get(lemma) : undefined);
  const above = light(governor?.form.lemma);
  return [
    Number(reading.enclitic !== ''),
    Number(reading.article),
    numberOf(reading.proclitics),
    numberOf(governor ? (above?.subject ?? 'verb') : ''),
    numberOf(governor ? (above?.object ?? 'verb') : ''),
    numberOf(predicate ? (light(predicate.form.lemma)?.subject ?? 'verb') : ''),
    few(ruled.actors.length),
    few(ruled.recipients.length),
    few(ruled.places.length),
    Math.min(candidates.length, 12),
    few(frame.after.filter(({ preposition }) => preposition === null).length),
    Number(frame.antecedent !== null),
    few(triggers.length),
  ];
}

/** Facts about a candidate whatever the event, each a number. */
export function mentionFacts(mention: Mention, entity: Entity | undefined): number[] {
  return [
    numberOf(mention.class ?? ''),
    numberOf(mention.form),
    numberOf(mention.number),
    Number(mention.definite),
    numberOf(mention.sector ?? ''),
    numberOf(mention.head ?? ''),
    numberOf(mention.rule),
    few(entity?.mentions.length ?? 0),
    numberOf(entity?.form ?? ''),
    few(mention.last - mention.first + 1),
    Number(mention.metonym),
    few(mention.roles.length),
  ];
}

/** Facts about how a candidate stands to the trigger, the other triggers and the other candidates, each a number. */
export function standingFacts(
  { ground, claims, parts }: Standing,
  deed: Deed,
  candidate: Candidate,
): number[] {
  const { frame, ruled } = deed;
  const { mention, phrase } = candidate;
  const { doc } = ground;
  const first = doc.words[mention.first]!;
  const before = doc.words[mention.first - 1];
  const entity = claims.entityOf.get(mention.i);
  const preposition = cliticPreposition(first) ?? (before ? freePreposition(before) : null);
  return [
    ...betweenFacts(ground, deed, mention),
    ...rankFacts(claims, deed, candidate),
    ...partFacts(entity === undefined ? undefined : parts.get(entity), deed),
    ruledRole(ruled, claims, entity),
    numberOf(phrase?.preposition ?? (phrase ? 'bare' : 'out')),
    numberOf(phrase?.via ?? ''),
    Number(phrase?.inside === true) + 2 * Number(phrase?.joined === true),
    numberOf(preposition ?? ''),
    Number(isJoined(first, before)),
    numberOf(doc.tags[mention.first - 1]?.pos ?? ''),
    numberOf(doc.tags[mention.last + 1]?.pos ?? ''),
    Number(first.line === 0),
    Number(frame.from <= mention.first && mention.first <= frame.to),
    Number(claims.speakers.has(mention.i)),
  ];
}

/** What lies between a trigger and a mention: words, verbs, stops, clauses, mentions, triggers. */
function betweenFacts(
  { doc, holds }: Ground,
  { frame, triggers }: Deed,
  mention: Mention,
): number[] {
  const isAfter = mention.first > frame.i;
  const from = isAfter ? frame.i + 1 : mention.last + 1;
  const to = isAfter ? mention.first : frame.i;
  let [verbs, commas, stops, relatives, clauses, mentions] = [0, 0, 0, 0, 0, 0];
  let last: Mention | undefined;
  for (let k = from; k < to; k += 1) {
    const word = doc.words[k]!;
    if (doc.tags[k]?.pos === 'verb') verbs += 1;
    if (isComma(word)) commas += 1;
    else if (word.kind === 'punctuation') stops += 1;
    else if (isRelative(word)) relatives += 1;
    else if (isClass(word, 'subordinator')) clauses += 1;
    const held = holds.get(k);
    if (held && held !== last) mentions += 1;
    last = held;
  }
  const side = Number(isAfter);
  let inside = 0;
  let isNearest = 1;
  for (const at of triggers) {
    if (from <= at && at < to) inside += 1;
    if (Math.abs(at - mention.first) < Math.abs(frame.i - mention.first)) isNearest = 0;
  }
  return [
    side,
    distanceOf(to - from),
    ...[verbs, commas, stops, relatives, clauses, mentions, inside].map(few),
    isNearest,
  ];
}

const STEPS = [0, 1, 4, 10, 20];

function distanceOf(words: number): number {
  const step = STEPS.findIndex((most) => words <= most);
  return step < 0 ? STEPS.length : step;
}

/** How many candidates stand nearer: of any kind, of this kind, of this entity. */
function rankFacts(
  { entityOf }: Claims,
  { frame, candidates }: Deed,
  { mention }: Candidate,
): number[] {
  const away = Math.abs(mention.first - frame.i);
  const entity = entityOf.get(mention.i);
  let [nearer, alike, same] = [0, 0, 0];
  for (const other of candidates) {
    const one = other.mention;
    if (Math.abs(one.first - frame.i) >= away) continue;
    nearer += 1;
    if (one.type === mention.type) alike += 1;
    if (entity !== undefined && entityOf.get(one.i) === entity) same = 1;
  }
  return [Math.min(nearer, 6), few(alike), same];
}

/** How often the rules give the entity each role in other events: of this type or another in the sentence, of this type in the article. */
function partFacts(parts: readonly Part[] | undefined, deed: Deed): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const { deed: other, role } of parts ?? []) {
    if (other === deed) continue;
    const isAlike = other.type === deed.type;
    if (other.sentence === deed.sentence) counts[(isAlike ? 0 : 3) + role]! += 1;
    if (isAlike) counts[6 + role]! += 1;
  }
  return counts.map(few);
}

/** The role that the rules give the entity in this event, by whatever mention. */
function ruledRole(ruled: Deed['ruled'], { entityOf }: Claims, entity: number | undefined): number {
  if (entity === undefined) return 0;
  const has = (mentions: readonly Mention[]) => mentions.some((m) => entityOf.get(m.i) === entity);
  if (has(ruled.actors)) return 1;
  if (has(ruled.recipients)) return 2;
  return has(ruled.places) ? 3 : 0;
}
