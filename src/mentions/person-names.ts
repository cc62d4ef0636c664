import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName, WEIGHT } from './found.ts';
import type { NameSight } from './names.ts';
import { personContext } from './person-context.ts';

/** The longest unknown name, in parts; عبد الله is one part. */
const LONGEST = 5;
/** Evidence that a run of name-like words is a person, set on gold train: see `partWeight` and `personContext`. */
const ENOUGH = 3;

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
  const last = context >= 2 ? withFamily(sight, run.last, { sentence, given, i }) : run.last;
  const isAlone = last === i;
  const isHeard = isSpeaker(sight, { first: i, last }, sentence);
  if (weight + context + (isHeard ? 1 : 0) < ENOUGH || (isAlone && context < RANK_BEFORE))
    return null;
  // العضو العربي في الكنيست: an adjective of whom the title names.
  if (isAlone && first.readings[0]?.article && nameWords.countryOf(first) !== null) return null;
  // Without a title the first word at least must be a name elsewhere.
  if (context === 0 && given === null && !nameWords.isSpelled(first, 'name-opener')) return null;
  const rule = context > 0 ? 'mentions/name-after-title' : 'mentions/given-name';
  const span = { first: i, last, type: 'PER', rule } as const;
  return {
    ...toName(words, span),
    ...(given === null ? {} : { start: first.start }),
    // Below a known name of the same length, above the model's.
    weight: (weight > ENOUGH ? WEIGHT.surePerson : WEIGHT.person) + WEIGHT.perWord * (last - i + 1),
  };
}

/**
 * A family name that is a word of the language, behind a given name with a title, where the phrase ends with it.
 *
 * Example: رئيس الفريق الإعلامي للبلدية حمد العمر، أن.
 * Counterexample: الرئيس محمد الحالي للبلاد → more follows; رئيس اللجنة سعيد البلاد → no word of several may be one.
 */
