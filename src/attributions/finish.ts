import type { Attribution, SourceKind } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import { contains, type Span } from '../model/span.ts';
import type { StatedReason } from './anonymity.ts';
import { isOfBodies } from './bodies.ts';
import { sourceKindOf } from './kinds.ts';
import type { Settled } from './resolve.ts';
import type { Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';

/** Turns settled drafts into attributions: entity, kind, anonymity with its reason, quotation. */
export function finish(
  sight: Sight,
  settled: readonly Settled[],
  reasons: readonly StatedReason[],
): Attribution[] {
  const given = assignReasons(sight, settled, reasons);
  const phrases = phrasesOf(sight, settled);
  return settled.map((one, i) =>
    toAttribution(sight, { one, i, phrases, reason: given.get(i) ?? null }),
  );
}

/** How speakers are called beside their cues: قال علي سالم، المتحدث باسم الجيش tells what he is when he speaks again. */
function phrasesOf(sight: Sight, settled: readonly Settled[]): Map<Entity, Speaker[]> {
  const phrases = new Map<Entity, Speaker[]>();
  for (const { draft, speaker } of settled) {
    const entity = speaker ? sight.entityOf(speaker.mention) : undefined;
    if (!entity || !draft.speaker || draft.speaker.mention !== speaker?.mention) continue;
    const known = phrases.get(entity);
    if (known) known.push(draft.speaker);
    else phrases.set(entity, [draft.speaker]);
  }
  return phrases;
}

/** A stated reason belongs to the nearest cue of its line. */
function assignReasons(
  sight: Sight,
  settled: readonly Settled[],
  reasons: readonly StatedReason[],
): Map<number, StatedReason> {
  const given = new Map<number, StatedReason>();
  for (const reason of reasons) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, { draft }] of settled.entries()) {
      const distance = Math.abs(draft.cue.start - reason.start);
      if (sight.words[draft.cue.i]!.line !== reason.line || distance >= least) continue;
      [best, least] = [i, distance];
    }
    if (best >= 0) given.set(best, reason);
  }
  return given;
}

interface Finish {
  readonly one: Settled;
  readonly i: number;
  readonly phrases: ReadonlyMap<Entity, readonly Speaker[]>;
  readonly reason: StatedReason | null;
}

function toAttribution(sight: Sight, { one, i, phrases, reason }: Finish): Attribution {
  const { draft, speaker, source, parent } = one;
  const entity = speaker ? (sight.entityOf(speaker.mention) ?? null) : null;
  const called = (entity && phrases.get(entity)) ?? [];
  const kind = sourceKindOf(sight, { draft, speaker, phrases: called });
  const direct = directSpans(sight, draft.content);
  const { cue } = draft;
  return {
    i,
    start: cue.start,
    end: cue.end,
    rule: draft.rule,
    source: entity ? (source?.span ?? null) : null,
    sourceEntity: entity?.i ?? null,
    sourceKind: kind,
    anonymity: isUnnamed(sight, { speaker, entity, kind }) ? 'unnamed' : 'named',
    anonymityReason: reason && { start: reason.start, end: reason.end, kind: reason.kind },
    cue: { start: cue.start, end: cue.end, kind: cue.kind, lemma: cue.lemma, force: cue.force },
    content: draft.content,
    quote: quoteKind(draft, direct, sight),
    direct,
    addressee: draft.addressee ? (sight.entityOf(draft.addressee)?.i ?? null) : null,
    medium: draft.medium ? (sight.entityOf(draft.medium)?.i ?? null) : null,
    time: draft.time?.i ?? null,
    parent,
    reasons: { ...draft.reasons, sourceEntity: { rule: one.rule } },
  };
}

interface Known {
  readonly speaker: Speaker | null;
  readonly entity: Entity | null;
  readonly kind: SourceKind;
}

/** Persons whose names the article does not give, speakers without a class, and nobody (guidelines 4.2, 11.5, 11.19). */
function isUnnamed(sight: Sight, { speaker, entity, kind }: Known): boolean {
  if (!speaker || kind === 'unspecified') return true;
  const type = entity?.type ?? speaker.mention.type;
  const isPerson = type === 'PER' || (type === 'GRP' && !isOfBodies(sight, speaker.mention));
  return isPerson && entity?.form !== 'named' && !hasNamed(sight, speaker);
}

/** A group is named where each of its parts is. */
function hasNamed(sight: Sight, { mention }: Speaker): boolean {
  const { parts } = mention;
  const isNamed = (part: number) => {
    const one = sight.doc.mentions[part]!;
    const isBody = one.type !== 'PER' && one.type !== 'GRP';
    return isBody || sight.entityOf(one)?.form === 'named';
  };
  return parts.length > 0 && parts.every(isNamed);
}

/** Quotations inside the content, or the one that is all of it; not one that holds it and more. */
function directSpans(sight: Sight, content: readonly Span[]): Span[] {
  return content.flatMap((span) =>
    sight.quotes.filter((quote) => contains(span, quote)).map(({ start, end }) => ({ start, end })),
  );
}

/** Words of content outside the marks that are more than a complementiser make it mixed (guidelines 11.6). */
function quoteKind(
  { from, to, content }: Settled['draft'],
  direct: readonly Span[],
  sight: Sight,
): Attribution['quote'] {
  if (direct.length === 0) return 'indirect';
  for (let k = from; k <= to; k += 1) {
    const word = sight.words[k]!;
    if (word.kind === 'punctuation' || sight.cues.has(word, 'that')) continue;
    const isIn = (spans: readonly Span[]) =>
      spans.some((span) => span.start < word.end && word.start < span.end);
    if (isIn(content) && !isIn(direct)) return 'mixed';
  }
  return 'direct';
}
