import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName, WEIGHT } from './found.ts';
import { isSpeech, type SpeechWords } from './joined-speakers.ts';
import type { NameSight } from './names.ts';
import { isFunctionWord, isUnknown } from './person-parts.ts';

/** The longest name of this rule, in words. */
const LONGEST = 4;
/** Words between a name and what it says, at most: لوكالة الأنباء, في بيان. */
const REACH = 9;

/**
 * A person whom no lexicon names, in the place of the one who speaks: between a verb of saying and what it says, or
 * between أن and such a verb.
 *
 * Example: وقال كارليس إن; وأضافت جونزاليس:; ذكر "كيري" في مقابلة أنه; قال إريك ترابييه الرئيس التنفيذي للشركة، إن;
 * أن كارليس أكد أن; ووفق كارليس، ارتفع العدد.
 * Counterexample: أظهرت نتائج أن → a word of the language; قال إن, قال كارليس → nothing is said by anybody there.
 */
export function speakerName(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, tags, speech } = sight;
  if (i === sentence.first) return null;
  const isMarked = words[i - 1]!.kind === 'punctuation' && MARK.test(words[i - 1]!.raw);
  const before = isMarked ? i - 2 : i - 1;
  if (before < sentence.first) return null;
  const isBehindVerb = tags[before]?.pos === 'verb' && speaksAlone(words[before]!, speech);
  const isCited = isAccording(words[before]!, speech);
  if (!isBehindVerb && !isCited && !speech.that.has(words[before]!.norm)) return null;
  // Asked last: few words stand where a speaker does.
  if (!opensName(sight, i)) return null;
  // الأمين | العام: an office that is a name elsewhere.
  if (words[i]!.readings[0]?.article && tags[i + 1]?.pos === 'adjective') return null;
  let last = i;
  while (last - i < LONGEST - 1 && last < sentence.last && goesOn(sight, last + 1)) last += 1;
  // أن هشام "أفاد": what is said may begin with the verb.
  const hasMark = (isMarked || !isBehindVerb) && MARK.test(words[last + 1]?.raw ?? '');
  const after = hasMark ? last + 2 : last + 1;
  // بحسب ادعائه → his claim; وفقا لكارليس → behind a prefix it is no word to be sure of.
  const isOther =
    words[i]!.readings[0]?.enclitic !== '' || words[before]!.norm.endsWith(letters.alef);
  if (isCited)
    return !isOther && words[after]?.kind === 'punctuation' ? toSpeaker(words, i, last) : null;
  const isBeforeVerb = !isBehindVerb && tags[after]?.pos === 'verb' && after < sentence.last;
  if (!isBehindVerb && !(isBeforeVerb && speaksAlone(words[after]!, speech))) return null;
  if (!leadsToContent(sight, isBeforeVerb ? after + 1 : after, sentence.last)) return null;
  return toSpeaker(words, i, last);
}

function toSpeaker(words: readonly Word[], first: number, last: number): NameSpan {
  const span = { first, last, type: 'PER', rule: 'mentions/speaker-of-cue' } as const;
  return { ...toName(words, span), start: words[first]!.start, weight: WEIGHT.person };
}

/** وفق كارليس، with or without و. */
function isAccording(word: Word, speech: SpeechWords): boolean {
  const cut = word.readings[0]?.proclitics === letters.waw ? word.norm.slice(1) : word.norm;
  return speech.before.has(word.norm) || speech.before.has(cut);
}

/**
 * Who was found by speaking is meant wherever the same word stands alone.
 *
 * Example: وأضافت لينا أن … ضربت لينا مثالا.
 * Counterexample: بلينا → prefixes may be of another word; سعاد العبسي beside العبسي → another, or more of the name.
 */
export function speakersAgain(sight: NameSight, names: readonly NameSpan[]): NameSpan[] {
  const { words, tags } = sight;
  const spoken = new Set<string>();
  for (const { rule, first, last } of names)
    if (rule === 'mentions/speaker-of-cue' && first === last) spoken.add(words[first]!.norm);
  if (spoken.size === 0) return [];
  return words.flatMap((word, i): NameSpan[] => {
    if (!spoken.has(word.norm) || tags[i]?.pos === 'verb' || isFunctionWord(word)) return [];
    const first = firstOfAgain(sight, i);
    if (first === null) return [];
    const span = { first, last: i, type: 'PER', rule: 'mentions/speaker-again' } as const;
    return [{ ...toName(words, span), start: words[first]!.start, weight: 1 }];
  });
}

