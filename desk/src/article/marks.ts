import type { ArticleRecord } from '../../../src/record/shape.ts';

/** What a reader can have shown in the text, in the order of the legend. */
export const LAYERS = [
  'say',
  'speaker',
  'event',
  'relation',
  'person',
  'body',
  'place',
  'time',
] as const;
/** Words that the address points to, which are no find. */
export const POINTED = 'quote' as const;
/** Id of the words that a reviewer chose, which are no find either. */
export const PICKED = 'picked';
export type Layer = (typeof LAYERS)[number] | typeof POINTED;

/** Words of the text that mean one find. Offsets count UTF-16 units of the record's text. */
export interface Mark {
  /** Id of the find in its record; for words about an entity, of the mention. */
  readonly id: string;
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
  /** For `say`: how many speakers stand between these words and the article, from 1. */
  readonly depth?: number;
}

const LAYER_OF_TYPE: Readonly<Record<string, Layer>> = {
  PER: 'person',
  ORG: 'body',
  GRP: 'body',
  EVENT: 'body',
  DOC: 'body',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
};

/** Every mark of a record, in text order; of two that begin together the longer first. */
export function marksOf(record: ArticleRecord): Mark[] {
  const types = new Map(record.entities.map(({ id, type }) => [id, type]));
  const depths = depthsOf(record);
  const marks: Mark[] = [];
  const add = (id: string, layer: Layer, span: { start: number; end: number }, depth?: number) =>
    marks.push({ id, layer, start: span.start, end: span.end, ...(depth ? { depth } : {}) });
  for (const { id, content, source: speaker, cue } of record.attributions) {
    for (const span of content) add(id, 'say', span, depths.get(id) ?? 1);
    if (speaker) add(id, 'speaker', speaker);
    add(id, 'speaker', cue);
  }
  for (const { id, trigger } of record.events) add(id, 'event', trigger);
  for (const { id, span } of record.relations) add(id, 'relation', span);
  for (const mention of record.mentions) {
    add(mention.id, LAYER_OF_TYPE[types.get(mention.entity) ?? ''] ?? 'body', mention);
  }
  for (const time of record.times) add(time.id, 'time', time);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function depthsOf({ attributions }: ArticleRecord): Map<string, number> {
  const parents = new Map(attributions.map(({ id, parent }) => [id, parent]));
  const depths = new Map<string, number>();
  for (const { id } of attributions) {
    let depth = 0;
    for (let at: string | null = id; at && depth < 9; at = parents.get(at) ?? null) depth++;
    depths.set(id, depth);
  }
  return depths;
}

/** `start-end` as in an address, as a mark on the text; null when it is none. */
export function pointedMark(words: string | null): Mark | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(words ?? '') ?? [];
  return start ? { id: POINTED, layer: POINTED, start: Number(start), end: Number(end) } : null;
}

/** A run of text over which the same marks stand. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** Cuts a stretch of the text wherever a mark begins or ends. The pieces joined are the stretch again. */
export function cutPieces(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const own = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  const cuts = new Set([start, end]);
  for (const mark of own) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, i) => {
    const to = points[i + 1]!;
    return { start: from, end: to, marks: own.filter((m) => m.start < to && m.end > from) };
  });
}

const RANK: Readonly<Record<Layer, number>> = {
  event: 0,
  speaker: 1,
  relation: 2,
  time: 3,
  person: 4,
  body: 4,
  place: 4,
  say: 9,
  quote: 9,
};

/**
 * The mark that a click on a piece means: an event before a speaker before names, of two alike the
 * shorter; null where only what is said covers it.
 */
export function chiefMark(marks: readonly Mark[]): Mark | null {
  let chief: Mark | null = null;
  for (const mark of marks) {
    if (mark.layer === 'say' || mark.layer === POINTED) continue;
    if (chief === null || compareMarks(mark, chief) < 0) chief = mark;
  }
  return chief;
}

function compareMarks(a: Mark, b: Mark): number {
  return RANK[a.layer] - RANK[b.layer] || a.end - a.start - (b.end - b.start);
}
