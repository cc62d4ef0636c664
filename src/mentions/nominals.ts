import { letters } from '../arabic/letters.ts';
import type { ReadNumeral } from '../arabic/numerals.ts';
import { type EntityType, PLACE_TYPES } from '../model/entity.ts';
import type { Form, Sentence, Tag, Word } from '../model/word.ts';
import { numberBefore } from './counted.ts';
import type { NameSpan } from './found.ts';
import type { FoundHead, HeadNoun } from './head-nouns.ts';
import type { NameWords } from './name-words.ts';
import { isHead } from './nominal-heads.ts';
import { extend } from './noun-phrase.ts';

/** A noun phrase that may be a nominal mention (guidelines 3.3). */
export interface NominalSpan {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly number: 'one' | 'many';
  readonly definite: boolean;
  readonly head: HeadNoun;
  readonly country: string | null;
}

export interface NominalSight {
  readonly words: readonly Word[];
  readonly tags: readonly Tag[];
  readonly nameWords: NameWords;
  readonly readNumeral: ReadNumeral;
  /** Name that begins at a word. */
  readonly nameAt: (i: number) => NameSpan | undefined;
  /** A name holds the word. */
  readonly isNamed: (i: number) => boolean;
  /** A time expression holds the word. */
  readonly isTime: (i: number) => boolean;
}

/**
 * Every phrase of a sentence headed by a common noun for people, bodies, places or documents: number,
 * head, iḍāfa and bare adjectives. Emitted generously: they are candidates (model/entity.ts).
 *
 * Example: 40 شخصا; قيادة الجيش; مستشارين أتراك; المكتب الإعلامي للسراج; عشرات المدنيين.
 * Counterexample: مصدر عسكري قريب من الاجتماع → ends before the adjective that has a complement.
 */
export function findNominals(sight: NominalSight, sentence: Sentence): NominalSpan[] {
  const found: NominalSpan[] = [];
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    if (sight.isTime(i)) continue;
    const anaphor = readAnaphor(sight, i);
    if (anaphor) found.push(anaphor);
    const head = sight.nameWords.headNoun(sight.words[i]!);
    const phrase = head && isHead(sight, i) ? readPhrase(sight, i, { ...head, sentence }) : null;
    const people = phrase ? null : readNationals(sight, i, sentence);
    if (phrase) found.push(phrase);
    else if (people) found.push(people);
  }
  return found;
}

/** الأخير, العشرات standing by themselves: no noun before that the word could describe (guidelines 3.2). */
function readAnaphor({ words, tags, nameWords }: NominalSight, i: number): NominalSpan | null {
  const noun = nameWords.anaphor(words[i]!);
  if (!noun) return null;
  const before = words[i - 1];
  const isAdjective =
    (tags[i - 1]?.pos === 'noun' || tags[i - 1]?.pos === 'adjective') &&
    (before?.readings[0]?.article ?? false) &&
    !words[i]!.readings[0]?.proclitics;
  return isAdjective ? null : single(words[i]!, noun);
}

/**
 * People of a nation, by the nationality alone: one after a noun of what was done to them or a verb, or a number.
 *
 * Example: مقتل فلسطيني; اعترافات تونسي; قُتل فلسطيني; 3440 عراقيا.
 * Counterexample: شاب فلسطيني, هجوم إسرائيلي → an adjective of the noun before.
 */
function readNationals(sight: NominalSight, i: number, sentence: Sentence): NominalSpan | null {
  const { words, tags, nameWords } = sight;
  const word = words[i]!;
  const reading = word.readings[0];
  if (!reading || reading.article || reading.proclitics !== '' || i === sentence.first) return null;
  const country = nameWords.countryOf(word);
  if (country === null || sight.isNamed(i)) return null;
  const form: Form = { lemma: '', pos: 'noun', number: 'one' };
  const number = numberBefore(sight, i, { noun: NATIONAL, form, sentence });
  if (number?.isCount)
    return { ...single(word, NATIONAL), ...number, type: 'GRP', number: 'many', country };
  const pos = tags[i - 1]?.pos;
  const isFree = pos === 'verb' || (pos === 'noun' && nameWords.isKilling(words[i - 1]!));
  const isOne = reading.stem.endsWith(letters.ya) && reading.enclitic === '';
  return isFree && isOne ? { ...single(word, NATIONAL), country, definite: false } : null;
}