/** شهادة أشواق → أشواق; النائب دوري شمعون → دوري; null where a bare noun before may be the rest of a name. */
function firstOfAgain(sight: NameSight, i: number): number | null {
  const { words, tags, nameWords } = sight;
  const [title, before, word, next] = [words[i - 2], words[i - 1], words[i]!, words[i + 1]];
  if (next?.line === word.line && canBeName(sight, next)) return null;
  if (before?.line !== word.line || before.kind !== 'word') return i;
  const reading = before.readings[0]!;
  const isCut = reading.proclitics !== '' || reading.article || reading.enclitic !== '';
  const isBare = !isCut && tags[i - 1]?.pos !== 'verb';
  if (canBeName(sight, before)) return null;
  if (!isBare || isFunctionWord(before)) return i;
  const isTitled = title?.line === word.line && nameWords.titleKinds(title).length > 0;
  if (isTitled && nameWords.titleKinds(before).length === 0) return i - 1;
  return nameWords.titleKinds(before).length > 0 || nameWords.headNoun(before) !== null ? i : null;
}

/** شدد بحر على أن: a verb of saying stands before word `i`, and after it what is said. */
export function standsAsSpeaker(sight: NameSight, i: number): boolean {
  const { words, tags, speech } = sight;
  const before = words[i - 1];
  if (before?.line !== words[i]!.line || tags[i - 1]?.pos !== 'verb') return false;
  if (!speaksAlone(before, speech)) return false;
  let end = i;
  while (words[end + 1]?.line === before.line && end - i <= REACH) end += 1;
  return leadsToContent(sight, i + 1, end);
}

/** A verb of one person who says something himself; نقلت رويترز: a body that carries what others say. */
function speaksAlone(word: Word, speech: SpeechWords): boolean {
  const forms = word.readings.find(({ forms }) => forms.length > 0)?.forms ?? [];
  const isOne = forms.every(({ number }) => number === undefined || number === 'one');
  const carries = forms.some(({ lemma }) => speech.carrying.has(lemma));
  return isOne && !carries && isSpeech(word, speech);
}

const MARK = /^["\u00ab\u00bb\u201c\u201d]$/;

/** مأدبة, مدى, مجالا: with or without the mark of the accusative. */
const NOUN_ENDS = [letters.taMarbuta, letters.alefMaqsura, '\u064b', `\u064b${letters.alef}`];

/** الملسحين: a plural mistyped. */
const DEFINITE_ENDS = [...NOUN_ENDS, letters.ya + letters.nun, letters.waw + letters.nun];

/** قالت عهد; أضاف بن حلى: a name, or what stands inside one with a name behind it. */
function opensName(sight: NameSight, i: number): boolean {
  const { words, nameWords } = sight;
  if (nameWords.isSpelled(words[i]!, 'particle')) {
    const next = words[i + 1];
    return next?.line === words[i]!.line && next.kind === 'word' && isUnknown(next);
  }
  return canBeName(sight, words[i]!);
}

/** A given name, or a word that no lexicon knows; not مأدبة, a noun more often than a name. */
function canBeName({ nameWords, lexicon, words }: NameSight, word: Word): boolean {
  if (word.kind !== 'word' || word.norm.length < 3 || isFunctionWord(word)) return false;
  if (nameWords.isSpelled(word, 'no-name')) return false;
  if (nameWords.givenName(word) !== null) return lexicon.at(words, word.i)?.name.type !== 'GPE';
  const reading = word.readings[0]!;
  const ends = reading.article ? DEFINITE_ENDS : NOUN_ENDS;
  const isNoun = ends.some((end) => word.raw.endsWith(end));
  return isUnknown(word) && !isNoun && !isOtherThing({ nameWords }, word);
}

function isOtherThing({ nameWords }: Pick<NameSight, 'nameWords'>, word: Word): boolean {
  return (
    nameWords.countryOf(word) !== null ||
    nameWords.titleKinds(word).length > 0 ||
    nameWords.headNoun(word) !== null ||
    nameWords.openers(word).length > 0
  );
}

function goesOn(sight: NameSight, k: number): boolean {
  const { words, tags, nameWords } = sight;
  const word = words[k]!;
  if (word.kind !== 'word' || tags[k]?.pos === 'verb') return false;
  const { proclitics } = word.readings[0]!;
  const isCut = proclitics !== '' && nameWords.givenName(word) === null;
  if (nameWords.isSpelled(word, 'particle')) return true;
  return !isCut && canBeName(sight, word);
}

/** أن, a colon or marks follow: at once, or behind whom and where it was said to, an office or a time; no other verb between. */
function leadsToContent(
  { words, tags, nameWords, speech }: NameSight,
  from: number,
  end: number,
): boolean {
  for (let k = from; k <= Math.min(end, from + REACH); k += 1) {
    const word = words[k]!;
    if (speech.that.has(word.norm) || word.raw === ':') return true;
    if (MARK.test(word.raw)) {
      // لـ"عربي21": marks behind ل hold a name.
      const before = words[k - 1]!;
      if (before.norm.length <= 1) return false;
      return k === from || before.raw === COMMA;
    }
    if (tags[k]?.pos === 'verb') return false;
    const opens =
      tags[k]?.pos === 'preposition' ||
      word.raw === COMMA ||
      word.readings[0]?.proclitics === letters.lam ||
      nameWords.titleKinds(word).length > 0;
    if (k === from && !opens) return false;
  }
  return false;
}

const COMMA = '\u060c';
