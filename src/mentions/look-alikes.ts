import { letters } from '../arabic/letters.ts';
import type { Reading, Word } from '../model/word.ts';
import type { FoundName } from './name-lexicon.ts';
import type { NameSight } from './names.ts';

/** أضافت أن صالح بعث: "that Salih", not the town إن صالح. Counterexample: بان كي مون → so many words in a row are no chance. */
export function isClause({ tags }: NameSight, { first, last }: FoundName): boolean {
  const pos = tags[first]?.pos;
  return last === first + 1 && (pos === 'conjunction' || pos === 'particle');
}

/** وإن: the town's name would take the letter that is a word of its own in the likeliest cut. */
function takesLetter({ words }: NameSight, { first, start }: FoundName): boolean {
  const best = words[first]!.readings[0];
  return best !== undefined && best.start !== start && best.forms.length > 0;
}

/** The reading by which the name begins where it does. */
export function readingOf(word: Word, start: number): Reading | undefined {
  return word.readings.find((reading) => reading.start === start) ?? word.readings[0];
}

/** No lexicon of words knows it as anything but a relation to a place or people. */
export function isUnknownWord(sight: NameSight, found: FoundName): boolean {
  const { words, nameWords } = sight;
  const { first, last, start } = found;
  if (last > first) return false;
  const word = words[first]!;
  if (takesLetter(sight, found)) return false;
  if ((readingOf(word, start)?.forms.length ?? 0) === 0) return true;
  const head = nameWords.headNoun(word)?.noun;
  return (head?.lemma.endsWith(letters.ya) ?? false) && nameWords.titleKinds(word).length === 0;
}

/** الأسرى الحوثيين: what the people before are called, no body; but المتمردين الحوثيين are the body. */
export function isOfPeople({ words, nameWords }: NameSight, { first, last }: FoundName): boolean {
  const [word, before] = [words[first]!, words[first - 1]];
  if (last > first || !before || before.line !== word.line) return false;
  if (nameWords.openers(before).some(({ kind }) => kind === 'classifier')) return false;
  const head = nameWords.headNoun(before);
  const isMany = head?.noun.many === 'GRP' && head.form.number === 'many';
  return (
    isMany &&
    (before.readings[0]?.article ?? false) &&
    (word.readings[0]?.article ?? false) &&
    word.readings[0]!.proclitics === ''
  );
}

/** القاعدة العسكرية: the noun, with its adjective, and not the body that is called so. */
export function isDescribedPlace(
  { words, nameWords }: NameSight,
  { first, last }: FoundName,
): boolean {
  const [word, next] = [words[first]!, words[first + 1]];
  if (last > first || next?.line !== word.line) return false;
  const reading = next.readings[0];
  const isAdjective =
    reading?.article === true &&
    reading.proclitics === '' &&
    reading.forms.some(({ pos }) => pos === 'adjective') &&
    reading.stem.endsWith(letters.ha) === (word.readings[0]?.stem.endsWith(letters.ha) ?? false);
  return isAdjective && nameWords.headNoun(word)?.noun.class === 'place';
}

/**
 * A country's name that is spelled like its nationality adjective, beside the noun that it describes.
 *
 * Example: طائرة سورية, الأراضي السعودية → adjectives.
 * Counterexample: بقيادة السعودية → the noun before owns it: the country.
 */
export function isNationality({ words, tags, nameWords }: NameSight, found: FoundName): boolean {
  const word = words[found.first]!;
  const noun = words[found.first - 1];
  if (found.last > found.first || !noun || noun.line !== word.line) return false;
  if (found.start !== word.start || nameWords.countryOf(word) === null) return false;
  const pos = tags[noun.i]?.pos;
  if (pos !== 'noun' && pos !== 'adjective') return false;
  const [a, b] = [word.readings[0], noun.readings[0]];
  if (!a || !b || b.enclitic !== '') return false;
  if (a.article) return b.article;
  // مقاتلا بريطانيا: an accusative adjective after an accusative noun.
  const isAccusative = word.norm.endsWith(letters.alef) && noun.norm.endsWith(letters.alef);
  const isFeminine =
    word.raw.endsWith(letters.taMarbuta) &&
    (noun.raw.endsWith(letters.taMarbuta) || noun.norm.endsWith(letters.alef + letters.ta));
  return !b.article && (isAccusative || isFeminine);
}

/** شمال سوريا, الجنوب الغربي: a side of a place; but الشرق الأوسط and شمال أفريقيا are names. */
export function isDirections(
  { words, nameWords }: NameSight,
  { name, first, last }: FoundName,
): boolean {
  if (name.kind === 'country' || last === first || !nameWords.isDirection(words[first]!))
    return false;
  return name.country !== null || nameWords.isDirection(words[last]!);
}

export function isQuality({ words }: NameSight, { first, start }: FoundName): boolean {
  return readingOf(words[first]!, start)?.forms.some(({ pos }) => pos === 'adjective') ?? false;
}

/** The word cannot be a name at its place, whoever is called so elsewhere in the article. */
export function isCommonHere(sight: NameSight, found: FoundName): boolean {
  if (isNationality(sight, found) || isDescribing(sight, found)) return true;
  if (found.last === found.first && takesLetter(sight, found)) return true;
  if (isDirections(sight, found) || isOfPeople(sight, found)) return true;
  const word = sight.words[found.first]!;
  // القاعدة, الوطن: with its article a body's name may be any noun.
  const isBodyName = found.name.type === 'ORG' && (word.readings[0]?.article ?? false);
  const isAlone = found.last === found.first && !isUnknownWord(sight, found);
  return isAlone && !isBodyName && sight.nameWords.headNoun(word) !== null;
}

/** المنطقة الغربية: the word describes the noun before it. */
export function isDescribing({ words, tags }: NameSight, { first, start }: FoundName): boolean {
  const [word, noun] = [words[first]!, words[first - 1]];
  if (!noun || noun.line !== word.line || start !== word.start) return false;
  const isAdjective =
    tags[first]?.pos === 'adjective' ||
    readingOf(word, start)?.forms.some((form) => form.pos === 'adjective');
  const pos = tags[noun.i]?.pos;
  return (
    isAdjective === true &&
    (pos === 'noun' || pos === 'adjective') &&
    (word.readings[0]?.article ?? false) === (noun.readings[0]?.article ?? false)
  );
}
