import { letters } from '../arabic/letters.ts';
import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import { type Ground, lastOf } from './ground.ts';
import { deedOf, nounPhrase, type Phrase, toPhrase } from './phrases.ts';
import {
  cliticPreposition,
  freePreposition,
  hasForm,
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
  /** First of the classifiers that stand before the next mention (تنظيم "داعش"). */
  classifier: number | null;
}

/** Phrases after word `i` up to the end of its clause; returns the word where the clause ends. */
export function scanAfter(ground: Ground, i: number, limit: number, out: Phrase[]): number {
  const { doc } = ground;
  const scan: Scan = { ground, out, preposition: null, counted: false, classifier: null };
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
  const start = scan.classifier ?? at;
  const joined = isJoined(doc.words[start]!, doc.words[start - 1]) && !isBehindTime(ground, start);
  if (scan.counted && before) {
    out.pop();
    out.push(toPhrase(doc, mention, { ...before, first: at }));
  } else if (own === null && !joined && before && isGenitive(ground, before, mention, start)) {
    const noun = doc.words[before.first]!;
    out.pop();
    const outer = out.at(-1);
    const side = !before.joined && outer ? placedBy(outer, mention, before.first) : null;
    out.push(
      toPhrase(doc, mention, {
        first: at,
        preposition: before.preposition ?? side,
        joined: before.joined,
        via: before.head,
        inside: isMasdar(noun),
        deed: deedOf(noun),
      }),
    );
  } else {
    const inside = own !== null && isComplement(ground, start);
    const preposition = own ?? (!joined && before ? placedBy(before, mention, start) : null);
    out.push(
      toPhrase(doc, mention, {
        first: at,
        preposition,
        joined,
        via: null,
        inside,
        deed: null,
      }),
    );
  }
  scan.preposition = null;
  scan.counted = false;
  scan.classifier = null;
}

/** قتل خلال الأيام الماضية، 39 شخصا: the comma closes the time and joins nothing. */
function isBehindTime({ doc, timeAt }: Ground, at: number): boolean {
  return isComma(doc.words[at - 1]) && timeAt.has(at - 2);
}

/** من بلدة بني نعيم شرق الخليل: a place beside a place says where that one lies, under its preposition. */
function placedBy(before: Phrase, { type }: Mention, at: number): string | null {
  const isBeside = before.mention !== null && at - before.last === 1;
  return isBeside && PLACE_TYPES.has(type) && PLACE_TYPES.has(before.mention.type)
    ? before.preposition
    : null;
}

/** القوات الموالية للرئيس, عناصر تابعة للحزب: ل belongs to the participle before it. */
function isComplement({ doc }: Ground, at: number): boolean {
  const before = doc.words[at - 1]!;
  if (cliticPreposition(doc.words[at]!) !== letters.lam || doc.tags[at - 1]?.pos !== 'adjective')
    return false;
  return hasForm(before, (form) => form.pos === 'active' || form.pos === 'passive');
}

/** مواقع المسلحين is one phrase; قتل انفجارٌ خمسة, with a number between, is two. */
function isGenitive(ground: Ground, noun: Phrase, mention: Mention, at: number): boolean {
  const { words } = ground.doc;
  if (noun.mention || noun.last !== at - 1 || !isConstruct(words[noun.last]!)) return false;
  return words[mention.first]!.kind !== 'number';
}

function readWord(scan: Scan, word: Word): void {
  const { ground, out } = scan;
  const next = nextMention(ground, word.i);
  const before = out.at(-1);
  const own = cliticPreposition(word) ?? scan.preposition;
  if (isPartitive(word) && before && isQuantity(scan, before, word.i) && isPlural(next)) {
    scan.counted = true;
  } else if (isPartitive(word) && next && isCounting(ground, word.i, next)) {
    // أكثر من 200 شخص, كل من بريطانيا وفرنسا: what stands before أكثر or كل governs.
    scan.preposition = cliticPreposition(ground.doc.words[word.i - 1]!);
  } else if (isClass(word, 'preposition') && !isApproximator(ground, word)) {
    scan.preposition = freePreposition(word);
  } else if (isQuantifier(word)) {
    scan.preposition = own;
  } else if (isNounLike(word)) readNoun(scan, word, own);
}

function readNoun(scan: Scan, word: Word, own: string | null): void {
  const { ground, out } = scan;
  const before = out.at(-1);
  // An adjective belongs to the noun before it.
  const isAdjective = ground.doc.tags[word.i]?.pos === 'adjective';
  if (isAdjective && own === null && ground.doc.words[word.i - 1]!.kind === 'word') return;
  // A classifier (مدينة) passes its preposition on to the name after it.
  if (nextMention(ground, word.i) && isClassifier(word)) {
    scan.preposition = own;
    scan.classifier ??= word.i;
    return;
  }
  const joined = isJoined(word, ground.doc.words[word.i - 1]);
  if (own === null && !joined && before && isChain(ground, before, word)) {
    out.pop();
    out.push({ ...before, last: word.i });
  } else out.push(nounPhrase(word, { preposition: own, joined }));
  scan.preposition = null;
  scan.classifier = null;
}

/** مقاتلو تنظيم "داعش": a noun whose genitive is a noun that has a genitive in its turn. */
function isChain(ground: Ground, before: Phrase, word: Word): boolean {
  if (before.mention || before.last !== word.i - 1) return false;
  return isConstruct(ground.doc.words[before.last]!);
}

/** The mention that begins right after word `i`, a quotation mark aside. */
function nextMention({ doc, beginsAt }: Ground, i: number): Mention | undefined {
  const next = doc.words[i + 1];
  return beginsAt.get(next?.kind === 'punctuation' && !isComma(next) ? i + 2 : i + 1);
}

/** أكثر, عدد, العديد: a noun right before من that is no happening. */
function isQuantity({ ground }: Scan, noun: Phrase, at: number): boolean {
  return !noun.mention && noun.last === at - 1 && !isMasdar(ground.doc.words[noun.first]!);
}

function isPlural(mention: Mention | undefined): boolean {
  return mention !== undefined && (mention.type === 'GRP' || mention.number === 'many');
}

const EACH = letters.kaf + letters.lam;

function isCounting({ doc: { words } }: Ground, at: number, next: Mention): boolean {
  return words[next.first]!.kind === 'number' || words[at - 1]?.readings[0]?.stem === EACH;
}

/** نحو before what is counted says "about"; elsewhere "towards". */
function isApproximator({ doc, beginsAt }: Ground, word: Word): boolean {
  const counted = beginsAt.has(word.i + 1) || doc.words[word.i + 1]?.kind === 'number';
  return counted && isQuantifier(word);
}

/** مضيفة أن: a participle that opens a clause of its own. */
function isParticiple(word: Word): boolean {
  return !word.readings[0]?.article && hasForm(word, (form) => form.pos === 'active');
}

/** After a comma a list goes on, or the clause after a time put between commas. */
function continuesAfterComma(ground: Ground, at: number, found: number): boolean {
  const { doc } = ground;
  if (ground.timeAt.has(at + 1)) return true;
  const next = doc.words[at + 1];
  if (!next) return false;
  if (ground.timeAt.has(at - 1) && !isVerb(doc, at + 1) && !isParticiple(next)) return true;
  return (
    found > 0 && (ground.beginsAt.has(at + 1) || isJoined(next, undefined)) && !isVerb(doc, at + 1)
  );
}
