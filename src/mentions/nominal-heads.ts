import { letters } from '../arabic/letters.ts';
import type { Form, Word } from '../model/word.ts';
import type { NominalSight } from './nominals.ts';

/**
 * The word heads a phrase here: no verb, no particle, no adjective of the noun before, no participle that goes on.
 *
 * Example: أصيب آخرون; 13 آخرين → others, though آخر is a pronoun elsewhere.
 * Counterexample: تدخل عسكري → an adjective; المصدر، طالبا عدم → "asking", no student; من جانبه → "for his part".
 */
export function isHead(sight: NominalSight, i: number): boolean {
  const { words, tags, nameWords } = sight;
  const word = words[i]!;
  const { forms } = word.readings[0]!;
  const head = nameWords.headNoun(word)!;
  if (tags[i]?.pos === 'verb' && !(tags[i - 1]?.pos === 'number' && isPerson(word))) return false;
  const isOthers = head.noun.class === 'people';
  if (!isOthers && forms.some((form) => form.pos === 'particle') && !hasSuffix(word)) return false;
  if (NO_HEADS.some((kind) => nameWords.isSpelled(word, kind)) || isAct(sight, i)) return false;
  // رأسها, دورها: nor with a pronoun.
  const isOwned = word.readings[0]!.enclitic !== '';
  const isNone = (kind: string) => kind === 'no-thing' || (isOwned && kind === 'no-head');
  if (nameWords.openers(word).some(({ kind }) => isNone(kind))) return false;
  // قال مسؤول إن: an official; وزير مسؤول عن: an adjective with its complement.
  if (nameWords.isSpelled(word, 'complemented') && followsNoun(sight, i)) return false;
  if (isPhraseWord(sight, i)) return false;
  const isAdjective =
    isOthers ||
    nameWords.isSpelled(word, 'apposed') ||
    forms.some((form) => form.pos === 'adjective') ||
    tags[i]?.pos === 'adjective';
  if (isAdjective && describesBefore(sight, i)) return false;
  return !describesName(sight, i) && !isGoingOn(sight, i);
}

