import { foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Doc } from '../model/doc.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Form, Reading, Word } from '../model/word.ts';

export type EventDoc = Doc<
  'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities' | 'attributions'
>;

/** A noun phrase near a trigger: a mention, or a noun that names nothing we know (`mention` null). */
export interface Phrase {
  readonly mention: Mention | null;
  /** Folded stem of the head word. */
  readonly head: string;
  readonly first: number;
  readonly last: number;
  /** Folded preposition that governs it, or null. */
  readonly preposition: string | null;
  /** Joined to the phrase before by و or a comma. */
  readonly joined: boolean;
}

/** What stands around a trigger in its clause. */
export interface Frame {
  readonly i: number;
  readonly word: Word;
  readonly reading: Reading;
  readonly form: Form;
  readonly after: readonly Phrase[];
  readonly before: readonly Phrase[];
  /** Mention that a relative clause with this trigger describes. */
  readonly antecedent: Mention | null;
  /** Times of the clause, nearest first. */
  readonly times: readonly Time[];
  /** First and last word of the clause as scanned. */
  readonly from: number;
  readonly to: number;
}

/** The words of a document with what each belongs to; made once a document. */
export interface Ground {
  readonly doc: EventDoc;
  /** Outermost mention that begins (with its roles) at a word, and the one that holds a word. */
  readonly beginsAt: ReadonlyMap<number, Mention>;
  readonly holds: ReadonlyMap<number, Mention>;
  readonly timeAt: ReadonlyMap<number, Time>;
  /** Sentence index of a word. */
  readonly sentenceOf: Int32Array;
}

const REACH = 28;

/** Maps words to outermost mentions, times and sentences. */
export function layGround(doc: EventDoc): Ground {
  const beginsAt = new Map<number, Mention>();
  const holds = new Map<number, Mention>();
  const timeAt = new Map<number, Time>();
  const wordAt = indexWords(doc.words);
  const sorted = [...doc.mentions].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(b.form === 'named') - Number(a.form === 'named'),
  );
  for (const mention of sorted) {
    if (holds.has(mention.first) || holds.has(mention.last)) continue;
    const roleFirst = mention.roles.map((role) => wordAt(role.start)).filter((at) => at >= 0);
    const first = Math.min(mention.first, ...roleFirst);
    const last = Math.max(mention.last, ...mention.roles.map((role) => wordAt(role.end - 1)));
    beginsAt.set(first, mention);
    for (let i = first; i <= last; i += 1) if (!holds.has(i)) holds.set(i, mention);
  }
  for (const time of doc.times) {
    for (
      let i = wordAt(time.start);
      i >= 0 && i < doc.words.length && doc.words[i]!.start < time.end;
      i += 1
    )
      timeAt.set(i, time);
  }
  const sentenceOf = new Int32Array(doc.words.length);
  for (const [s, { first, last }] of doc.sentences.entries()) sentenceOf.fill(s, first, last + 1);
  return { doc, beginsAt, holds, timeAt, sentenceOf };
}

/** Index of the word that holds an offset, by binary search; -1 when none. */
export function indexWords(words: readonly Word[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = words.length - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const word = words[mid]!;
      if (offset < word.start) high = mid - 1;
      else if (offset >= word.end) low = mid + 1;
      else return mid;
    }
    return -1;
  };
}

/** The phrases around `words[i]` read as `form`. */
export function buildFrame(
  ground: Ground,
  i: number,
  { reading, form }: { reading: Reading; form: Form },
): Frame {
  const { doc } = ground;
  const sentence = doc.sentences[ground.sentenceOf[i]!]!;
  const after: Phrase[] = [];
  const to = scanAfter(ground, i, Math.min(sentence.last, i + REACH), after);
  const before: Phrase[] = [];
  const { from, antecedent } = scanBefore(ground, i, Math.max(sentence.first, i - REACH), before);
  return {
    i,
    word: doc.words[i]!,
    reading,
    form,
    after,
    before,
    antecedent,
    from,
    to,
    times: timesNear(ground, i, from, to),
  };
}

