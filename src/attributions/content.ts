import { letters } from '../arabic/letters.ts';
import { isClass, isComma } from '../events/word-tests.ts';
import type { Span } from '../model/span.ts';
import type { Form } from '../model/word.ts';
import { type Sight, sentenceEnd, stemStart } from './sight.ts';

/** Where content begins, and which mark or word opened it. */
export interface Opening {
  /** First word of the content. */
  readonly at: number;
  readonly kind: 'that' | 'quote' | 'preposition' | 'object' | 'noun';
}

const TRAILING = /^[.\u060c,\u061b;:\s]$/;

/**
 * Content from its opening to where the speaker's words end (guidelines 4.2): the end of the sentence, the
 * next participle cue after a comma, a speaker named after the fact (بحسب), or background that the author
 * adds in a relative clause after a nominal complement.
 */
export function readContent(sight: Sight, { at, kind }: Opening, cue?: Form): Span[] {
  const quote = kind === 'quote' ? (sight.quoteAt.get(at) ?? sight.quoteAt.get(at + 1)) : undefined;
  if (quote) return quoteContent(sight, quote.open, quote.close);
  const end = endOfSaying(sight, at);
  let last = end;
  for (let k = at + 1; k <= end; k += 1) {
    const inside = sight.quoteOf(k);
    const isOpen = inside === null || inside === sight.quoteOf(at);
    if (isOpen && endsBefore(sight, k, { kind, at, cue })) {
      last = k - 1;
      break;
    }
  }
  return toSpans(sight, at, last);
}

/** The words inside the marks, with the marks' own characters when the content is nothing else. */
function quoteContent(sight: Sight, open: number, close: number): Span[] {
  const { words } = sight.doc;
  const first = open + 1;
  const last = Math.min(close - 1, words.length - 1);
  return trimmed(sight, first, last);
}

/** End of the sentence, or of the quotation that runs over it. */
function endOfSaying(sight: Sight, at: number): number {
  const end = sentenceEnd(sight, at);
  const over = sight.quoteOf(end) ?? sight.quoteOf(Math.max(at, end - 1));
  if (!over || over.open < at) return end;
  // A quotation that nothing closes ends with its line, before the word that `close` then points at.
  const isClosed = sight.doc.words[over.close]?.line === sight.doc.words[at]!.line;
  return Math.max(end, isClosed ? over.close : over.close - 1);
}

interface Running {
  readonly kind: Opening['kind'];
  readonly at: number;
  /** Form of the cue: a joined verb of saying in the same form has the same subject. */
  readonly cue: Form | undefined;
}

/** True when the content ends just before word `k`. */
function endsBefore(sight: Sight, k: number, { kind, at, cue }: Running): boolean {
  const { words } = sight.doc;
  const word = words[k]!;
  const next = words[k + 1];
  if (isComma(word)) {
    if (!next || next.line !== word.line) return true;
    if (isParticipleCue(sight, k + 1)) return true;
    if (isAccording(sight, k + 1, at) || isNextSaying(sight, k + 1, cue)) return true;
    if (kind === 'noun') return true;
    const isRelative = next.readings[0]?.forms.some((form) => form.class === 'relative') ?? false;
    return isRelative && kind !== 'that' && kind !== 'quote';
  }
  if (kind === 'noun' && (sight.doc.tags[k]?.pos === 'verb' || isRelativeAt(sight, k))) return true;
  return isParticipleCue(sight, k) || isAccording(sight, k, at) || isNextSaying(sight, k, cue);
}

function isRelativeAt({ doc }: Sight, k: number): boolean {
  return (
    doc.words[k]!.readings[0]?.forms.some(
      (form) => form.class === 'relative' && doc.words[k]!.norm.length > 2,
    ) ?? false
  );
}

