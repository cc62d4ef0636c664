import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { Sentence, Word } from '../model/word.ts';
import type { TaggedName } from '../tagger/names.ts';
import { type NameSpan, WEIGHT } from './found.ts';
import { endsName, isOtherNoun } from './institutions.ts';
import type { NameSight } from './names.ts';
import { isPossible, NEVER } from './possible-names.ts';

/** Below this margin the name model is wrong about as often as right on gold train. */
const LEAST_MARGIN = 25;

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
  // الجيش | قتل, الوزارة | الدول: after a definite head nothing indefinite belongs to a body's name, nor another noun.
  const isBody = name.type === 'ORG';
  const isDefinite = words[first]!.readings[0]?.article === true && isBody;
  const isOut = (word: Word) =>
    isDefinite &&
    word.kind === 'word' &&
    (word.readings[0]?.article ? isOtherNoun(sight, word) : isWord(word));
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
  if (kinds.includes('place') || (type === 'LOC' && isOfPlace(sight, first))) return first + 1;
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

/** تحرير | عدن, جنوب | الحديدة: a noun of the language, or a side, before a town of the lexicons. */
function isOfPlace({ words, lexicon, nameWords }: NameSight, i: number): boolean {
  const place = lexicon.at(words, i + 1);
  if (place === null || place.name.type !== 'GPE' || place.start > words[i + 1]!.start)
    return false;
  if (nameWords.isDirection(words[i]!)) return true;
  return isWord(words[i]!) && nameWords.openers(words[i]!).length === 0;
}

function isWord(word: Word): boolean {
  return (word.readings[0]?.forms.length ?? 0) > 0;
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
