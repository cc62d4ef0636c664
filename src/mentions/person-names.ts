import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName, WEIGHT } from './found.ts';
import type { NameSight } from './names.ts';

/** The longest unknown name, in words. */
const LONGEST = 4;

/**
 * An unknown person's name after a rank or honorific, or opened by عبد, أبو.
 *
 * Example: الجنرال ستيفن تاونسند → the two words after the rank; عبد الباسط مروان → all three.
 * Counterexample: الشيخ الكبير → an adjective follows, no name; اللواء المتقاعد → a qualifier of the rank.
 */
export function personName(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words } = sight;
  const opens =
    isOpener(sight, words[i]!) &&
    words[i + 1]?.readings[0]?.article === true &&
    i + 1 <= sentence.last;
  if (opens) return extendName(sight, i, { from: i + 2, sentence, rule: 'mentions/name-particle' });
  const isTitled = followsTitle(sight, i, sentence) || isInApposition(sight, i, sentence);
  if (!isTitled || words[i]!.readings[0]?.proclitics || !isNameLike(sight, words[i]!)) return null;
  return extendName(sight, i, { from: i + 1, sentence, rule: 'mentions/name-after-title' });
}

/** A rank or honorific right before, with its qualifier; or a definite office or descriptor (النائبة ريم). */
function followsTitle({ words, nameWords }: NameSight, i: number, sentence: Sentence): boolean {
  const before = words[i - 1];
  if (!before || i - 1 < sentence.first) return false;
  const kinds = nameWords.titleKinds(before);
  if (kinds.includes('rank') || kinds.includes('honorific')) return true;
  if (before.readings[0]?.article && (kinds.includes('office') || kinds.includes('descriptor')))
    return true;
  const earlier = words[i - 2];
  return (
    kinds.includes('qualifier') &&
    i - 2 >= sentence.first &&
    nameWords.titleKinds(earlier!).includes('rank')
  );
}

/** How far before the comma the office may stand. */
const OFFICE_REACH = 7;

/** وزير الداخلية، سامر العبدالله،: two name-like words between commas after an office. */
function isInApposition(sight: NameSight, i: number, sentence: Sentence): boolean {
  const { words, nameWords } = sight;
  const isComma = (k: number) => words[k]?.raw === '\u060c';
  const second = words[i + 1];
  if (!isComma(i - 1) || !second || i + 1 > sentence.last || !isNameLike(sight, second))
    return false;
  const closes = isComma(i + 2) || isComma(i + 3);
  for (let k = i - 2; closes && k >= Math.max(sentence.first, i - OFFICE_REACH); k -= 1) {
    if (words[k]!.kind === 'punctuation') return false;
    if (nameWords.titleKinds(words[k]!).includes('office')) return true;
  }
  return false;
}

interface Extension {
  readonly from: number;
  readonly sentence: Sentence;
  readonly rule: NameSpan['rule'];
}

function extendName(
  sight: NameSight,
  first: number,
  { from, sentence, rule }: Extension,
): NameSpan | null {
  let last = from - 1;
  for (let k = from; k <= Math.min(sentence.last, first + LONGEST); k += 1) {
    const word = sight.words[k]!;
    const afterParticle = isParticle(sight, sight.words[k - 1]!);
    if (
      word.readings[0]?.proclitics ||
      word.kind !== 'word' ||
      (!afterParticle && !isNameLike(sight, word))
    )
      break;
    last = k;
  }
  // Below a known name of the same length, above the model's.
  return {
    ...toName(sight.words, { first, last, type: 'PER', rule }),
    weight: WEIGHT.person + WEIGHT.perWord * (last - first + 1),
  };
}

function isParticle({ nameWords }: NameSight, word: Word): boolean {
  return nameWords.isSpelled(word, 'particle');
}

function isOpener({ nameWords }: NameSight, word: Word): boolean {
  return nameWords.isSpelled(word, 'name-opener');
}

function isFunctionWord(word: Word): boolean {
  return word.readings[0]?.forms.some((form) => form.pos === 'particle') ?? false;
}

/** A word that no lexicon knows as anything else, or a given name, or a particle of names. */
function isNameLike(sight: NameSight, word: Word): boolean {
  if (word.kind !== 'word') return false;
  // على is a preposition, علي a name: only the last letter tells.
  if (word.raw.endsWith(letters.alefMaqsura) || isFunctionWord(word)) return false;
  if (
    sight.nameWords.countryOf(word) !== null ||
    word.readings.some((reading) => reading.enclitic !== '')
  )
    return false;
  if (sight.nameWords.isGivenName(word) || isParticle(sight, word) || isOpener(sight, word))
    return true;
  return (
    word.readings.every((reading) => reading.forms.length === 0) &&
    sight.nameWords.titleKinds(word).length === 0
  );
}

/**
 * Names seen once are names everywhere: the family name of a person already named in full.
 *
 * Example: فائز السراج … السراج; ستيفن تاونسند … "تاونسند".
 * Counterexample: محمد الحداد … محمد → the given name alone may be anybody.
 */
export function familyNames(words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const taken = new Set(
    names.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, k) => first + k),
    ),
  );
  const families = new Set(
    names
      .filter(
        (name) =>
          name.type === 'PER' && name.last > name.first && !isFunctionWord(words[name.last]!),
      )
      .map((name) => words[name.last]!.norm)
      .filter((norm) => norm.length > 2),
  );
  return words.flatMap((word, i): NameSpan[] => {
    if (taken.has(i) || word.kind !== 'word') return [];
    const cut = word.readings.find(
      (reading) =>
        families.has(word.norm.slice(reading.proclitics.length)) ||
        families.has(articleBack(reading, word)),
    );
    if (!cut || (cut.forms.length > 0 && !cut.article)) return [];
    return [
      {
        ...toName(words, {
          first: i,
          last: i,
          type: 'PER',
          rule: 'mentions/family-name-of-person',
        }),
        start: cut.start,
      },
    ];
  });
}

/** للسراج → السراج. */
function articleBack(reading: Word['readings'][number], word: Word): string {
  return reading.article ? `\u0627\u0644${reading.stem}` : word.norm;
}
