import type { Span } from '../model/span.ts';
import type { ArticleRecord } from '../record/shape.ts';
import type { WordWeight } from './weights.ts';
import { splitWords, type WovenWord } from './words.ts';

/** A sentence of the body, or the headline: what it is about, for finding others about the same. */
export interface WovenSentence {
  /** In the article's text; null for the headline, which is no part of it. */
  readonly span: Span | null;
  readonly words: readonly WovenWord[];
  /** Stems and known ids with their weight, of length 1 as a vector, sorted by term. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Ids (or names) of places smaller than a country. */
  readonly places: readonly string[];
  /** Days that its words name, `YYYY-MM-DD`; a month or year alone is `YYYY-MM` or `YYYY`. */
  readonly days: readonly string[];
}

const KNOWN = 2;
/** Ends of sentences. A stop inside a number or an abbreviation has no space behind it. */
const END = /[.!?\u061f\u061b](?=\s|$|["\u00bb\u201d])|\n/g;
/** A day, a month, a year; a week says too little. */
const CALENDAR = /^\d{4}(-\d{2}(-\d{2})?)?(?!-?[W\d])/;

/** The headline and the sentences of the body lines, in order. */
export function splitSentences(record: ArticleRecord, weight: WordWeight): WovenSentence[] {
  const title = record.doc.title ?? '';
  const body = record.lines.filter(({ kind }) => kind === 'body');
  const spans = body.flatMap((line) => cut(record.text, line));
  return [
    { ...describe(splitWords(title), { record, weight, span: null }), span: null },
    ...spans.map((span) => {
      const words = splitWords(record.text, span);
      return { ...describe(words, { record, weight, span }), span };
    }),
  ].filter(({ words }) => words.length > 0);
}

function cut(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(END)) {
    spans.push({ start: from, end: start + index + mark.length });
    from = start + index + mark.length;
  }
  spans.push({ start: from, end });
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}

interface Context {
  readonly record: ArticleRecord;
  readonly weight: WordWeight;
  readonly span: Span | null;
}

function describe(words: readonly WovenWord[], { record, weight, span }: Context) {
  const uses = new Map<string, number>();
  for (const { stem } of words) uses.set(stem, weight(stem));
  const inside = ({ start, end }: Span) => span !== null && span.start <= start && end <= span.end;
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const places = new Set<string>();
  for (const mention of record.mentions.filter(inside)) {
    const entity = entities.get(mention.entity);
    if (!entity) continue;
    if (entity.known) uses.set(entity.known, KNOWN);
    if (isSpot(entity)) places.add(entity.known ?? entity.name_ar);
  }
  const days = record.times.filter(inside).flatMap(({ value }) => CALENDAR.exec(value)?.[0] ?? []);
  return {
    words,
    terms: toUnit([...uses]),
    places: [...places].sort(),
    days: [...new Set(days)].sort(),
  };
}

/** A named place that is no country: two numbers of one country need not be of one occurrence. */
function isSpot({ type, form, place, known }: ArticleRecord['entities'][number]): boolean {
  if (form !== 'named' || (type !== 'GPE' && type !== 'LOC' && type !== 'FAC')) return false;
  return place ? place.precision < 3 : known === undefined;
}

/** Weights as a vector of length 1, sorted by term, rounded so that they are the same as JSON. */
export function toUnit(terms: readonly (readonly [string, number])[]): [string, number][] {
  const kept = terms.filter(([, weight]) => weight > 0);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  const unit = kept.map(([term, weight]): [string, number] => [
    term,
    Math.round((weight / length) * 1e5) / 1e5,
  ]);
  return unit.filter(([, weight]) => weight > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

type Terms = readonly (readonly [string, number])[];

/** Weights by term; an article is compared with hundreds of others. */
const weightsOf = new WeakMap<Terms, ReadonlyMap<string, number>>();

/** Sum over common terms. Both are sorted, so the result does not depend on the order of a and b. */
export function cosine(a: Terms, b: Terms): number {
  const known = weightsOf.get(a);
  if (!known && weightsOf.has(b)) return cosine(b, a);
  const weights = known ?? new Map(a);
  if (!known) weightsOf.set(a, weights);
  let sum = 0;
  for (const [term, weight] of b) {
    const own = weights.get(term);
    if (own !== undefined) sum += own * weight;
  }
  return sum;
}
