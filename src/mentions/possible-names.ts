import { letters } from '../arabic/letters.ts';
import { PLACE_TYPES } from '../model/entity.ts';
import type { Pos, Word } from '../model/word.ts';
import type { TaggedName } from '../tagger/names.ts';
import { placeCue } from './belief.ts';
import type { NameSight } from './names.ts';

/** A place or body of one word that no lexicon has and nothing announces needs more. */
const LONE_MARGIN = 60;
/** One behind a preposition. */
const CUED_MARGIN = 40;

/** Classes of words that begin no name. */
export const NEVER: ReadonlySet<Pos> = new Set([
  'verb',
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'punctuation',
]);

const QUOTE = /^["\u00ab\u00bb\u201c\u201d]$/;

/**
 * What the model finds can be a name.
 *
 * Example: سجنان after مدينة; كراكوفا.
 * Counterexample: قوات مرتزقة → nothing definite, every word a common one; كليهما → a pronoun; حلفائها → somebody's.
 */
export function isPossible(sight: NameSight, name: TaggedName): boolean {
  const { words, tags, nameWords } = sight;
  const { first, last } = name;
  const head = words[first]!;
  if (NEVER.has(tags[first]!.pos) || head.readings[0]?.enclitic) return false;
  // القيادي الحمساوي: somebody is no body.
  if (name.type === 'ORG' && nameWords.headNoun(head)?.noun.one === 'PER') return false;
  // نحمد الله: behind no word that makes a name with it.
  const isGod = nameWords.isSpelled(words[last]!, 'god');
  if (isGod && last > first && !nameWords.isSpelled(words[last - 1]!, 'of-god')) return false;
  if (first < last) return !isCommonPhrase(sight, name);
  if (nameWords.givenName(head) !== null) return true;
  if (nameWords.headNoun(head) !== null || nameWords.titleKinds(head).length > 0) return false;
  if (name.type === 'ORG' && name.margin < LONE_MARGIN && !QUOTE.test(words[first - 1]?.raw ?? ''))
    return false;
  if (nameWords.countryOf(head) !== null) return false;
  const forms = head.readings[0]?.forms ?? [];
  if (forms.some(({ pos }) => pos !== 'verb')) return false;
  if (name.type === 'LOC') return isPlaceLike(sight, name);
  if (name.margin >= LONE_MARGIN) return true;
  return name.type === 'PER' && isPersonAnnounced(sight, first);
}

/** The pronouns that a word no lexicon knows may bear: درجاتهم, علمائها, ثرواتنا. */
const POSSESSED =
  /(?:\u0647\u0645|\u0647\u0645\u0627|\u0647\u0627|\u062a\u0647|\u0626\u0647|\u0646\u0627)$/;
const LEAST_POSSESSED = 6;

/**
 * One word that the model takes for a place, and that stands where a place may.
 *
 * Example: في بنتيو; بلدتي نبل والزهراء.
 * Counterexample: بشدة, درجاتهم → after the letter ب anything stands, and a place is nobody's.
 */
function isPlaceLike(sight: NameSight, { first, margin }: TaggedName): boolean {
  const { words, tags } = sight;
  const { norm, start: from, line, readings } = words[first]!;
  if (norm.length >= LEAST_POSSESSED && POSSESSED.test(norm)) return false;
  const start = readings[0]?.start ?? from;
  const cue = placeCue(sight, { first, start });
  if (margin < CUED_MARGIN) return false;
  const isJoined = readings[0]?.proclitics === letters.waw && tags[first - 1]?.pos !== 'verb';
  const isListed = words[first - 1]?.line === line && isJoined && isPlace(sight, first - 1);
  return isListed || cue === 'class' || (cue === 'weak' && start === from);
}

/** The lexicons have it as a place, or its class word does: بلدتي النعيمة | واليادودة. */
function isPlace({ words, lexicon, nameWords }: NameSight, i: number): boolean {
  const before = words[i - 1];
  if (before && nameWords.openers(before).some(({ kind }) => kind === 'place')) return true;
  const name = lexicon.at(words, i)?.name;
  return name !== undefined && PLACE_TYPES.has(name.type);
}

/** وقال كارليس إن; السيناتور كوتون: a verb or a title before one unknown word. */
function isPersonAnnounced({ words, tags, nameWords }: NameSight, i: number): boolean {
  const before = words[i - 1];
  if (before?.line !== words[i]!.line) return false;
  return tags[i - 1]?.pos === 'verb' || nameWords.titleKinds(before).length > 0;
}

/** قوات مرتزقة, رابط الخبر: words of the language, none of them ever part of a name. */
function isCommonPhrase(
  { words, nameWords }: NameSight,
  { first, last, type }: TaggedName,
): boolean {
  const inside = words.slice(first, last + 1);
  // عوار قانوني: an indefinite adjective ends no person's name.
  const end = inside.at(-1)!;
  const isQuality =
    end.readings[0]?.article === false &&
    end.readings[0].forms.some(({ pos }) => pos === 'adjective') &&
    nameWords.givenName(end) === null;
  if (type === 'PER' && isQuality) return true;
  const isKnown = (word: Word) =>
    nameWords.countryOf(word) !== null ||
    (word.readings[0]?.forms ?? []).some(({ pos }) => pos !== 'verb');
  const head = inside[0]!;
  // قوات الأمن, المكتب الإعلامي: a body that is described, unless an institution is called so or a country owns it.
  const isOwned = inside.some((word) => nameWords.countryOf(word) !== null);
  const isOpened = nameWords
    .openers(head)
    .some(({ kind }) => isOwned || kind === 'institution' || kind.startsWith('place'));
  const isBare = inside.every((word) => isKnown(word) && !word.readings[0]?.article);
  return isBare || (inside.every(isKnown) && (type === 'PER' || !isOpened));
}
