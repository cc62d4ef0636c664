import { letters } from '../arabic/letters.ts';
import type { ReadNumeral } from '../arabic/numerals.ts';
import type { EntityType } from '../model/entity.ts';
import type { Form, Sentence, Tag, Word } from '../model/word.ts';
import type { HeadNoun, NameWords } from './name-words.ts';
import type { NameSpan } from './names.ts';

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
}

const GOVERNING: ReadonlySet<string> = new Set([letters.lam, letters.ba]);

/** The longest phrase, in words after the head. */
const LONGEST = 8;

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
    const anaphor = readAnaphor(sight, i);
    if (anaphor) found.push(anaphor);
    const head = sight.nameWords.headNoun(sight.words[i]!);
    if (!head || !isHead(sight, i)) continue;
    const phrase = readPhrase(sight, i, { ...head, sentence });
    if (phrase) found.push(phrase);
  }
  return found;
}

/**
 * The word heads a phrase here: no verb, no particle, no adjective of the noun before, no accusative participle.
 *
 * Counterexample: تدخل عسكري → an adjective; المصدر، طالبا عدم → "asking", no student.
 */
function isHead({ words, tags, nameWords }: NominalSight, i: number): boolean {
  const word = words[i]!;
  const { forms } = word.readings[0]!;
  if (tags[i]?.pos === 'verb' || forms.some((form) => form.pos === 'particle')) return false;
  if (nameWords.isSpelled(word, 'particle') || nameWords.isSpelled(word, 'name-opener'))
    return false;
  if (nameWords.isSpelled(word, 'complemented')) return false;
  const before = words[i - 1];
  const follows =
    before?.line === word.line &&
    before.kind === 'word' &&
    tags[i - 1]?.pos === 'noun' &&
    word.readings[0]!.proclitics === '';
  const isAdjective =
    forms.some((form) => form.pos === 'adjective') || tags[i]?.pos === 'adjective';
  if (follows && isAdjective && describes(word, before)) return false;
  const afterComma = before?.raw === '\u060c' || before === undefined;
  return !(
    afterComma &&
    forms.some((form) => form.pos === 'active') &&
    word.norm.endsWith(letters.alef)
  );
}

/** The word can be an adjective of the noun before it: same definiteness, same number, and that noun is no masdar (مقتل مدني). */
function describes(word: Word, noun: Word): boolean {
  const [a, b] = [word.readings[0]!, noun.readings[0]!];
  const isMany = (forms: readonly Form[]) => forms.some((form) => form.number === 'many');
  const isMasdar = b.forms.some((form) => form.pos === 'masdar') && !b.article;
  return a.article === b.article && isMany(a.forms) === isMany(b.forms) && !isMasdar;
}

/** الأخير standing by itself: no noun before it that it could describe (guidelines 3.2). */
function readAnaphor({ words, tags, nameWords }: NominalSight, i: number): NominalSpan | null {
  const noun = nameWords.anaphor(words[i]!);
  if (!noun || tags[i - 1]?.pos === 'noun' || tags[i - 1]?.pos === 'adjective') return null;
  const { start, end } = words[i]!.readings[0]!;
  return {
    first: i,
    last: i,
    start,
    end,
    type: noun.one,
    number: 'one',
    definite: true,
    head: noun,
    country: null,
  };
}

interface Head {
  readonly noun: HeadNoun;
  readonly form: Form;
  readonly sentence: Sentence;
}

function readPhrase(
  sight: NominalSight,
  i: number,
  { noun, form, sentence }: Head,
): NominalSpan | null {
  const { words } = sight;
  const word = words[i]!;
  const reading = word.readings[0]!;
  const own = sight.nameAt(i);
  if (own && own.last >= i) return null;
  // مدينة زوارة: the class word before a place's name is no phrase of its own.
  const next = sight.nameAt(i + 1);
  const isClassWord = sight.nameWords.openers(word).some(({ kind }) => kind.startsWith('place'));
  if (isClassWord && next?.type === 'GPE' && reading.enclitic === '') return null;
  const { last, definite, country } = extend(sight, i, sentence);
  if (sight.isNamed(i) && last === i) return null;
  const number = numberBefore(sight, i, sentence);
  const many = form.number === 'many' || form.number === 'two' || number?.isMany;
  const type = many ? noun.many : noun.one;
  const start = number ? number.start : reading.start;
  return {
    first: number?.first ?? i,
    last,
    start,
    end: words[last]!.end,
    type,
    number: type === 'GRP' ? 'many' : type === 'PER' ? 'one' : many ? 'many' : 'one',
    definite: definite || reading.article || reading.enclitic !== '',
    head: noun,
    country,
  };
}

