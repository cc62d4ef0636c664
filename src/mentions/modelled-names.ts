import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { Pos, Sentence, Word } from '../model/word.ts';
import type { TaggedName } from '../tagger/names.ts';
import { placeCue } from './belief.ts';
import { type NameSpan, WEIGHT } from './found.ts';
import { endsName } from './institutions.ts';
import type { NameSight } from './names.ts';

/** Below this margin the name model is wrong about as often as right on gold train. */
const LEAST_MARGIN = 25;
/** A place or body of one word that no lexicon has and nothing announces needs more. */
const LONE_MARGIN = 60;
/** One behind a preposition. */
const CUED_MARGIN = 40;

/** What the name model finds in a sentence, by word index of the document, cut to where a name may end. */
export function tagSentence(sight: NameSight, sentence: Sentence): TaggedName[] {
  return sight.tagger
    .find(sight.words, sentence)
    .filter((name) => name.margin >= LEAST_MARGIN)
    .flatMap((name) => trim(sight, name));
}

/** Names that the model alone has found; those of the lexicons are the lexicons' to decide. */
export function modelledNames(sight: NameSight, modelled: readonly TaggedName[]): NameSpan[] {
  return modelled
    .filter(({ first, last }) => sight.lexicon.at(sight.words, first)?.last !== last)
    .filter((name) => isPossible(sight, name))
    .map((name) => fromModel(sight, name));
}

const NEVER: ReadonlySet<Pos> = new Set([
  'verb',
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'punctuation',
]);

