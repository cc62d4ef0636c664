import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName, WEIGHT } from './found.ts';
import type { NameSight } from './names.ts';
import { personContext } from './person-context.ts';
import { ENOUGH, isFunctionWord, isOfGodName, isUnknown, readPart } from './person-parts.ts';

/** The longest unknown name, in parts; عبد الله is one part. */
const LONGEST = 5;

/**
 * A person whom no lexicon names: words that can be names in a row, weighed with what stands around them.
 *
 * Example: الجنرال ستيفن تاونسند; عبد الباسط مروان; وزير الدفاع محمد عبدالله العايش; أبو خليل السوداني.
 * Counterexample: الشيخ الكبير → an adjective follows, no name; اللواء المتقاعد → a qualifier of the rank; سلام دائم → words.
 */
export function personName(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, nameWords } = sight;
  const first = words[i]!;
  if (!canBegin(sight, i)) return null;
  const run = readRun(sight, i, sentence);
  if (run === null) return null;
  const { weight } = run;
  const given = nameWords.givenName(first);
  const context = personContext(sight, { first: i, last: run.last }, sentence);
  const last = withFamily(sight, run.last, { sentence, given, i, context });
  const isAlone = last === i;
  const isHeard = isSpeaker(sight, { first: i, last }, sentence);
  if (weight + context + (isHeard ? 1 : 0) < ENOUGH || (isAlone && context < RANK_BEFORE))
    return null;
  // العضو العربي في الكنيست: an adjective of whom the title names.
  if (isAlone && first.readings[0]?.article && nameWords.countryOf(first) !== null) return null;
  // Without a title the first word at least must be a name elsewhere.
  const isJoined = given === null && nameWords.joinedGiven(first) !== null;
  // وحسن العزاء: a word of the language behind و needs more than a family's name.
  if (isJoined && isKnownWord(first) && weight + context <= ENOUGH) return null;
  const isSaid = given !== null || isJoined || nameWords.isSpelled(first, 'name-opener');
  if (context === 0 && !isSaid) return null;
  const rule = context > 0 ? 'mentions/name-after-title' : 'mentions/given-name';
  const span = { first: i, last, type: 'PER', rule } as const;
  return {
    ...toName(words, span),
    ...(given === null ? {} : { start: first.start }),
    // Below a known name of the same length, above the model's.
    weight:
      (weight > ENOUGH || (context > 0 && last > i) ? WEIGHT.surePerson : WEIGHT.person) +
      WEIGHT.perWord * (last - i + 1),
  };
}

/**
 * A family name that is a word of the language, behind a given name with a title or behind several in a list, where the
 * phrase ends with it.
 *
 * Example: رئيس الفريق الإعلامي للبلدية حمد العمر، أن; المتحدث يوسف المحمود الذي; ، سمير عبدالله البيات،.
 * Counterexample: الرئيس محمد الحالي للبلاد → more follows; رئيس اللجنة سعيد البلاد → no word of several may be one.
 */
function withFamily(
  { words, tags, nameWords }: NameSight,
  last: number,
  { sentence, given, i, context }: Begun,
): number {
  const [family, next] = [words[last + 1], words[last + 2]];
  const isListed = last > i && words[i - 1]?.raw === COMMA && next?.kind === 'punctuation';
  const isTitled = last === i && context >= 2;
  if (!(isListed || isTitled) || given !== 'yes' || !family || last + 1 > sentence.last)
    return last;
  const reading = family.readings[0];
  if (!reading?.article || reading.proclitics !== '' || tags[last + 1]?.pos === 'verb') return last;
  const isOther =
    nameWords.titleKinds(family).length > 0 ||
    nameWords.headNoun(family) !== null ||
    nameWords.countryOf(family) !== null;
  const closes =
    last + 2 > sentence.last ||
    next?.kind === 'punctuation' ||
    tags[last + 2]?.pos === 'conjunction' ||
    tags[last + 2]?.pos === 'pronoun';
  return !isOther && closes ? last + 1 : last;
}

const COMMA = '\u060c';

/** A name as far as it is read: its first word, what given name that is, how much stands around it. */
interface Begun {
  readonly sentence: Sentence;
  readonly given: string | null;
  readonly i: number;
  readonly context: number;
}

function isKnownWord({ readings }: Word): boolean {
  return (readings[0]?.forms.length ?? 0) > 0;
}

/** وأضاف عبد الجليل أن: between a verb and what it says. */
function isSpeaker(
  { words, tags }: NameSight,
  { first, last }: { readonly first: number; readonly last: number },
  sentence: Sentence,
): boolean {
  const next = words[last + 1];
  const says = next?.kind === 'word' && tags[last + 1]?.pos === 'conjunction';
  return first > sentence.first && last < sentence.last && tags[first - 1]?.pos === 'verb' && says;
}

/** What a single word needs before it to be a name. */
const RANK_BEFORE = 3;

function readRun(
  sight: NameSight,
  i: number,
  sentence: Sentence,
): { readonly last: number; readonly weight: number } | null {
  let last = i - 1;
  let weight = 0;
  for (let parts = 0; parts < LONGEST; parts += 1) {
    const part = readPart(sight, last + 1, { sentence, count: parts });
    if (!part) break;
    last = part.last;
    weight += part.weight;
    if (part.isFamily) break;
  }
  return last < i ? null : { last, weight };
}

function canBegin(sight: NameSight, i: number): boolean {
  const { words, nameWords, lexicon } = sight;
  const word = words[i]!;
  if (word.kind !== 'word' || isFunctionWord(word) || nameWords.isSpelled(word, 'no-name'))
    return false;
  if (nameWords.isSpelled(word, 'name-opener') || isOfGodName(sight, i)) return true;
  const given = nameWords.givenName(word);
  // في عهد غوكوني عويدي: behind "in" a noun of the language is none.
  const isIn = i > 0 && nameWords.isSpelled(words[i - 1]!, 'locative') && isKnownWord(word);
  if (isIn && given !== 'yes') return false;
  const isGiven = given !== null;
  // وطلال حمية: another of a list.
  const joined = isGiven ? null : nameWords.joinedGiven(word);
  const isJoined = joined === 'yes' || joined === 'often';
  if (!isGiven && !isJoined && (word.readings[0]?.article || !isUnknown(word))) return false;
  // عباس مأدبة: who is known by this one word has no other name behind it but a family's.
  const known = lexicon.at(words, i);
  const isOther = known !== null && known.name.type !== 'PER';
  if (isOther && (known.last > i || !isGiven)) return false;
  const next = words[i + 1];
  const isWhole = known?.name.type === 'PER' && known.last === i;
  const isOpen = !next || next.readings[0]?.article || nameWords.givenName(next) !== null;
  return !isWhole || Boolean(isOpen);
}
