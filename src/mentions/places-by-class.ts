import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName } from './found.ts';
import type { NameSight } from './names.ts';
import { isOwnedPlace } from './phrase-adjectives.ts';

interface Around {
  readonly sentence: Sentence;
  /** Words that the name model takes for part of a name. */
  readonly covered: ReadonlySet<number>;
}

const QUOTE = /^["\u00ab\u201c\u201d\u00bb]$/;

/**
 * A name opened by its class word: a place takes only what follows, a facility both (guidelines 3.3, 11.22).
 *
 * Example: مدينة زوارة → زوارة; قاعدة العند → both words; مطار طرابلس الدولي; ميناء مدينة درنة.
 * Counterexample: مدينة كبيرة → an adjective follows, no name; موانئ النفط → many of them.
 */
export function placeByClass(sight: NameSight, i: number, around: Around): NameSpan | null {
  const { words, nameWords } = sight;
  const openers = nameWords.openers(words[i]!);
  const opener =
    openers.find(({ kind }) => kind === 'place-whole') ??
    openers.find(({ kind }) => kind === 'place');
  if (!opener || words[i]!.readings[0]?.article || i + 1 > around.sentence.last) return null;
  // مقرها الضفة: somebody's; but محافظتي أبين ولحج is a dual.
  const { enclitic } = words[i]!.readings[0]!;
  if (enclitic !== '' && enclitic !== letters.ya) return null;
  if (isOwnedPlace(words[i]!)) return null;
  const before = words[i - 1];
  // عن طريق تركيا: "by way of".
  const isWay = openers.some(({ kind }) => kind === 'way');
  if (isWay && before && nameWords.openers(before).some(({ kind }) => kind === 'governs'))
    return null;
  // ميناءي السدرة ورأس لانوف: of two or more, the class word names none.
  const isWhole = opener.kind === 'place-whole' && !opener.isPlural;
  if (words[i + 1]!.kind === 'number' && isWhole && opener.type === 'FAC')
    return toName(words, { first: i, last: i + 1, type: 'FAC', rule: 'mentions/with-class-word' });
  // طرق مقززة, حقول النفط: behind several of something only a known name.
  const isOne = !opener.isPlural || opener.kind === 'place';
  const last = nameEnd(sight, i + 1, { ...around, isWhole, isOne });
  if (last === null) return null;
  if (isWhole) {
    const end = adjectivesAfter(sight, last, around.sentence);
    return toName(words, {
      first: i,
      last: end,
      type: opener.type,
      rule: 'mentions/with-class-word',
    });
  }
  // A place that the lexicons know brings its own type.
  if (sight.lexicon.at(words, i + 1)) return null;
  const first = QUOTE.test(words[i + 1]!.raw) ? i + 2 : i + 1;
  return toName(words, { first, last, type: placeType(opener), rule: 'mentions/after-class-word' });
}

/** منطقة is as often a quarter or district, and those are GPE. */
function placeType({ type }: { readonly type: EntityType }): EntityType {
  return type;
}

interface Inside extends Around {
  readonly isWhole: boolean;
  readonly isOne: boolean;
}

/** Last word of the name that begins at word `k`, or null where none does. */
function nameEnd(
  sight: NameSight,
  k: number,
  { sentence, covered, isWhole, isOne }: Inside,
): number | null {
  const { words, lexicon, nameWords, tags } = sight;
  const word = words[k]!;
  const next = words[k + 1];
  if (QUOTE.test(word.raw) && next && k + 2 <= sentence.last && QUOTE.test(words[k + 2]!.raw))
    return next.kind === 'word' && !isWhole ? k + 1 : null;
  if (word.kind !== 'word' || word.readings[0]?.proclitics) return null;
  // ميناء مدينة درنة: a class word between.
  const isNested = nameWords.openers(word).some(({ kind }) => kind === 'place');
  if (isWhole && isNested && next && k + 1 <= sentence.last) {
    const inner = lexicon.at(words, k + 1);
    if (inner && inner.start === next.start) return inner.last;
  }
  const known = lexicon.at(words, k);
  const isKnown = known !== null && known.start === word.start && isPlaceName(known.name.type);
  if (isKnown && !known.name.isCommon && !nameWords.isAnaphoric(word)) return known.last;
  if (!isOne) return null;
  const isUnknown = word.readings.every((reading) => reading.forms.length === 0);
  const isCovered = covered.has(k);
  if (tags[k]?.pos !== 'noun' || !(isCovered || isUnknown) || nameWords.headNoun(word)) return null;
  if (nameWords.countryOf(word) !== null) return null;
  let last = k;
  const goesOn = (at: number) =>
    at <= sentence.last &&
    covered.has(at) &&
    words[at]!.kind === 'word' &&
    !words[at]!.readings[0]?.proclitics;
  while (goesOn(last + 1)) last += 1;
  return last;
}

function isPlaceName(type: EntityType): boolean {
  return type === 'GPE' || type === 'LOC' || type === 'FAC';
}

/** مطار طرابلس الدولي, قاعدة العند الجوية: adjectives that belong to the name of a facility. */
function adjectivesAfter(
  { words, nameWords }: NameSight,
  last: number,
  sentence: Sentence,
): number {
  let end = last;
  const isPart = (word: Word | undefined) =>
    word?.readings[0]?.article === true &&
    word.readings[0].proclitics === '' &&
    nameWords.openers(word).some(({ kind }) => kind === 'facility-adjective');
  while (end < sentence.last && isPart(words[end + 1])) end += 1;
  return end;
}

/**
 * The seat of a mission abroad as a place: what is attacked or stood before (guidelines 3.1).
 *
 * Example: الهجوم على السفارة الأميركية في أنقرة → the building.
 * Counterexample: قالت السفارة الأميركية → the body.
 */
export function embassy(
  { words, tags, nameWords }: NameSight,
  i: number,
  sentence: Sentence,
): NameSpan | null {
  const [head, adjective] = [words[i]!, words[i + 1]];
  if (!adjective || i + 1 > sentence.last || !head.readings[0]?.article) return null;
  if (!nameWords.openers(head).some(({ kind }) => kind === 'embassy')) return null;
  const country = nameWords.countryOf(adjective);
  if (country === null || !adjective.readings[0]?.article) return null;
  const isGoverned =
    tags[i - 1]?.pos === 'preposition' ||
    (i > sentence.first && tags[i - 1]?.pos === 'noun' && nameWords.isDirection(words[i - 1]!)) ||
    (i > sentence.first && nameWords.openers(words[i - 1]!).some(({ type }) => type === 'FAC'));
  if (!isGoverned) return null;
  return toName(words, { first: i, last: i + 1, type: 'FAC', rule: 'mentions/embassy', country });
}