const CLOSING = /^["\u00bb\u201d)]$/;
const SOUND_PLURAL = /[\u0648\u064a]\u0646$/;

/**
 * A definite adjective, or participle with a complement, behind a name: it describes what is named.
 *
 * Example: تنظيم "داعش" الإرهابي; قوات الجيش الوطني الموالي للشرعية; جماعة "أنصار الشريعة" القريبة من القاعدة.
 * Counterexample: في بنغازي المسلحون → many, whom no name of one town is described as; حفتر القائد → a title.
 */
function describesName({ words, tags, nameWords, isNamed }: NominalSight, i: number): boolean {
  const word = words[i]!;
  const at = CLOSING.test(words[i - 1]?.raw ?? '') ? i - 2 : i - 1;
  if (words[at]?.line !== word.line || !isNamed(at)) return false;
  const { article, proclitics, enclitic, forms } = word.readings[0]!;
  if (!article || proclitics !== '' || enclitic !== '' || SOUND_PLURAL.test(word.norm))
    return false;
  if (nameWords.titleKinds(word).some((kind) => kind !== 'descriptor')) return false;
  if (forms.some(({ pos }) => pos === 'adjective')) return true;
  const next = words[i + 1];
  const isGoverning =
    tags[i + 1]?.pos === 'preposition' ||
    (next?.readings[0]?.proclitics.endsWith(letters.lam) ?? false);
  return isGoverning && forms.some(({ pos }) => pos === 'active' || pos === 'passive');
}

/** 800 لاجئ من جنوب السودان: no verb stands behind a numeral where the word can be a person. */
function isPerson(word: Word): boolean {
  return word.readings[0]!.forms.some((form) => form.class === 'human');
}

/** القضاء على التنظيم, حكم بالسجن: what is done, where the noun is a body or building elsewhere. */
function isAct({ words, nameWords }: NominalSight, i: number): boolean {
  const [word, next] = [words[i]!, words[i + 1]];
  const isBehindBy = word.readings[0]!.proclitics.endsWith(letters.ba);
  if (isBehindBy && nameWords.isSpelled(word, 'punishment')) return true;
  const isOn = next?.line === word.line && nameWords.isSpelled(next, 'acted-on');
  return isOn && nameWords.isSpelled(word, 'act-on');
}

const NO_HEADS = ['particle', 'name-opener', 'no-head'];

function followsNoun({ words, tags }: NominalSight, i: number): boolean {
  const pos = words[i - 1]?.line === words[i]!.line ? tags[i - 1]?.pos : undefined;
  return pos === 'noun' || pos === 'adjective' || pos === 'name';
}

/** وحدة is an adverb with a pronoun only as وحده. */
function hasSuffix(word: Word): boolean {
  return word.raw.endsWith(letters.taMarbuta);
}

/** من جانبه, من جهة أخرى; بقيادة السعودية: a noun that with its preposition is no thing. */
function isPhraseWord({ words, nameWords }: NominalSight, i: number): boolean {
  const word = words[i]!;
  const openers = nameWords.openers(word);
  const before = words[i - 1];
  const isAfterFrom =
    before !== undefined && nameWords.openers(before).some(({ kind }) => kind === 'part-of');
  if (isAfterFrom && openers.some(({ kind }) => kind === 'side')) return true;
  const { proclitics, enclitic, article } = word.readings[0]!;
  const isBy = proclitics.endsWith(letters.ba) && enclitic === '' && !article;
  return isBy && nameWords.isSpelled(word, 'whose');
}

/** ، مشيرة إلى; المصدر، طالبا: a participle after a comma, or before its preposition. */
function isGoingOn({ words, tags }: NominalSight, i: number): boolean {
  const [before, word, next] = [words[i - 1], words[i]!, words[i + 1]];
  const { forms, article } = word.readings[0]!;
  const isAfterComma = before?.raw === '\u060c' || before === undefined;
  const isActive = forms.some((form) => form.pos === 'active');
  if (!isAfterComma || !isActive) return false;
  const isAccusative = word.norm.endsWith(letters.alef);
  const governs = next?.line === word.line && tags[i + 1]?.pos === 'preposition';
  return isAccusative || (governs && (article || word.raw.endsWith(letters.taMarbuta)));
}

/** The word is an adjective of what stands before it. */
function describesBefore(sight: NominalSight, i: number): boolean {
  const { words, tags } = sight;
  const [word, before] = [words[i]!, words[i - 1]];
  if (before?.line !== word.line || before.kind !== 'word') return false;
  const pos = tags[i - 1]?.pos;
  const { proclitics, article } = word.readings[0]!;
  // العسكري والأمني: joined to an adjective; الحكومية والمتمردين: to what is described.
  if (proclitics === letters.waw) {
    const isAlike = word.norm.slice(-1) === before.norm.slice(-1);
    return pos === 'adjective' && article && isAlike && (before.readings[0]?.article ?? false);
  }
  if (proclitics !== '' || (pos !== 'noun' && pos !== 'adjective')) return false;
  return describes(sight, word, before);
}

/** Same definiteness and number, and that noun is none of what is done to people (مقتل مدني). */
function describes({ nameWords }: NominalSight, word: Word, noun: Word): boolean {
  const [a, b] = [word.readings[0]!, noun.readings[0]!];
  const isDefinite = b.article || b.enclitic !== '';
  if (a.article !== isDefinite) return false;
  const isMany = (forms: readonly Form[]) =>
    forms.some((form) => form.number === 'many' || form.number === 'two');
  // فصائل مسلحة: a feminine singular describes any plural of things or groups.
  if (word.raw.endsWith(letters.taMarbuta))
    return (
      isMany(b.forms) ||
      noun.raw.endsWith(letters.taMarbuta) ||
      nameWords.openers(noun).some(({ kind }) => kind === 'feminine')
    );
  // نيران مسلحين: a plural of people describes people only.
  const isPeople = SOUND_PLURAL.test(word.norm) && isMany(a.forms);
  const isOfPeople = b.forms.some((form) => form.class === 'human') || b.forms.length === 0;
  if (isPeople && !isOfPeople) return false;
  // المواطنين الفلسطينيين: no lexicon of words has the people.
  const isManyHere = isMany(a.forms) || nameWords.headNoun(word)?.form.number === 'many';
  return isManyHere === isMany(b.forms) && !(nameWords.isKilling(noun) && !b.article);
}
