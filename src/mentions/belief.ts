import { letters } from '../arabic/letters.ts';
import type { Reading, Word } from '../model/word.ts';
import type { TaggedName } from '../tagger/names.ts';
import type { FoundName } from './name-lexicon.ts';
import type { NameSight } from './names.ts';

/** What decides whether a spelling of the lexicons is meant as a name here. */
export interface Claim {
  readonly found: FoundName;
  readonly modelled: readonly TaggedName[];
}

const QUOTES = /^["\u00ab\u201c\u201d\u00bb(']$/;
/** Towns of fewer people are seldom named without a word that says so. */
const LARGE_TOWN = 50_000;

/**
 * Whether a known spelling is meant as a name here: long ones by themselves, single words that are also
 * words of the language only where the text or the name model says so.
 *
 * Example: في صور → the town after a preposition, seen by the model; تنظيم القاعدة, "القاعدة".
 * Counterexample: صور الأقمار → "pictures": no cue, and the model sees no name.
 */
export function isBelieved(sight: NameSight, claim: Claim): boolean {
  const { name, first, last } = claim.found;
  // مدينة سرت: whatever the word looks like, a place follows its class word.
  const isVerb = sight.tags[first]?.pos === 'verb' && last === first;
  if (isVerb && placeCue(sight, claim.found) !== 'class') return isModelled(claim);
  if (isClause(sight, claim.found)) return false;
  if (name.type === 'PER') return isPerson(sight, claim);
  if (name.type === 'ORG') return isBody(sight, claim);
  if (isNationality(sight, claim.found)) return false;
  if (name.kind === 'country') return true;
  return isPlace(sight, claim);
}

/** أضافت أن صالح بعث: "that Salih", not the town إن صالح. */
function isClause({ tags }: NameSight, { first, last }: FoundName): boolean {
  const pos = tags[first]?.pos;
  return last > first && (pos === 'conjunction' || pos === 'particle');
}

/** وإن: the town's name would take the letter that is a word of its own in the likeliest cut. */
function takesLetter({ words }: NameSight, { first, start }: FoundName): boolean {
  const best = words[first]!.readings[0];
  return best !== undefined && best.start !== start && best.forms.length > 0;
}

/** The model sees a name of fitting type over exactly these words. */
function isModelled({ found, modelled }: Claim): boolean {
  const { first, last, name } = found;
  const wanted = name.type === 'PER' || name.type === 'ORG' ? name.type : 'LOC';
  return modelled.some(
    (other) => other.first === first && other.last === last && other.type === wanted,
  );
}

/** The reading by which the name begins where it does. */
function readingOf(word: Word, start: number): Reading | undefined {
  return word.readings.find((reading) => reading.start === start) ?? word.readings[0];
}

/** No lexicon of words knows it as anything but a relation to a place or people. */
function isUnknownWord(sight: NameSight, found: FoundName): boolean {
  const { words, nameWords } = sight;
  const { first, last, start } = found;
  if (last > first) return false;
  const word = words[first]!;
  if (takesLetter(sight, found)) return false;
  if ((readingOf(word, start)?.forms.length ?? 0) === 0) return true;
  const head = nameWords.headNoun(word)?.noun;
  return (head?.lemma.endsWith(letters.ya) ?? false) && nameWords.titleKinds(word).length === 0;
}

function isQuoted({ words }: NameSight, { first, last }: FoundName): boolean {
  return QUOTES.test(words[first - 1]?.raw ?? '') && QUOTES.test(words[last + 1]?.raw ?? '');
}

/** السيسي, حفتر by themselves; صالح, هادي after a title, in marks, or where the model sees a person. */
function isPerson(sight: NameSight, claim: Claim): boolean {
  const { found } = claim;
  if (found.last > found.first || isModelled(claim)) return true;
  if (isUnknownWord(sight, found) || isQuoted(sight, found)) return true;
  const before = sight.words[found.first - 1];
  const kinds = before ? sight.nameWords.titleKinds(before) : [];
  return (
    kinds.some((kind) => kind !== 'descriptor') && found.start === sight.words[found.first]!.start
  );
}

/** الأسرى الحوثيين: what the people before are called, no body; but المتمردين الحوثيين are the body. */
function isOfPeople({ words, nameWords }: NameSight, { first, last }: FoundName): boolean {
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
function isDescribedPlace({ words, nameWords }: NameSight, { first, last }: FoundName): boolean {
  const [word, next] = [words[first]!, words[first + 1]];
  if (last > first || next?.line !== word.line) return false;
  const reading = next.readings[0];
  const isAdjective =
    reading?.article === true &&
    reading.proclitics === '' &&
    reading.forms.some(({ pos }) => pos === 'adjective');
  return isAdjective && nameWords.headNoun(word)?.noun.class === 'place';
}

/** حماس, داعش by themselves; القاعدة, الوطن, فتح after a class word, in marks, or where the model sees a body. */
function isBody(sight: NameSight, claim: Claim): boolean {
  const { found } = claim;
  if (isOfPeople(sight, found) || isDescribedPlace(sight, found)) return false;
  if (found.last > found.first || isModelled(claim) || isUnknownWord(sight, found)) return true;
  const before = sight.words[found.first - 1];
  const opens = (kinds: readonly string[]) => kinds.some((kind) => BODY_OPENERS.has(kind));
  const isOpened =
    before !== undefined && opens(sight.nameWords.openers(before).map(({ kind }) => kind));
  return (isOpened && isNameLike(sight, found)) || isQuoted(sight, found);
}

const BODY_OPENERS: ReadonlySet<string> = new Set(['organization', 'institution', 'classifier']);

/** After قوات, a bare indefinite or definite noun of the language is its owner as often as a name. */
function isNameLike({ words }: NameSight, { first, start }: FoundName): boolean {
  const proclitics = readingOf(words[first]!, start)?.proclitics ?? '';
  return proclitics === '';
}

/**
 * A country's name that is spelled like its nationality adjective, beside the noun that it describes.
 *
 * Example: طائرة سورية, الأراضي السعودية → adjectives.
 * Counterexample: بقيادة السعودية → the noun before owns it: the country.
 */
function isNationality({ words, tags, nameWords }: NameSight, found: FoundName): boolean {
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

function isPlace(sight: NameSight, claim: Claim): boolean {
  const { found } = claim;
  const { name, first, last } = found;
  // الجنوب الغربي: words of the language in a row are a name only after a class word.
  if (last > first) return !isDirections(sight, found) || placeCue(sight, found) === 'class';
  if (sight.nameWords.isAnaphoric(sight.words[first]!)) return false;
  const cue = placeCue(sight, found);
  // مدينة أجدابيا whatever the word looks like; but مدينة كبيرة is described.
  if (cue === 'class') return !isQuality(sight, found);
  if (isDescribing(sight, found)) return false;
  const isWord = !isUnknownWord(sight, found);
  const isHead = sight.nameWords.headNoun(sight.words[first]!) !== null;
  if (isModelled(claim)) return !isHead && !name.isCommon;
  if (isWord || name.isCommon) return cue === 'weak' && isVerbOnly(sight, found) && !name.isCommon;
  return cue === 'weak' || name.kind !== 'town' || name.population >= LARGE_TOWN;
}

/** شمال سوريا, الجنوب الغربي: a side of a place; but الشرق الأوسط and شمال أفريقيا are names. */
function isDirections({ words, nameWords }: NameSight, { name, first, last }: FoundName): boolean {
  if (name.kind === 'country' || last === first || !nameWords.isDirection(words[first]!))
    return false;
  return name.country !== null || nameWords.isDirection(words[last]!);
}

function isQuality({ words }: NameSight, { first, start }: FoundName): boolean {
  return readingOf(words[first]!, start)?.forms.some(({ pos }) => pos === 'adjective') ?? false;
}

/** في سرت: after a preposition no finite verb stands, so the town is meant and not "I walked". */
function isVerbOnly({ words }: NameSight, { first, start }: FoundName): boolean {
  return readingOf(words[first]!, start)?.forms.every((form) => form.pos === 'verb') ?? false;
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
function isDescribing({ words, tags }: NameSight, { first, start }: FoundName): boolean {
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

/**
 * What before a word says that a place follows: its class (مدينة, قرية "كوبر"), or a preposition or
 * direction (في, شمال), which says less.
 */
export function placeCue(
  { words, nameWords }: NameSight,
  { first, start }: Pick<FoundName, 'first' | 'start'>,
): 'class' | 'weak' | null {
  const word = words[first]!;
  if (start > word.start) {
    const last = word.norm[start - word.start - 1];
    return last === letters.ba || last === letters.lam ? 'weak' : null;
  }
  let at = first - 1;
  if (QUOTES.test(words[at]?.raw ?? '')) at -= 1;
  const before = words[at];
  if (!before || before.line !== word.line) return null;
  if (!before.readings[0]?.article) {
    if (nameWords.openers(before).some(({ kind }) => kind.startsWith('place'))) return 'class';
  }
  const isGoverned =
    before.readings[0]?.forms.some((form) => form.class === 'preposition') ?? false;
  return isGoverned || nameWords.isDirection(before) ? 'weak' : null;
}