/** إن … بحسب المصدر ends content; أنه وفقا للنتائج … does not: the speaker stands right after أن. */
function isAccording({ cues, doc }: Sight, k: number, at: number): boolean {
  return k > at + 2 && cues.phraseAt(doc.words, k, 'according') !== null;
}

/**
 * A joined verb of saying in the perfect with the gender of the cue: a new saying of the same speaker.
 *
 * Example: أعلن الجيش أنه سيطر على البلدة [وقال إن]. Counterexample: قال إن الوزير [وقع] → no verb of saying.
 */
function isNextSaying({ cues, doc }: Sight, k: number, cue: Form | undefined): boolean {
  const word = doc.words[k];
  if (cue?.pos !== 'verb' || word?.readings[0]?.proclitics !== letters.waw) return false;
  if (doc.tags[k]?.pos !== 'verb') return false;
  return cues
    .verbs(word)
    .some(
      ({ form, verb }) =>
        form.pos === 'verb' &&
        form.tense === 'perfect' &&
        form.gender === cue.gender &&
        (form.number ?? 'one') === (cue.number ?? 'one') &&
        verb.complements.has('that') &&
        verb.force !== 'belief',
    );
}

/** مؤكدا، ومشيرا: an accusative participle of a speech verb. */
function isParticipleCue(sight: Sight, k: number): boolean {
  const word = sight.doc.words[k];
  if (!word || word.readings[0]?.article || !opensPhrase(sight, k)) return false;
  return sight.cues
    .verbs(word)
    .some(({ form }) => form.pos === 'active' && isAccusative(word.norm));
}

/** After a comma, joined by و, or followed by what it says: not the second part of a name or a place (في مدينة). */
export function opensPhrase({ doc, cues }: Sight, k: number): boolean {
  const before = doc.words[k - 1];
  if (before && isClass(before, 'preposition')) return false;
  const next = doc.words[k + 1];
  const isSaid = cues.has(next, 'that') || cues.has(doc.words[k + 2], 'that') || next?.raw === ':';
  const isJoined = doc.words[k]!.readings[0]?.proclitics === letters.waw;
  return (
    isComma(before) ||
    isSaid ||
    isJoined ||
    k === 0 ||
    before?.raw === '\u00bb' ||
    before?.raw === '"'
  );
}

/** Masculine accusative ends in alef; the feminine in ta marbuta; plural in ين. */
export function isAccusative(norm: string): boolean {
  return [letters.alef, letters.ha, letters.ya + letters.nun].some((end) => norm.endsWith(end));
}

/** Spans of words `first..last`, one a line, without marks and stops at the edges. */
export function toSpans(sight: Sight, first: number, last: number): Span[] {
  const { words } = sight.doc;
  const spans: Span[] = [];
  let from = first;
  for (let k = first; k <= last; k += 1) {
    if (k < last && words[k + 1]!.line === words[k]!.line) continue;
    spans.push(...trimmed(sight, from, k));
    from = k + 1;
  }
  return spans;
}

/** بأن, لأنه: the complementiser without its preposition (guidelines 4.2), though a lexicon lists it whole. */
function contentStart(sight: Sight, k: number): number {
  const word = sight.doc.words[k]!;
  const cut = stemStart(sight, k);
  const isJoined =
    word.norm.length > 2 && word.norm.slice(1).startsWith(letters.alef + letters.nun);
  return cut === word.start && isJoined && sight.cues.has(word, 'that') ? word.start + 1 : cut;
}

function trimmed(sight: Sight, first: number, last: number): Span[] {
  const { words } = sight.doc;
  let [from, to] = [first, last];
  while (to >= from && TRAILING.test(words[to]!.raw)) to -= 1;
  while (from <= to && TRAILING.test(words[from]!.raw)) from += 1;
  if (from > to) return [];
  // A mark that closes a quotation opened inside the content belongs to it; a lone closing one does not.
  return [
    { start: from === first ? contentStart(sight, from) : words[from]!.start, end: words[to]!.end },
  ];
}
