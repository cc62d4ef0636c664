import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName } from './found.ts';
import type { NameSight } from './names.ts';

/** Adjectives behind the name of a gathering: مهرجان القاهرة السينمائي الدولي. */
const MOST_ADJECTIVES = 3;

/**
 * A summit, conference, festival or cup by its fixed name (guidelines 3.1: EVENT).
 *
 * Example: القمة العربية الثلاثون; مؤتمر برلين; مهرجان القاهرة السينمائي; قمة العشرين.
 * Counterexample: المؤتمر الصحفي, قمة طارئة → any such; مؤتمر الحزب → whose it is; قمة جبل → a peak.
 */
export function gathering(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, nameWords } = sight;
  const head = words[i]!;
  const opener = nameWords.openers(head).find(({ kind }) => kind === 'gathering');
  const reading = head.readings[0];
  if (!opener || opener.isPlural || !reading || reading.enclitic !== '' || i >= sentence.last)
    return null;
  const first = reading.article ? ofRegion(sight, i + 1) : ofPlace(sight, i + 1, sentence);
  if (first === null) return null;
  const last = withAdjectives(sight, first, sentence);
  return toName(words, { first: i, last, type: 'EVENT', rule: 'mentions/gathering' });
}

/** القمة | العربية: an adjective that names the members. */
function ofRegion({ words, nameWords }: NameSight, k: number): number | null {
  const reading = words[k]!.readings[0];
  if (!reading?.article || reading.proclitics !== '') return null;
  return nameWords.openers(words[k]!).some(({ kind }) => kind === 'gathering-of') ? k : null;
}

/** مؤتمر | برلين, قمة | العشرين: a place, or a definite noun that means nobody and no thing of its own. */
function ofPlace(
  { words, nameWords, lexicon, tags }: NameSight,
  k: number,
  sentence: Sentence,
): number | null {
  const word = words[k]!;
  const reading = word.readings[0];
  const known = lexicon.at(words, k);
  if (known && known.start === word.start && known.last <= sentence.last)
    return known.name.type === 'GPE' && !known.name.isCommon ? known.last : null;
  if (!reading?.article || reading.proclitics !== '' || tags[k]?.pos === 'verb') return null;
  const isThing = nameWords.headNoun(word) !== null || nameWords.titleKinds(word).length > 0;
  const isKnown = reading.forms.some(({ pos }) => pos === 'noun');
  return isThing || !isKnown || tags[k]?.pos === 'adjective' ? null : k;
}

function withAdjectives({ words, tags }: NameSight, from: number, sentence: Sentence): number {
  const isAdjective = (k: number, word: Word | undefined) =>
    word?.readings[0]?.article === true &&
    word.readings[0].proclitics === '' &&
    (tags[k]?.pos === 'adjective' || word.readings[0].forms.some(({ pos }) => pos === 'adjective'));
  let last = from;
  while (
    last < sentence.last &&
    last - from < MOST_ADJECTIVES &&
    isAdjective(last + 1, words[last + 1])
  )
    last += 1;
  return last;
}