/** Numerals, عشرات, جميع and the like stay inside; quantifiers (عدد من، أكثر من) stay out (guidelines 11.9, 11.31). */
function numberBefore(
  sight: NominalSight,
  i: number,
  sentence: Sentence,
): { first: number; start: number; isMany: boolean } | null {
  const { words, readNumeral } = sight;
  if (words[i]!.readings[0]?.proclitics) return null;
  const whole = words[i - 1];
  if (
    i > sentence.first &&
    whole &&
    sight.nameWords.openers(whole).some(({ kind }) => kind === 'whole-of')
  ) {
    return { first: i - 1, start: whole.readings[0]?.start ?? whole.start, isMany: true };
  }
  for (let k = Math.max(sentence.first, i - 4); k < i; k += 1) {
    const number = readNumeral(words, k);
    if (number?.last !== i - 1) continue;
    const start =
      words[k]!.kind === 'word'
        ? (words[k]!.readings[0]?.start ?? words[k]!.start)
        : words[k]!.start;
    return { first: k, start, isMany: (number.best ?? 2) !== 1 };
  }
  return null;
}

interface Extent {
  readonly last: number;
  readonly definite: boolean;
  readonly country: string | null;
}

/** How far the phrase goes: its genitive chain, then adjectives that agree in definiteness. */
function extend(sight: NominalSight, i: number, sentence: Sentence): Extent {
  const { words, tags, nameWords } = sight;
  let last = i;
  let definite = words[i]!.readings[0]!.article;
  let country: string | null = null;
  let closed = definite || words[i]!.readings[0]!.enclitic !== '';
  for (let k = i + 1; k <= Math.min(sentence.last, i + LONGEST); k += 1) {
    const word = words[k]!;
    if (word.kind !== 'word') break;
    const reading = word.readings[0]!;
    const name = sight.nameAt(k);
    if (name && (!closed || isOwner(reading.proclitics, reading.article, k, i))) {
      if (reading.proclitics !== '' && !isOwner(reading.proclitics, reading.article, k, i)) break;
      last = name.last;
      definite = true;
      closed = true;
      k = name.last;
      continue;
    }
    if (reading.proclitics !== '') break;
    // After a bare head a definite word owns it, adjective or not: وزير الداخلية, قوات الأمن.
    const owns = !closed && k === i + 1 && reading.article && !words[i]!.readings[0]!.article;
    const adjective = !owns && isAdjective(sight, k);
    if (adjective && reading.article === definite && !hasComplement(sight, k)) {
      country ??= nameWords.countryOf(word);
      last = k;
      if (!reading.article) closed = true;
      continue;
    }
    const genitive =
      owns || (!closed && !adjective && tags[k]?.pos === 'noun' && !sight.isNamed(k));
    if (!genitive) break;
    last = k;
    definite = reading.article || reading.enclitic !== '';
    closed = definite;
  }
  return { last, definite, country };
}

/** A possessive ل right after the head or its adjective says whose body it is: المكتب الإعلامي للسراج. */
function isOwner(proclitics: string, article: boolean, k: number, i: number): boolean {
  return proclitics === letters.lam && k - i <= 2 && k - i >= 1 && (article || k - i === 2);
}

function isAdjective({ words, tags, nameWords }: NominalSight, k: number): boolean {
  if (nameWords.countryOf(words[k]!) !== null) return true;
  return (
    tags[k]?.pos === 'adjective' ||
    (words[k]!.readings[0]?.forms.some((form) => form.pos === 'adjective') ?? false)
  );
}

/** An adjective with a complement of its own (قريب من، تابعة ل) is no part of the phrase. */
function hasComplement({ words, tags, nameWords }: NominalSight, k: number): boolean {
  const next = words[k + 1];
  if (!next || next.line !== words[k]!.line) return false;
  const _forms = words[k]!.readings[0]!.forms;
  const takesComplement = isComplemented(words[k]!, nameWords);
  const governs =
    tags[k + 1]?.pos === 'preposition' || GOVERNING.has(next.readings[0]?.proclitics.at(-1) ?? '');
  return takesComplement && governs;
}

function isComplemented(word: Word, nameWords: NameWords): boolean {
  const isListed = nameWords.openers(word).some(({ kind }) => kind === 'complemented');
  const reading = word.readings[0]!;
  const isQuality = reading.forms.some((form) => form.pos === 'adjective');
  const isParticiple = reading.forms.some(
    (form) => form.pos === 'active' || form.pos === 'passive',
  );
  return isListed || (!reading.article && isParticiple && !isQuality);
}
