import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { Pos, Sentence, Word } from '../model/word.ts';
import type { TaggedName } from '../tagger/names.ts';
import { placeCue } from './belief.ts';
import { type NameSpan, WEIGHT } from './found.ts';
import type { NameSight } from './names.ts';

/** Below this margin the name model is wrong about as often as right on gold train. */
const LEAST_MARGIN = 25;
/** A place that no lexicon has and nothing announces needs more. */
const LONE_PLACE_MARGIN = 60;

/** What the name model finds in a sentence, by word index of the document, cut to where a name may end. */
export function tagSentence(sight: NameSight, { first, last }: Sentence): TaggedName[] {
  const { words, tagger } = sight;
  return tagger
    .find(words.slice(first, last + 1))
    .filter((name) => name.margin >= LEAST_MARGIN)
    .map((name) => ({ ...name, first: name.first + first, last: name.last + first }))
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

/** A name begins after a class word (دولة | ليبيا) and ends before a verb or a word that bears a preposition (الجيش | لاستكمال). */
function trim({ words, nameWords, tags }: NameSight, name: TaggedName): TaggedName[] {
  const isClassWord =
    name.last > name.first &&
    nameWords.openers(words[name.first]!).some(({ kind }) => kind === 'place');
  const first = isClassWord ? name.first + 1 : name.first;
  let last = first;
  // الجيش | قتل: after a definite head nothing indefinite belongs to a body's name.
  const isDefinite = words[first]!.readings[0]?.article === true && name.type === 'ORG';
  const isOut = (word: Word) =>
    isDefinite && word.kind === 'word' && !word.readings[0]?.article && isWord(word);
  while (last < name.last && !ends(words[last + 1]!) && !isOut(words[last + 1]!)) last += 1;
  while (last > first && NEVER.has(tags[last]!.pos)) last -= 1;
  return [{ ...name, first, last }];

  function ends(word: Word): boolean {
    const reading = word.readings[0];
    if (nameWords.openers(word).some(({ kind }) => kind === 'complemented')) return true;
    if (reading?.enclitic) return true;
    return (
      reading !== undefined &&
      reading.proclitics !== '' &&
      !reading.article &&
      reading.proclitics !== letters.waw
    );
  }
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
  if (first < last) return !isCommonPhrase(sight, name);
  if (nameWords.givenName(head) !== null) return true;
  if (nameWords.headNoun(head) !== null || nameWords.titleKinds(head).length > 0) return false;
  if (nameWords.countryOf(head) !== null) return false;
  const forms = head.readings[0]?.forms ?? [];
  if (forms.some(({ pos }) => pos !== 'verb')) return false;
  if (name.type !== 'LOC') return true;
  const start = head.readings[0]?.start ?? head.start;
  return placeCue(sight, { first, start }) !== null || name.margin >= LONE_PLACE_MARGIN;
}

/** قوات مرتزقة, رابط الخبر: words of the language, none of them ever part of a name. */
function isCommonPhrase(
  { words, nameWords }: NameSight,
  { first, last, type }: TaggedName,
): boolean {
  const inside = words.slice(first, last + 1);
  const isKnown = (word: Word) => (word.readings[0]?.forms ?? []).some(({ pos }) => pos !== 'verb');
  const head = inside[0]!;
  const isOpened = nameWords.openers(head).length > 0;
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