function withFamily(
  { words, tags, nameWords }: NameSight,
  last: number,
  { sentence, given, i }: { sentence: Sentence; given: string | null; i: number },
): number {
  const [family, next] = [words[last + 1], words[last + 2]];
  if (last > i || given !== 'yes' || !family || last + 1 > sentence.last) return last;
  const reading = family.readings[0];
  if (!reading?.article || reading.proclitics !== '' || tags[last + 1]?.pos === 'verb') return last;
  const isOther =
    nameWords.titleKinds(family).length > 0 ||
    nameWords.headNoun(family) !== null ||
    nameWords.countryOf(family) !== null;
  const closes =
    last + 2 > sentence.last ||
    next?.kind === 'punctuation' ||
    tags[last + 2]?.pos === 'conjunction';
  return !isOther && closes ? last + 1 : last;
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

function canBegin({ words, nameWords, lexicon }: NameSight, i: number): boolean {
  const word = words[i]!;
  if (word.kind !== 'word' || isFunctionWord(word) || nameWords.isSpelled(word, 'no-name'))
    return false;
  if (nameWords.isSpelled(word, 'name-opener')) return true;
  // عباس مأدبة: who is known by this one word has no other name behind it but a family's.
  const known = lexicon.at(words, i);
  const isOther = known !== null && known.name.type !== 'PER';
  if (isOther && (known.last > i || nameWords.givenName(word) === null)) return false;
  const next = words[i + 1];
  if (
    known &&
    known.last === i &&
    next &&
    !next.readings[0]?.article &&
    nameWords.givenName(next) === null
  )
    return false;
  if (nameWords.givenName(word) !== null) return true;
  return isUnknown(word) && !word.readings[0]?.article;
}

interface Part {
  readonly last: number;
  readonly weight: number;
  /** A family name closes the name: العايش. */
  readonly isFamily: boolean;
}

const SURE: Readonly<Record<string, number>> = { yes: 2, often: 1.5, no: 0.5 };

/** The part of a name at word `k`: عبد and its noun, a given name, a family name with article, an unknown word. */
function readPart(
  sight: NameSight,
  k: number,
  { sentence, count }: { sentence: Sentence; count: number },
): Part | null {
  const { words, nameWords } = sight;
  const word = words[k];
  if (!word || k > sentence.last || word.kind !== 'word' || isFunctionWord(word)) return null;
  // أبو حمزة | وأبو قتادة: another one.
  const isJoined = word.readings[0]?.proclitics.startsWith(letters.waw) ?? false;
  if (nameWords.isSpelled(word, 'name-opener') || nameWords.isSpelled(word, 'particle'))
    return count > 0 && isJoined ? null : k < sentence.last ? readCompound(sight, k) : null;
  const given = nameWords.givenName(word);
  if (given !== null) {
    const isKnownWord = (word.readings[0]?.forms.length ?? 0) > 0;
    return { last: k, weight: SURE[given] ?? (isKnownWord ? 1 : 1.5), isFamily: false };
  }
  if (count > 0 && isPrefixed(sight, k)) return null;
  if (nameWords.titleKinds(word).length > 0) return null;
  if (word.readings[0]?.article) return count === 0 ? null : readFamily(sight, k);
  // مأدبة, ضرورة: an unknown feminine is a noun more often than a name, but for the second of two.
  const isCut = (word.readings[0]?.proclitics ?? '') !== '';
  if (word.raw.endsWith(letters.taMarbuta) && (count !== 1 || isCut)) return null;
  return isPlainName(sight, word) ? { last: k, weight: 1, isFamily: false } : null;
}

/** عبد الجليل, أبو خليل, بن زايد. */
function readCompound(sight: NameSight, k: number): Part | null {
  const { words, nameWords } = sight;
  const [word, next] = [words[k]!, words[k + 1]!];
  const isNoun = next.kind === 'word' && next.readings[0]?.proclitics === '';
  if (!isNoun || !(next.readings[0]!.article || isPlainName(sight, next))) return null;
  const weight = nameWords.isSpelled(word, 'kunya') ? ENOUGH : 2;
  return { last: k + 1, weight, isFamily: false };
}

/** A letter that stands for و, ب, ل before the word; كيليا and بونابرت are words of their own. */
function isPrefixed({ words, lexicon }: NameSight, k: number): boolean {
  const word = words[k]!;
  const proclitics = word.readings[0]?.proclitics ?? '';
  if (proclitics === '') return false;
  const isJoined = proclitics.startsWith(letters.waw) || proclitics.startsWith(letters.fa);
  return !isUnknown(word) || isJoined || word.readings[0]!.article || lexicon.at(words, k) !== null;
}

/** السوداني, العايش: a name with article that no lexicon knows, or one of origin. */
function readFamily({ words, nameWords, tags }: NameSight, k: number): Part | null {
  const word = words[k]!;
  const { forms, stem } = word.readings[0]!;
  const isOrigin = stem.endsWith(letters.ya) && forms.every(({ pos }) => pos !== 'verb');
  const isDescribing = nameWords.countryOf(word) !== null && tags[k + 1]?.pos === 'adjective';
  // التركية: a feminine of origin describes, it is no family.
  const isFeminine = stem.endsWith(letters.ha) && nameWords.countryOf(word) !== null;
  if (!(forms.length === 0 || isOrigin) || isDescribing || isFeminine) return null;
  return { last: k, weight: 1, isFamily: tags[k + 1]?.pos !== 'noun' };
}

/** A word that no lexicon knows, written as names are. */
function isPlainName({ nameWords }: NameSight, word: Word): boolean {
  if (word.kind !== 'word' || word.norm.length < 3 || isFunctionWord(word)) return false;
  if (nameWords.countryOf(word) !== null || nameWords.titleKinds(word).length > 0) return false;
  if (nameWords.givenName(word) !== null) return true;
  // على is a preposition, علي a name: only the last letter tells.
  return !word.raw.endsWith(letters.alefMaqsura) && isUnknown(word);
}

/** No lexicon has it; a verb behind ب or ك, or before ـي, is chance: كيسيل, اكاي. */
function isUnknown(word: Word): boolean {
  return word.readings.every(({ forms, proclitics, enclitic }) => {
    const isChance =
      proclitics === letters.ba || proclitics === letters.kaf || enclitic === letters.ya;
    return forms.length === 0 || (isChance && forms.every(({ pos }) => pos === 'verb'));
  });
}

/** على, أن, له; but علي is a name, and only its last letter says so. */
function isFunctionWord(word: Word): boolean {
  const isParticle = word.readings[0]?.forms.some((form) => form.pos === 'particle') ?? false;
  return isParticle && !word.raw.endsWith(letters.ya);
}
