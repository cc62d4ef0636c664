import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import type { NameSight } from './names.ts';

/** Evidence that a run of name-like words is a person, set on gold train: see `partWeight` and `personContext`. */
export const ENOUGH = 3;

interface Part {
  readonly last: number;
  readonly weight: number;
  /** A family name closes the name: العايش. */
  readonly isFamily: boolean;
}

const SURE: Readonly<Record<string, number>> = { yes: 2, often: 1.5, no: 0.5 };

/** The part of a name at word `k`: عبد and its noun, a given name, a family name with article, an unknown word. */
export function readPart(
  sight: NameSight,
  k: number,
  { sentence, count }: { sentence: Sentence; count: number },
): Part | null {
  const { words, nameWords } = sight;
  const word = words[k];
  if (!word || k > sentence.last || word.kind !== 'word' || isFunctionWord(word)) return null;
  // رحمه الله, سموه end a name; but نصر الله.
  const isOfGod = count > 0 && nameWords.isSpelled(words[k - 1]!, 'of-god');
  if (nameWords.isSpelled(word, 'name-end') && !isOfGod) return null;
  // أبو حمزة | وأبو قتادة: another one.
  const isJoined = word.readings[0]?.proclitics.startsWith(letters.waw) ?? false;
  if (k < sentence.last && isOfGodName(sight, k))
    return { last: k + 1, weight: 2, isFamily: false };
  if (nameWords.isSpelled(word, 'name-opener') || nameWords.isSpelled(word, 'particle'))
    return count > 0 && isJoined ? null : k < sentence.last ? readCompound(sight, k, count) : null;
  // نور الدين, صلاح الدين.
  if (count > 0 && nameWords.isSpelled(word, 'faith') && !isJoined)
    return { last: k, weight: 1, isFamily: false };
  if (count > 0 && isOtherName(sight, k)) return null;
  const given = nameWords.givenName(word) ?? (count === 0 ? nameWords.joinedGiven(word) : null);
  if (given !== null) {
    const isKnownWord = (word.readings[0]?.forms.length ?? 0) > 0;
    return { last: k, weight: SURE[given] ?? (isKnownWord ? 1 : 1.5), isFamily: false };
  }
  if (count > 0 && isPrefixed(sight, k)) return null;
  if (nameWords.titleKinds(word).length > 0) return null;
  if (word.readings[0]?.article) return count === 0 ? null : readFamily(sight, k);
  // مأدبة, ضرورة: an unknown feminine is a noun more often than a name, but for the second of two.
  const isCut = (word.readings[0]?.proclitics ?? '') !== '';
  if (word.raw.endsWith(letters.taMarbuta) && (count !== 1 || isCut)) return null;
  return isPlainName(sight, word) ? { last: k, weight: 1, isFamily: false } : null;
}

/** ضيف الله, نصر الله: a noun and the word for God are one part. */
export function isOfGodName({ words, nameWords }: NameSight, k: number): boolean {
  const [word, next] = [words[k]!, words[k + 1]];
  return (
    next?.line === word.line &&
    nameWords.isSpelled(word, 'of-god') &&
    nameWords.isSpelled(next, 'god') &&
    word.readings[0]?.proclitics === ''
  );
}

/** توني بلير | ثلاث مرات, كارتر | إسرائيل, صفوف | داعش: a number, a country or a body ends the name before it. */
function isOtherName({ words, tags, lexicon, nameWords }: NameSight, k: number): boolean {
  if (tags[k]?.pos === 'number') return true;
  const known = nameWords.givenName(words[k]!) === null ? lexicon.at(words, k)?.name : undefined;
  if (known === undefined || nameWords.isFamilyName(words[k]!)) return false;
  return known.type === 'ORG' || (known.type === 'GPE' && known.kind !== 'town');
}

/** عبد الجليل, أبو خليل, بن زايد. */
function readCompound(sight: NameSight, k: number, count: number): Part | null {
  const { words, nameWords } = sight;
  const [word, next] = [words[k]!, words[k + 1]!];
  const isNoun = next.kind === 'word' && next.readings[0]?.proclitics === '';
  // محمد أبو طالب: behind a given name any noun.
  const isKunya = count > 0 && nameWords.isSpelled(word, 'kunya') && !isFunctionWord(next);
  if (!isNoun || !(next.readings[0]!.article || isKunya || isPlainName(sight, next))) return null;
  const weight = nameWords.isSpelled(word, 'kunya') ? ENOUGH : 2;
  return { last: k + 1, weight, isFamily: false };
}

/** A letter that stands for و, ب, ل before the word; كيليا, بونابرت and وود are words of their own. */
function isPrefixed({ words, lexicon, nameWords }: NameSight, k: number): boolean {
  const word = words[k]!;
  const proclitics = word.readings[0]?.proclitics ?? '';
  if (proclitics === '' || (nameWords.isFamilyName(word) && isUnknown(word))) return false;
  const isJoined = proclitics.startsWith(letters.waw) || proclitics.startsWith(letters.fa);
  return !isUnknown(word) || isJoined || word.readings[0]!.article || lexicon.at(words, k) !== null;
}

const SOUND_PLURAL = /[\u0648\u064a]\u0646$/;

/** السوداني, العايش: a name with article that no lexicon knows, or one of origin. */
function readFamily({ words, nameWords, tags }: NameSight, k: number): Part | null {
  const word = words[k]!;
  const { forms, stem } = word.readings[0]!;
  const isOrigin = stem.endsWith(letters.ya) && forms.every(({ pos }) => pos !== 'verb');
  const isDescribing = nameWords.countryOf(word) !== null && tags[k + 1]?.pos === 'adjective';
  // التركية: a feminine of origin describes, it is no family.
  const isFeminine = stem.endsWith(letters.ha) && nameWords.countryOf(word) !== null;
  // المصريين: many.
  const isMany = SOUND_PLURAL.test(stem) && nameWords.countryOf(word) !== null;
  if (!(forms.length === 0 || isOrigin) || isDescribing || isFeminine || isMany) return null;
  return { last: k, weight: 1, isFamily: tags[k + 1]?.pos !== 'noun' };
}

/** A word that no lexicon knows, written as names are. */
function isPlainName({ nameWords }: NameSight, word: Word): boolean {
  if (word.kind !== 'word' || word.norm.length < 3 || isFunctionWord(word)) return false;
  if (nameWords.countryOf(word) !== null || nameWords.titleKinds(word).length > 0) return false;
  if (nameWords.givenName(word) !== null) return true;
  // على is a preposition, علي a name: only the last letter tells.
  return !word.raw.endsWith(letters.alefMaqsura) && isUnknown(word);
}

/** No lexicon has it; a verb behind ب or ك, or before ـي, is chance: كيسيل, اكاي. */
export function isUnknown(word: Word): boolean {
  return word.readings.every(({ forms, proclitics, enclitic }) => {
    const isChance =
      proclitics === letters.ba || proclitics === letters.kaf || enclitic === letters.ya;
    return forms.length === 0 || (isChance && forms.every(({ pos }) => pos === 'verb'));
  });
}

/** على, أن, له; but علي is a name, and only its last letter says so. */
export function isFunctionWord(word: Word): boolean {
  const isParticle = word.readings[0]?.forms.some((form) => form.pos === 'particle') ?? false;
  return isParticle && !word.raw.endsWith(letters.ya);
}