const hasForm = (word: Word, test: (form: Form) => boolean) =>
  word.readings[0]?.forms.some(test) ?? false;
const isClass = (word: Word, ...classes: string[]) =>
  hasForm(word, (form) => form.pos === 'particle' && classes.includes(form.class ?? ''));

/** A finite verb by its tag: where a new clause begins. */
export function isVerb(doc: EventDoc, i: number): boolean {
  return doc.tags[i]?.pos === 'verb' && hasForm(doc.words[i]!, (form) => form.pos === 'verb');
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['relative', 'subordinator', 'conditional']);

/** Full stops, colons, relatives and subordinators end a clause. */
function isBoundary(doc: EventDoc, i: number): boolean {
  const word = doc.words[i]!;
  if (word.kind === 'punctuation') return /^[.:;!?\u061b\u061f]$/.test(word.raw);
  // من and ما are relatives too, but seldom: only words that are nothing else end a clause.
  const particles = word.readings[0]?.forms.filter((form) => form.pos === 'particle') ?? [];
  return particles.length > 0 && particles.every((form) => CLAUSE_OPENERS.has(form.class ?? ''));
}

function isRelative(word: Word): boolean {
  const particles = word.readings[0]?.forms.filter((form) => form.pos === 'particle') ?? [];
  return particles.length > 0 && particles.every((form) => form.class === 'relative');
}

function isComma(word: Word | undefined): boolean {
  return word?.raw === '\u060c' || word?.raw === ',';
}

function scanAfter(ground: Ground, i: number, limit: number, out: Phrase[]): number {
  const { doc } = ground;
  let preposition: string | null = null;
  let at = i + 1;
  while (at <= limit) {
    const word = doc.words[at]!;
    const time = ground.timeAt.get(at);
    if (time) {
      at = skipTime(doc, at, time);
      preposition = null;
      continue;
    }
    if (isBoundary(doc, at) || (isVerb(doc, at) && !ground.holds.has(at))) break;
    const mention = ground.beginsAt.get(at);
    if (mention) {
      out.push(toPhrase(doc, mention, { first: at, preposition, previous: doc.words[at - 1] }));
      preposition = null;
      at = lastOf(ground, at, mention) + 1;
      continue;
    }
    if (isClass(word, 'preposition')) {
      // عليها governs its own pronoun, not what follows.
      preposition = word.readings[0]?.enclitic === '' ? prepositionAt(doc, at) : null;
    } else if (isNounLike(word)) {
      // A classifier (مدينة) or a quantity passes its preposition on to the name after it.
      const own: string | null = cliticPreposition(word) ?? preposition;
      const next = ground.beginsAt.get(at + 1);
      if (next && isClassifier(word)) preposition = own;
      else {
        out.push({
          mention: null,
          head: stemOf(word),
          first: at,
          last: at,
          preposition: own,
          joined: isJoined(word, doc.words[at - 1]),
        });
        preposition = null;
      }
    } else if (isComma(word) && !continuesAfterComma(ground, at, out.length)) break;
    at += 1;
  }
  return Math.min(at, limit);
}

function skipTime(doc: EventDoc, at: number, time: Time): number {
  let next = at;
  while (next < doc.words.length && doc.words[next]!.start < time.end) next += 1;
  return next;
}

/** After a comma a list goes on, or the clause after a time put between commas. */
function continuesAfterComma(ground: Ground, at: number, found: number): boolean {
  const { doc } = ground;
  if (ground.timeAt.has(at + 1) || ground.timeAt.has(at - 1)) return true;
  const next = doc.words[at + 1];
  if (!next) return false;
  return (
    found > 0 && (ground.beginsAt.has(at + 1) || isJoined(next, undefined)) && !isVerb(doc, at + 1)
  );
}

function lastOf(ground: Ground, at: number, mention: Mention): number {
  let last = at;
  while (ground.holds.get(last + 1) === mention) last += 1;
  return Math.max(last, mention.last);
}

interface Place {
  readonly first: number;
  readonly preposition: string | null;
  readonly previous: Word | undefined;
}

