import { letters } from '../arabic/letters.ts';
import { firstOf } from '../events/ground.ts';
import { isComma } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { readPhrase } from './phrase.ts';
import type { Sight } from './sight.ts';
import { governorAt, prefixAt, sentenceStart } from './word-tests.ts';

/** Who speaks, and the noun phrase that says so. */
export interface Speaker {
  /** The mention whose entity speaks: a person's name rather than the title beside it. */
  readonly mention: Mention;
  readonly span: Span;
  /** First and last word of the phrase. */
  readonly first: number;
  readonly last: number;
}

const SPEAKING: ReadonlySet<string> = new Set(['PER', 'ORG', 'GRP', 'GPE', 'DOC', 'FAC']);

/** The phrase that begins (with its titles) at word `i` with a mention that can speak. */
export function speakerAt(sight: Sight, i: number): Speaker | null {
  const mention = sight.ground.beginsAt.get(i);
  return mention && canSpeak(sight, mention) ? readPhrase(sight, i, mention) : null;
}

/** A site speaks where it is one of the web (الموقع, موقع الجزيرة); mountains do not. */
function canSpeak(sight: Sight, mention: Mention): boolean {
  return SPEAKING.has(mention.type) || sight.cues.has(sight.words[mention.first], 'outlet-noun');
}

/** The mark of an indefinite accusative. */
const TANWIN = '\u064b';

/** Words between a verb and the subject before it, at most. */
const REACH = 24;

/**
 * The subject before a verb in its clause: the nearest bare mention, or what a relative clause describes.
 *
 * Example: واشنطن دعت إلى; وكان الرئيس قد قال; تقارير تشير إلى; منشورات تتعهد فيها ب.
 * Counterexample: في ليبيا قال → under a preposition; قال الوزير إن الجيش أعلن → the clause begins at إن.
 */
export function speakersBefore(sight: Sight, i: number): Speaker[] {
  const { words, ground } = sight;
  const from = Math.max(sentenceStart(sight, i), i - REACH);
  const found: Speaker[] = [];
  for (let k = i - 1; k >= from; k -= 1) {
    const word = words[k]!;
    const held = ground.holds.get(k);
    if (held) {
      const first = firstOf(ground, k, held);
      const speaker = canPrecede(sight, i, { first, held }) ? speakerAt(sight, first) : null;
      if (speaker) found.push(speaker);
      k = first;
      continue;
    }
    if (/^[.:;\u061b]$/.test(word.raw) || sight.cues.has(word, 'that')) break;
  }
  return found;
}

interface Place {
  readonly first: number;
  readonly held: Mention;
}

function canPrecede(sight: Sight, i: number, { first, held }: Place): boolean {
  if (!canSpeak(sight, held)) return false;
  // تصريحات من السيسي، لوّح فيها: right before the verb and its comma, even under a preposition.
  const isAdjacent = i - held.last === 2 && isComma(sight.words[i - 1]) && held.type === 'PER';
  return isAdjacent || !isGoverned(sight, first);
}

/** تحت سيطرة قواتها: the genitive of a noun before, which is no mention and says not what it is called. */
export function isOwner(sight: Sight, first: number): boolean {
  const before = sight.words[first - 1];
  const own = sight.words[first]!.readings[0];
  if (
    before?.kind !== 'word' ||
    before.line !== sight.words[first]!.line ||
    !own ||
    prefixAt(sight, first) !== ''
  )
    return false;
  const reading = before.readings[0];
  const isBare =
    !reading?.article &&
    reading?.enclitic === '' &&
    !before.raw.endsWith(letters.alef) &&
    !before.raw.endsWith(TANWIN);
  const isNoun = sight.doc.tags[first - 1]?.pos === 'noun' && !sight.ground.holds.has(first - 1);
  const isClassifier =
    reading?.forms.some((form) => form.class === 'human' || form.pos === 'particle') ?? false;
  return (
    isBare &&
    isNoun &&
    !isClassifier &&
    (own.article || own.enclitic !== '' || sight.ground.holds.get(first)?.form === 'named')
  );
}

/** Under a preposition, or joined by و to a phrase that is (في قطر وتركيا). */
export function isGoverned(sight: Sight, first: number): boolean {
  if (governorAt(sight, first) !== null || isOwner(sight, first)) return true;
  const isJoinedTo = prefixAt(sight, first) === letters.waw;
  const before = isJoinedTo ? sight.ground.holds.get(first - 1) : undefined;
  return (
    before !== undefined && governorAt(sight, firstOf(sight.ground, first - 1, before)) !== null
  );
}