const NATIONAL: HeadNoun = { lemma: '', gloss: 'person', one: 'PER', many: 'GRP', class: 'person' };

function single(word: Word, head: HeadNoun): NominalSpan {
  const { start, end } = word.readings[0]!;
  const { i } = word;
  return {
    ...{ first: i, last: i, start, end, type: head.one, number: 'one' },
    ...{ definite: true, head, country: null },
  };
}

interface Head extends FoundHead {
  readonly sentence: Sentence;
}

function readPhrase(sight: NominalSight, i: number, head: Head): NominalSpan | null {
  const { noun, form, sentence } = head;
  const { words } = sight;
  const reading = words[i]!.readings[0]!;
  const own = sight.nameAt(i);
  if (own && own.last >= i) return null;
  if (isClassWord(sight, i) || isTerm(sight, i, head) || isSideOnly(sight, i)) return null;
  const number = numberBefore(sight, i, head);
  const { last, definite, country } = extend(sight, i, {
    sentence,
    head,
    isCounted: number?.isCount ?? false,
  });
  if (sight.isNamed(i) && last === i) return null;
  const many = form.number === 'many' || form.number === 'two' || number?.isMany;
  const listed = number?.isOne || !many ? noun.one : noun.many;
  const type = number?.isPart ? 'GRP' : isCheckpoint(sight, i, listed) ? 'FAC' : listed;
  // مناطق أخرى: unnamed places stay out (guidelines 11.9).
  const isPlain = !(definite || reading.article || reading.enclitic !== '');
  if (isPlain && type === 'LOC') return null;
  return {
    first: number?.first ?? i,
    last,
    start: number ? number.start : reading.start,
    end: words[last]!.end,
    type,
    number: type === 'GRP' ? 'many' : type === 'PER' ? 'one' : many ? 'many' : 'one',
    definite: definite || reading.article || reading.enclitic !== '',
    head: noun,
    country,
  };
}

/**
 * شمال الموصل says where something is, not what; but behind a name and a comma it is what the name is in (زوارة، شمال
 * غرب ليبيا).
 */
function isSideOnly({ words, nameWords, isNamed }: NominalSight, i: number): boolean {
  const { article } = words[i]!.readings[0]!;
  const isBehindName = words[i - 1]?.raw === '\u060c' && isNamed(i - 2);
  return !article && nameWords.isDirection(words[i]!) && !isBehindName;
}

/** نقطة تفتيش: what is built to check those who pass. */
function isCheckpoint({ words, nameWords }: NominalSight, i: number, type: EntityType): boolean {
  const next = words[i + 1];
  return (
    type === 'LOC' &&
    next?.line === words[i]!.line &&
    nameWords.openers(next).some(({ kind }) => kind === 'checks')
  );
}

const OPENING = /^["\u00ab\u201c]$/;

/** ولاية رئيس الإقليم: a term of office, no province; but عاصمة محافظة لحج is a town. */
function isTerm({ words, nameWords }: NominalSight, i: number, { noun, sentence }: Head): boolean {
  const next = i < sentence.last ? words[i + 1] : undefined;
  if (noun.one !== 'GPE' || next === undefined) return false;
  const isPlace = nameWords.headNoun(next)?.noun.class === 'place';
  return (
    !isPlace &&
    !nameWords.isSpelled(next, 'apposed') &&
    nameWords.titleKinds(next).includes('office')
  );
}

/** مدينة زوارة: the class word before a place's name is no phrase of its own; but العاصمة طرابلس and عاصمة بنين are. */
function isClassWord({ words, nameWords, nameAt }: NominalSight, i: number): boolean {
  const { article, enclitic } = words[i]!.readings[0]!;
  // حي "المغار": the name in marks.
  const next = nameAt(OPENING.test(words[i + 1]?.raw ?? '') ? i + 2 : i + 1);
  // محافظتي أبين ولحج: the ي of a dual, no pronoun.
  const isOwned = enclitic !== '' && enclitic !== letters.ya;
  if (article || isOwned || !next || !PLACE_TYPES.has(next.type)) return false;
  // في فندق بسيفاري: the town says where it is.
  if (next.start > words[next.first]!.start) return false;
  const openers = nameWords.openers(words[i]!);
  return (
    openers.some(
      ({ kind }) => kind === 'place' || (kind === 'place-whole' && next.type === 'GPE'),
    ) && !openers.some(({ kind }) => kind === 'seat')
  );
}