function toPhrase(
  doc: EventDoc,
  mention: Mention,
  { first, preposition, previous }: Place,
): Phrase {
  const word = doc.words[first]!;
  const own = cliticPreposition(word) ?? preposition;
  return {
    mention,
    head: mention.head ? foldLemma(mention.head) : stemOf(doc.words[mention.first]!),
    first,
    last: mention.last,
    preposition: own,
    joined: isJoined(word, previous),
  };
}

/** ب, ل or ك joined to the word, folded; null when none. */
function cliticPreposition(word: Word): string | null {
  const last = word.readings[0]?.proclitics.at(-1) ?? '';
  return last === letters.ba || last === letters.lam || last === letters.kaf ? last : null;
}

function isJoined(word: Word, previous: Word | undefined): boolean {
  const first = word.readings[0]?.proclitics[0] ?? '';
  return (
    first === letters.waw ||
    first === letters.fa ||
    isComma(previous) ||
    previous?.norm === letters.waw
  );
}

/** Folded preposition at a word; those of two words (على يد) as one. */
function prepositionAt(doc: EventDoc, at: number): string {
  return doc.words[at]!.readings[0]?.stem ?? doc.words[at]!.norm;
}

const FUNCTION_CLASSES = [
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'negation',
  'modal',
  'future',
  'pronoun',
  'demonstrative',
  'conditional',
  'adverb',
  'quantifier',
  'focus',
];

function isNounLike(word: Word): boolean {
  return word.kind === 'word' && !isClass(word, ...FUNCTION_CLASSES);
}

function isClassifier(word: Word): boolean {
  return hasForm(word, (form) => form.class === 'place' || form.class === 'human');
}

export function stemOf(word: Word): string {
  return word.readings[0]?.stem ?? word.norm;
}

function scanBefore(
  ground: Ground,
  i: number,
  limit: number,
  out: Phrase[],
): { from: number; antecedent: Mention | null } {
  const { doc } = ground;
  let at = i - 1;
  while (at >= limit) {
    const word = doc.words[at]!;
    const held = ground.holds.get(at);
    if (held) {
      const first = firstOf(ground, at, held);
      out.unshift(
        toPhrase(doc, held, {
          first,
          preposition: prepositionBefore(doc, first - 1),
          previous: doc.words[first - 1],
        }),
      );
      at = first - 1;
      continue;
    }
    if (isRelative(word)) return { from: at + 1, antecedent: antecedentOf(ground, at) };
    if (isBoundary(doc, at) || (isVerb(doc, at) && !ground.timeAt.has(at))) break;
    at -= 1;
  }
  return { from: at + 1, antecedent: null };
}

function firstOf(ground: Ground, at: number, mention: Mention): number {
  let first = at;
  while (ground.holds.get(first - 1) === mention) first -= 1;
  return first;
}

function prepositionBefore(doc: EventDoc, at: number): string | null {
  for (let k = at; k >= Math.max(0, at - 2); k -= 1) {
    const word = doc.words[k]!;
    if (isClass(word, 'preposition')) return prepositionAt(doc, k);
    const own = cliticPreposition(word);
    if (own && isClassifier(word)) return own;
    if (!isClassifier(word)) return null;
  }
  return null;
}

/** The mention right before a relative pronoun, a comma aside. */
function antecedentOf(ground: Ground, relative: number): Mention | null {
  for (let k = relative - 1; k >= Math.max(0, relative - 3); k -= 1) {
    const held = ground.holds.get(k);
    if (held) return held;
    if (!isComma(ground.doc.words[k]) && !/^["\u00bb\u201d)]$/.test(ground.doc.words[k]!.raw))
      return null;
  }
  return null;
}

function timesNear(ground: Ground, i: number, from: number, to: number): Time[] {
  const found = new Set<Time>();
  for (let d = 1; i - d >= from || i + d <= to; d += 1) {
    const after = i + d <= to ? ground.timeAt.get(i + d) : undefined;
    const before = i - d >= from ? ground.timeAt.get(i - d) : undefined;
    if (after) found.add(after);
    if (before) found.add(before);
  }
  return [...found];
}
