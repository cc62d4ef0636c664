import { letters } from '../arabic/letters.ts';
import type { TaggedName } from '../tagger/names.ts';
import {
  isClause,
  isDescribedPlace,
  isDescribing,
  isDirections,
  isNationality,
  isOfPeople,
  isQuality,
  isUnknownWord,
  readingOf,
} from './look-alikes.ts';
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
  // عبد الجليل: the second part of a person's name, not the region.
  const before = sight.words[first - 1];
  const isPart = before !== undefined && sight.nameWords.isSpelled(before, 'name-opener');
  if (isPart && before.line === sight.words[first]!.line && last === first) return false;
  if (name.type === 'ORG') return isBody(sight, claim);
  if (isNationality(sight, claim.found)) return false;
  // الهبة الجماهيرية: a country's short name that is an adjective too.
  if (name.kind === 'country') return !isQualityOfNoun(sight, claim.found);
  return isPlace(sight, claim);
}

/** The model sees a name of fitting type over exactly these words. */
function isModelled({ found, modelled }: Claim): boolean {
  const { first, last, name } = found;
  const wanted = name.type === 'PER' || name.type === 'ORG' ? name.type : 'LOC';
  return modelled.some(
    (other) => other.first === first && other.last === last && other.type === wanted,
  );
}

function isQuoted({ words }: NameSight, { first, last }: FoundName): boolean {
  return QUOTES.test(words[first - 1]?.raw ?? '') && QUOTES.test(words[last + 1]?.raw ?? '');
}

/** السيسي, حفتر by themselves; صالح, هادي after a title, in marks, or where the model sees a person. */
function isPerson(sight: NameSight, claim: Claim): boolean {
  const { found } = claim;
  if (found.last > found.first) return true;
  // المهندس محمد: a title before another name.
  const [word, next] = [sight.words[found.first]!, sight.words[found.last + 1]];
  const isTitle = sight.nameWords.titleKinds(word).length > 0;
  if (isTitle && next?.line === word.line && sight.nameWords.givenName(next) !== null) return false;
  if (isModelled(claim)) return true;
  if (isUnknownWord(sight, found) || isQuoted(sight, found)) return true;
  const before = sight.words[found.first - 1];
  const kinds = before ? sight.nameWords.titleKinds(before) : [];
  return (
    kinds.some((kind) => kind !== 'descriptor') && found.start === sight.words[found.first]!.start
  );
}

/** حماس, داعش by themselves; القاعدة, الوطن, فتح after a class word, in marks, or where the model sees a body. */
function isBody(sight: NameSight, claim: Claim): boolean {
  const { found } = claim;
  if (isOfPeople(sight, found) || isDescribedPlace(sight, found)) return false;
  if (isQualityOfNoun(sight, found)) return false;
  // طالبان: two students by its letters.
  if (sight.nameWords.isSpelled(sight.words[found.first]!, 'sure-name')) return true;
  if (found.last > found.first || isModelled(claim) || isUnknownWord(sight, found)) return true;
  const before = sight.words[found.first - 1];
  const opens = (kinds: readonly string[]) => kinds.some((kind) => BODY_OPENERS.has(kind));
  const isOpened =
    before !== undefined && opens(sight.nameWords.openers(before).map(({ kind }) => kind));
  return (isOpened && isNameLike(sight, found)) || isQuoted(sight, found);
}

/** الشؤون العربية, الحصار الحوثي: an adjective, no body; but المتمردين الحوثيين are the body. */
function isQualityOfNoun(sight: NameSight, found: FoundName): boolean {
  const before = sight.words[found.first - 1];
  const { raw } = sight.words[found.first]!;
  const isOne = raw.endsWith(letters.taMarbuta) || raw.endsWith(letters.ya);
  if (found.last > found.first || !before || !isOne || !isDescribing(sight, found)) return false;
  return !sight.nameWords.openers(before).some(({ kind }) => BODY_OPENERS.has(kind));
}

const BODY_OPENERS: ReadonlySet<string> = new Set(['organization', 'institution', 'classifier']);

/** After قوات, a bare indefinite or definite noun of the language is its owner as often as a name. */
function isNameLike({ words }: NameSight, { first, start }: FoundName): boolean {
  const proclitics = readingOf(words[first]!, start)?.proclitics ?? '';
  return proclitics === '';
}

function isPlace(sight: NameSight, claim: Claim): boolean {
  const { found } = claim;
  const { name, first, last } = found;
  // الجنوب الغربي: words of the language in a row are a name only after a class word.
  if (last > first) return !isDirections(sight, found) || placeCue(sight, found) === 'class';
  if (sight.nameWords.isAnaphoric(sight.words[first]!)) return false;
  const cue = placeCue(sight, found);
  // مدينة أجدابيا whatever the word looks like; but مدينة كبيرة is described.
  // بلدية مدينة تونس: the class word itself.
  const isClassWord = sight.nameWords
    .openers(sight.words[first]!)
    .some(({ kind }) => kind === 'place');
  // دول التحالف: whose states they are.
  const isMany =
    cue === 'class' &&
    sight.nameWords.openers(sight.words[first - 1]!).some(({ isPlural }) => isPlural);
  const isBody = isMany && sight.nameWords.headNoun(sight.words[first]!)?.noun.one === 'ORG';
  if (cue === 'class') return !isQuality(sight, found) && !isClassWord && !isBody;
  if (isDescribing(sight, found)) return false;
  const isWord = !isUnknownWord(sight, found);
  const isHead = sight.nameWords.headNoun(sight.words[first]!) !== null;
  if (isModelled(claim)) return !isHead && !name.isCommon;
  if (isWord || name.isCommon) return cue === 'weak' && isVerbOnly(sight, found) && !name.isCommon;
  return cue === 'weak' || name.kind !== 'town' || name.population >= LARGE_TOWN;
}

/** في سرت: after a preposition no finite verb stands, so the town is meant and not "I walked". */
function isVerbOnly({ words }: NameSight, { first, start }: FoundName): boolean {
  return readingOf(words[first]!, start)?.forms.every((form) => form.pos === 'verb') ?? false;
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
