import type { Attribution, Event, Relation } from '../model/claim.ts';
import type { FullDoc } from '../model/doc.ts';
import { type Entity, type Mention, PLACE_TYPES, type Role, type Time } from '../model/entity.ts';
import { contains, type Span } from '../model/span.ts';
import { fitPieces, fitSpan, type Ground, isRange, layGround } from './ground.ts';
import { EVENT_MODES } from './plover.ts';

/**
 * The layers on their way into a record. Positions are those of the document, so that references
 * stay true; null is something left out.
 */
export interface Draft {
  readonly ground: Ground;
  readonly times: (Time | null)[];
  readonly mentions: (Mention | null)[];
  readonly entities: (Entity | null)[];
  readonly attributions: (Attribution | null)[];
  readonly events: (Event | null)[];
  readonly relations: (Relation | null)[];
  /** What was left out that a stage had found, and why: one sentence each. */
  readonly notes: string[];
}

/** First step: every span fitted to the text; what does not fit is left out with a note. */
export function draft(doc: FullDoc): Draft {
  const ground = layGround(doc.article, doc.lines);
  const notes: string[] = [];
  const note = (what: string, span: Span, why: string) => {
    notes.push(`Left out ${what} at ${span.start}-${span.end}: ${why}.`);
    return null;
  };
  const fitted = <T extends Span>(what: string, found: T): T | null => {
    const span = fitSpan(ground, found);
    if (!span) return note(what, found, 'its span is not whole words of one body line');
    return span === found ? found : { ...found, start: span.start, end: span.end };
  };
  return {
    ground,
    notes,
    times: doc.times.map((time) => fitted('time', time)),
    entities: [...doc.entities],
    mentions: doc.mentions.map((mention) => {
      const found = fitted('mention', mention);
      if (!found || found.roles.length === 0) return found;
      return { ...found, roles: fitRoles(ground, found.roles) };
    }),
    attributions: doc.attributions.map(
      (found) =>
        fitAttribution(ground, found) ?? note('attribution', found.cue, 'no cue or content'),
    ),
    events: doc.events.map((event) => {
      const modes = EVENT_MODES[event.type];
      if (!modes) return note('event', event, `no event type ${event.type}`);
      const found = fitted('event', event);
      const isPlace = (at: number) => PLACE_TYPES.has(doc.entities[at]?.type ?? '');
      const hasMode = event.mode === null || modes.includes(event.mode);
      if (!found || (hasMode && event.places.every(isPlace))) return found;
      return { ...found, mode: hasMode ? event.mode : null, places: event.places.filter(isPlace) };
    }),
    relations: doc.relations.map((relation) =>
      relation.from === relation.to
        ? note('relation', relation, 'both ends are the same')
        : fitted('relation', relation),
    ),
  };
}

function fitRoles(ground: Ground, roles: readonly Role[]): Role[] {
  return roles.flatMap((role) => {
    const span = fitSpan(ground, role);
    return span ? [{ ...role, ...span }] : [];
  });
}

function fitAttribution(ground: Ground, found: Attribution): Attribution | null {
  const cue = fitCue(ground, found.cue);
  const content = mergeSpans(found.content.flatMap((span) => fitPieces(ground, span)));
  if (!cue || content.length === 0) return null;
  const source = found.source && fitSpan(ground, found.source);
  const reason = found.anonymityReason && fitSpan(ground, found.anonymityReason);
  return {
    ...found,
    source,
    cue: { ...found.cue, ...cue },
    anonymityReason: reason && found.anonymityReason && { ...found.anonymityReason, ...reason },
    ...withContent(ground, found, content),
  };
}

/** The fields of an attribution that follow from its content spans. */
export function withContent(
  ground: Ground,
  found: Pick<Attribution, 'direct' | 'quote'>,
  content: readonly Span[],
): Pick<Attribution, 'content' | 'direct' | 'quote'> {
  const direct = mergeSpans(found.direct.flatMap((span) => fitPieces(ground, span))).filter(
    (span) => content.some((outer) => contains(outer, span)),
  );
  const quoted = found.quote === 'indirect' ? 'mixed' : found.quote;
  return { content, direct, quote: direct.length === 0 ? 'indirect' : quoted };
}

/** A colon or comma may be a cue (guidelines 4.2); all other cues are words. */
function fitCue(ground: Ground, cue: Attribution['cue']): Span | null {
  const { start, end } = cue;
  if (cue.kind === 'punctuation' && isRange(ground.text, cue)) {
    if (/^[:،]$/.test(ground.text.slice(start, end))) return { start, end };
  }
  return fitSpan(ground, cue);
}

/** The spans in text order, without those inside another. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return sorted.filter((span) => {
    const isNew = span.end > reached;
    reached = Math.max(reached, span.end);
    return isNew;
  });
}
