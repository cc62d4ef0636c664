import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import { type Ground, lastOf } from './ground.ts';
import { nounPhrase, type Phrase, toPhrase } from './phrases.ts';
import {
  cliticPreposition,
  freePreposition,
  isBoundary,
  isClass,
  isClassifier,
  isComma,
  isConstruct,
  isJoined,
  isMasdar,
  isNounLike,
  isPartitive,
  isQuantifier,
  isVerb,
} from './word-tests.ts';

interface Scan {
  readonly ground: Ground;
  readonly out: Phrase[];
  /** Preposition read and not yet used. */
  preposition: string | null;
  /** The next mention is what a quantity before it counts. */
  counted: boolean;
}

/** Phrases after word `i` up to the end of its clause; returns the word where the clause ends. */
export function scanAfter(ground: Ground, i: number, limit: number, out: Phrase[]): number {
  const { doc } = ground;
  const scan: Scan = { ground, out, preposition: null, counted: false };
  let at = i + 1;
  while (at <= limit) {
    const word = doc.words[at]!;
    if (ground.timeAt.has(at)) {
      at = skipTime(ground, at);
      scan.preposition = null;
      continue;
    }
    const mention = ground.beginsAt.get(at);
    if (!mention && (isBoundary(doc, at) || (isVerb(doc, at) && !ground.holds.has(at)))) break;
    if (mention) {
      readMention(scan, at, mention);
      at = lastOf(ground, at, mention) + 1;
      continue;
    }
    if (isComma(word) && !continuesAfterComma(ground, at, out.length)) break;
    readWord(scan, word);
    at += 1;
  }
  return Math.min(at, limit);
}

function skipTime(ground: Ground, at: number): number {
  const time = ground.timeAt.get(at);
  let next = at;
  while (ground.timeAt.get(next) === time) next += 1;
  return next;
}

function readMention(scan: Scan, at: number, mention: Mention): void {
  const { ground, out } = scan;
  const { doc } = ground;
  const word = doc.words[at]!;
  const own = cliticPreposition(word) ?? scan.preposition;
  const before = out.at(-1);
  const joined = isJoined(word, doc.words[at - 1]);
  if (scan.counted && before) {
    out.pop();
    out.push(toPhrase(doc, mention, { ...before, first: at }));
  } else if (own === null && !joined && before && isGenitive(ground, before, mention, at)) {
    const noun = doc.words[before.first]!;
    out.pop();
    out.push(
      toPhrase(doc, mention, {
        first: at,
        preposition: before.preposition,
        joined: before.joined,
        via: before.head,
        inside: isMasdar(noun),
      }),
    );
  } else {
    out.push(
      toPhrase(doc, mention, { first: at, preposition: own, joined, via: null, inside: false }),
    );
  }
  scan.preposition = null;
  scan.counted = false;
}

/** مواقع المسلحين is one phrase; قتل انفجارٌ خمسة, with a number between, is two. */
function isGenitive(ground: Ground, noun: Phrase, mention: Mention, at: number): boolean {
  const { words } = ground.doc;
  if (noun.mention || noun.first !== at - 1 || !isConstruct(words[noun.first]!)) return false;
  return words[mention.first]!.kind !== 'number' && !isQuantifier(words[mention.first]!);
}

function readWord(scan: Scan, word: Word): void {
  const { ground, out } = scan;
  const next = ground.beginsAt.get(word.i + 1);
  const before = out.at(-1);
  const own = cliticPreposition(word) ?? scan.preposition;
  if (isPartitive(word) && before && isQuantity(scan, before, word.i) && isPlural(next)) {
    scan.counted = true;
  } else if (isQuantifier(word) && isCounted(ground, word.i + 1)) {
    scan.preposition = own;
  } else if (isClass(word, 'preposition')) {
    scan.preposition = freePreposition(word);
  } else if (isQuantifier(word)) {
    out.push(
      nounPhrase(word, { preposition: own, joined: isJoined(word, ground.doc.words[word.i - 1]) }),
    );
    scan.preposition = null;
  } else if (isNounLike(word)) readNoun(scan, word, own);
}

function readNoun(scan: Scan, word: Word, own: string | null): void {
  const { ground, out } = scan;
  const before = out.at(-1);
  // An adjective belongs to the noun before it.
  const isAdjective = ground.doc.tags[word.i]?.pos === 'adjective';
  if (isAdjective && own === null && before && ground.doc.words[word.i - 1]!.kind === 'word')
    return;
  // A classifier (مدينة) passes its preposition on to the name after it.
  if (ground.beginsAt.has(word.i + 1) && isClassifier(word)) scan.preposition = own;
  else {
    const joined = isJoined(word, ground.doc.words[word.i - 1]);
    out.push(nounPhrase(word, { preposition: own, joined }));
    scan.preposition = null;
  }
}

/** أكثر, عدد, العديد: a noun right before من that is no happening. */
function isQuantity({ ground }: Scan, noun: Phrase, at: number): boolean {
  return !noun.mention && noun.last === at - 1 && !isMasdar(ground.doc.words[noun.first]!);
}

function isPlural(mention: Mention | undefined): boolean {
  return mention !== undefined && (mention.type === 'GRP' || mention.number === 'many');
}

function isCounted(ground: Ground, at: number): boolean {
  return ground.beginsAt.has(at) || ground.doc.words[at]?.kind === 'number';
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