const QUOTE = /^["\u00ab\u00bb\u201c\u201d]$/;
const BODIES: ReadonlySet<string> = new Set(['state', 'organization', 'institution', 'bodied']);

/**
 * Where a name of the model may begin and end.
 *
 * Example: دولة | ليبيا, وكالة | رويترز → behind a class word; الجيش | لاستكمال → before a word that bears a preposition;
 * القوات الموالية | للشرعية → before what a participle governs; الجيش | والشرطة → before another body.
 * Counterexample: حزب الله → the lexicons have it with its class word.
 */
function trim(sight: NameSight, name: TaggedName): TaggedName[] {
  const { words, nameWords, tags } = sight;
  const first = skipClassWord(sight, name);
  let last = first;
  // الجيش | قتل: after a definite head nothing indefinite belongs to a body's name.
  const isBody = name.type === 'ORG';
  const isDefinite = words[first]!.readings[0]?.article === true && isBody;
  const isOut = (word: Word) =>
    isDefinite && word.kind === 'word' && !word.readings[0]?.article && isWord(word);
  const goesOn = (k: number) =>
    !ends(words[k]!) && !isOut(words[k]!) && !endsName(sight, k) && !(isBody && isBesides(k));
  while (last < name.last && goesOn(last + 1)) last += 1;
  while (last > first && (NEVER.has(tags[last]!.pos) || isAfter(words[last]!))) last -= 1;
  return [{ ...name, first, last }];

  function ends(word: Word): boolean {
    const reading = word.readings[0];
    if (QUOTE.test(word.raw) || reading?.enclitic) return true;
    return (
      reading !== undefined &&
      reading.proclitics !== '' &&
      !reading.article &&
      reading.proclitics !== letters.waw
    );
  }

  // الجيش | والشرطة الاتحادية: another body, or somebody beside it.
  function isBesides(k: number): boolean {
    const isJoined = words[k]!.readings[0]?.proclitics === letters.waw;
    const opens = nameWords.openers(words[k]!).some(({ kind }) => BODIES.has(kind));
    return isJoined && (opens || nameWords.headNoun(words[k]!)?.noun.one === 'PER');
  }

  // مجلس الأمن | 6 قرارات: a count of what follows.
  function isAfter(word: Word): boolean {
    return isBody && word.kind === 'number';
  }
}

/** First word behind a class word that is no part of the name. */
function skipClassWord(sight: NameSight, { first, last, type }: TaggedName): number {
  const { words, nameWords, lexicon } = sight;
  if (last === first) return first;
  const kinds = nameWords.openers(words[first]!).map(({ kind }) => kind);
  if (kinds.includes('place')) return first + 1;
  // عائلة | عبدالعزيز: whose family it is.
  const isNoun =
    nameWords.headNoun(words[first]!) !== null && nameWords.givenName(words[first]!) === null;
  if (type === 'PER' && isNoun) return first + 1;
  if (type !== 'ORG' || !(kinds.includes('classifier') || kinds.includes('outlet'))) return first;
  const isQuoted = QUOTE.test(words[first + 1]!.raw) && last > first + 1;
  const at = isQuoted ? first + 2 : first + 1;
  const known = lexicon.at(words, at);
  const isKnown = known?.name.type === 'ORG' && known.start === words[at]!.start;
  const whole = lexicon.at(words, first);
  return (isQuoted || isKnown) && !(whole && whole.last > first) ? at : first;
}

function isWord(word: Word): boolean {
  return (word.readings[0]?.forms.length ?? 0) > 0;
}

/**
 * What the model finds can be a name.
 *
 * Example: سجنان after مدينة; كراكوفا.
 * Counterexample: قوات مرتزقة → nothing definite, every word a common one; كليهما → a pronoun; حلفائها → somebody's.
 */
function isPossible(sight: NameSight, name: TaggedName): boolean {
  const { words, tags, nameWords } = sight;
  const { first, last } = name;
  const head = words[first]!;
  if (NEVER.has(tags[first]!.pos) || head.readings[0]?.enclitic) return false;
  // القيادي الحمساوي: somebody is no body.
  if (name.type === 'ORG' && nameWords.headNoun(head)?.noun.one === 'PER') return false;
  if (first < last) return !isCommonPhrase(sight, name);
  if (nameWords.givenName(head) !== null) return true;
  if (nameWords.headNoun(head) !== null || nameWords.titleKinds(head).length > 0) return false;
  if (name.type === 'ORG' && name.margin < LONE_MARGIN && !QUOTE.test(words[first - 1]?.raw ?? ''))
    return false;
  if (nameWords.countryOf(head) !== null) return false;
  const forms = head.readings[0]?.forms ?? [];
  if (forms.some(({ pos }) => pos !== 'verb')) return false;
  if (name.margin >= LONE_MARGIN) return true;
  if (name.type === 'PER') return isPersonAnnounced(sight, first);
  const start = head.readings[0]?.start ?? head.start;
  return name.margin >= CUED_MARGIN && placeCue(sight, { first, start }) !== null;
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
  const isKnown = (word: Word) => (word.readings[0]?.forms ?? []).some(({ pos }) => pos !== 'verb');
  const head = inside[0]!;
  // قوات الأمن, المكتب الإعلامي: a body that is described, unless an institution is called so or a country owns it.
  const isOwned = inside.some((word) => nameWords.countryOf(word) !== null);
  const isOpened = nameWords
    .openers(head)
    .some(({ kind }) => isOwned || kind === 'institution' || kind.startsWith('place'));
  const isBare = inside.every((word) => isKnown(word) && !word.readings[0]?.article);
  return isBare || (inside.every(isKnown) && (type === 'PER' || !isOpened));
}

const COARSE: Readonly<Record<TaggedName['type'], EntityType>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'GPE',
};

/** A modelled name as a find; a place takes the type of the class word before or in it. */
function fromModel({ words, nameWords }: NameSight, { first, last, type }: TaggedName): NameSpan {
  const openers = [words[first - 1], words[first]].flatMap((word) =>
    word ? nameWords.openers(word) : [],
  );
  const opener = openers.find(({ kind }) => kind.startsWith('place'));
  const head = words[first]!;
  // لينا: a given name keeps the letter that could be a preposition.
  const isGiven = type === 'PER' && nameWords.givenName(head) !== null;
  const start = isGiven ? head.start : (head.readings[0]?.start ?? head.start);
  return {
    first,
    last,
    start,
    end: words[last]!.end,
    type: type === 'LOC' && opener ? opener.type : COARSE[type],
    rule: 'model/names',
    known: null,
    country: null,
    sector: null,
    weight: WEIGHT.model + WEIGHT.perWord * (last - first + 1),
  };
}
