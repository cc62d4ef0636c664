import type { CueWords } from '../attributions/cue-words.ts';
import { findQuotes, type Quote } from '../attributions/quotes.ts';
import type { FullDoc } from '../model/doc.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Word } from '../model/word.ts';

/** A quotation that holds a clause, and whether what is attributed to somebody covers it. */
interface ReadQuote {
  readonly isCovered: boolean;
  /** Part of the author's own sentence: a word before it, and no saying in the sentence (irony, a slogan, a phrase). */
  readonly isPhrase: boolean;
  /** Folded words before its opening mark: what should have introduced it. */
  readonly before: string;
  readonly example: string;
}

/** A verb that opens a sentence. */
interface OpeningVerb {
  /** Folded, without its conjunction. */
  readonly verb: string;
  readonly example: string;
}

/** What reading an article without gold shows of the attribution layer. */
export interface Coverage {
  readonly quotes: readonly ReadQuote[];
  /** Sentence-initial words tagged as verbs that no lexicon has a verb for. */
  readonly unknownVerbs: readonly OpeningVerb[];
  /** Known verbs that open a sentence with أن, إن or a quotation soon after, yet carry no saying. */
  readonly silentVerbs: readonly OpeningVerb[];
}

/** Share of a quotation's characters that content spans must hold. */
const ENOUGH = 0.8;
const WORDS_BEFORE = 3;
const EXAMPLE_WORDS = 14;
/** Words after a verb in which its content would open. */
const SOON = 12;
const THAT = /^[\u0648\u0641]?[\u0628\u0644]?[\u0623\u0625]\u0646/;

/**
 * Quotations of an article that hold a clause, and the verbs that open its sentences. A quotation of one or two
 * words, or of a name, holds none (guidelines 11.23, 11.33); an unclosed one is no pair.
 */
export function readCoverage(doc: FullDoc, words: CueWords): Coverage {
  const contents = doc.attributions.flatMap(({ content }) => content);
  const cues = new Set(doc.attributions.map(({ cue }) => cue.start));
  const quotes = findQuotes(doc.words, doc.mentions)
    .filter((quote) => isClosed(doc, quote) && holdsClause(doc, quote))
    .filter(({ open }) => !words.has(doc.words[open - 1], 'names-next'))
    .map((quote) => toRead(doc, quote, contents));
  const openings = doc.sentences.flatMap(({ first }) => openingVerb(doc, first));
  return {
    quotes,
    unknownVerbs: openings.filter(({ isKnown }) => !isKnown),
    silentVerbs: openings.filter(
      ({ isKnown, start, first }) => isKnown && !cues.has(start) && leadsOn(doc, first),
    ),
  };
}

function isClosed({ words }: FullDoc, { open, close }: Quote): boolean {
  return words[close]?.line === words[open]!.line;
}

function holdsClause({ tags }: FullDoc, { open, close }: Quote): boolean {
  for (let i = open + 1; i < close; i += 1) if (tags[i]?.pos === 'verb') return true;
  return false;
}

function toRead(doc: FullDoc, quote: Quote, contents: readonly Span[]): ReadQuote {
  const { words } = doc;
  const held = contents
    .filter((span) => overlaps(span, quote))
    .reduce((most, { start, end }) => {
      return Math.max(most, Math.min(end, quote.end) - Math.max(start, quote.start));
    }, 0);
  const { line } = words[quote.open]!;
  const before = words
    .slice(Math.max(0, quote.open - WORDS_BEFORE), quote.open)
    .filter((word) => word.line === line)
    .map(({ norm, raw }) => norm || raw);
  return {
    isPhrase: isPhrase(doc, quote),
    isCovered: held >= ENOUGH * (quote.end - quote.start),
    before: before.join(' '),
    example: exampleFrom(words, quote.open - WORDS_BEFORE),
  };
}

function isPhrase({ words, sentences, attributions }: FullDoc, { open }: Quote): boolean {
  const before = words[open - 1];
  if (before?.kind !== 'word' || before.line !== words[open]!.line || THAT.test(before.raw))
    return false;
  const sentence = sentences.find(({ first, last }) => first <= open && open <= last);
  if (!sentence) return false;
  const { start } = words[sentence.first]!;
  const { end } = words[sentence.last]!;
  return !attributions.some(({ cue }) => start <= cue.start && cue.start < end);
}

function exampleFrom(words: readonly Word[], from: number): string {
  return words
    .slice(Math.max(0, from), Math.max(0, from) + EXAMPLE_WORDS)
    .map(({ raw }) => raw)
    .join(' ');
}

function openingVerb(doc: FullDoc, first: number) {
  const word = doc.words[first]!;
  const reading = word.readings[doc.tags[first]?.reading ?? 0] ?? word.readings[0];
  if (doc.tags[first]?.pos !== 'verb' || !reading) return [];
  const isKnown = word.readings.some(({ forms }) => forms.some((form) => form.pos === 'verb'));
  const example = exampleFrom(doc.words, first);
  return [{ verb: reading.stem, isKnown, example, first, start: reading.start }];
}

function leadsOn({ words }: FullDoc, first: number): boolean {
  for (let i = first + 1; i <= first + SOON && words[i]?.line === words[first]!.line; i += 1)
    if (THAT.test(words[i]!.raw) || /^["\u00ab\u201c:]$/.test(words[i]!.raw)) return true;
  return false;
}

/** How often each key is there, the most frequent first, with one example. */
export function countBy<T extends { readonly example: string }>(
  found: readonly T[],
  keyOf: (one: T) => string,
): { readonly key: string; readonly count: number; readonly example: string }[] {
  const counts = new Map<string, { key: string; count: number; example: string }>();
  for (const one of found) {
    const key = keyOf(one);
    const so = counts.get(key);
    if (so) so.count += 1;
    else counts.set(key, { key, count: 1, example: one.example });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
