import type { Span } from '../model/span.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { findCredits } from './credits.ts';
import { type Print, takePrints } from './prints.ts';
import { toUnit } from './sentences.ts';
import { findStatements, type Statements, type WeaveWords } from './statements.ts';
import type { WordWeight } from './weights.ts';
import { splitWords, type WovenWord } from './words.ts';

/** What a record does not know of its article. */
export interface ArticleFacts {
  /** Stable id of the article; everything woven is told by it. */
  readonly article: string;
  /** Who published it, by one name each. */
  readonly outlet: string | null;
}

/** What weaving needs of one article: small, and a function of the article alone. */
export interface Digest extends ArticleFacts, Statements {
  /** `DIGEST_FORMAT` of when it was made; a digest of another format is not woven until it is made again. */
  readonly format: number;
  /** Days since 1970-01-01 of the article's date; null when unknown. */
  readonly day: number | null;
  readonly title: string;
  /** Agencies that it credits, by the ids of their outlets. */
  readonly credits: readonly string[];
  /** Terms with their weight, of length 1 as a vector, sorted by term. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  readonly prints: readonly Print[];
  /** Terms under which likely fellows are found; the weightiest first. */
  readonly keys: readonly string[];
  /** Matters that another article may contradict, with their places. */
  readonly matters: readonly string[];
}

/** Goes up whenever digests hold something else, so that kept ones are not taken for new ones. */
export const DIGEST_FORMAT = 2;
/** Words of the body that count as its lead; they and the headline say what the piece is about. */
const LEAD = 60;
/** Weight of a word in the rest of the body: background, told again in piece after piece. */
const BACKGROUND = 0.1;
/** Weight of a known person, body or place beside words of up to `MOST`: it bridges spellings of its name. */
const KNOWN = 2;
const KEYS = 24;
/** "القاهرة (رويترز) -" at the head of the body. */
const DATELINE = /^[^\n(]{0,60}\([^()\n]{2,30}\)\s*[-\u2013\u2014]*/;
const DAY_MS = 86_400_000;

/** Days between two articles; without end where one of two has no date. */
export function daysBetween(a: Digest, b: Digest): number {
  if (a.day === null || b.day === null) return a.day === b.day ? 0 : Infinity;
  return Math.abs(a.day - b.day);
}

/** The digest of one article. Pure: the same record and facts always give the same digest. */
export function digestArticle(
  record: ArticleRecord,
  facts: ArticleFacts,
  weaveWords: WeaveWords,
): Digest {
  const words = bodyWords(record);
  const title = record.doc.title ?? '';
  const terms = weigh(record, words, weaveWords.weight);
  const statements = findStatements(record, facts.article, weaveWords);
  return {
    format: DIGEST_FORMAT,
    ...facts,
    ...statements,
    matters: mattersOf(statements),
    day: record.doc.doc_date ? Date.parse(record.doc.doc_date) / DAY_MS : null,
    title,
    credits: findCredits(record, weaveWords.outlets),
    terms,
    prints: takePrints(words),
    keys: [...terms]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, KEYS)
      .map(([term]) => term),
  };
}

function mattersOf({ figures, denials, accounts, tellings }: Statements): string[] {
  const keys = [
    ...figures.flatMap(({ what, places }) => places.map((place) => `${what} ${place}`)),
    ...[...denials, ...accounts].flatMap(({ places }) => places.map((place) => `whether ${place}`)),
  ];
  const events = tellings.flatMap(({ type, places }) => places.map((place) => `${type} ${place}`));
  return [...new Set([...keys, ...events])].sort();
}

/** Words of the body lines, without the dateline. */
function bodyWords(record: ArticleRecord): WovenWord[] {
  const body = record.lines.filter(({ kind }) => kind === 'body');
  return body.flatMap((line: Span, i) => {
    const dateline = i === 0 ? DATELINE.exec(record.text.slice(line.start, line.end)) : null;
    return splitWords(record.text, {
      start: line.start + (dateline?.[0].length ?? 0),
      end: line.end,
    });
  });
}

function weigh(
  record: ArticleRecord,
  words: readonly WovenWord[],
  weight: WordWeight,
): [string, number][] {
  const uses = new Map<string, number>();
  const add = (term: string, amount: number) => uses.set(term, (uses.get(term) ?? 0) + amount);
  for (const { stem } of splitWords(record.doc.title ?? '')) add(stem, 1);
  words.forEach(({ stem }, i) => {
    add(stem, i < LEAD ? 1 + BACKGROUND : BACKGROUND);
  });
  const terms = [...uses].map(
    ([term, count]) => [term, weight(term) * Math.log2(1 + count)] as const,
  );
  return toUnit([...terms, ...knownTerms(record, words)]);
}

/** Known entities by their ids, with how prominent they are. */
function knownTerms(record: ArticleRecord, words: readonly WovenWord[]): [string, number][] {
  const lead = words[Math.min(LEAD, words.length) - 1]?.end ?? 0;
  const known = new Map(record.entities.flatMap(({ id, known }) => (known ? [[id, known]] : [])));
  const uses = new Map<string, number>();
  for (const { entity, start } of record.mentions) {
    const id = known.get(entity);
    if (id) uses.set(id, (uses.get(id) ?? 0) + (start < lead ? 1 + BACKGROUND : BACKGROUND));
  }
  return [...uses].map(([id, count]) => [id, KNOWN * Math.log2(1 + count)]);
}
