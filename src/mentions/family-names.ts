import { ARTICLE } from '../arabic/letters.ts';
import type { Reading, Word } from '../model/word.ts';
import { type NameSpan, toName } from './found.ts';
import type { NameSight } from './names.ts';
import { standsAsSpeaker } from './speaker-names.ts';

/**
 * Names seen once are names everywhere: the family name of a person already named in full.
 *
 * Example: فائز السراج … السراج; علي عبد الجليل … عبد الجليل; ستيفن تاونسند … "تاونسند".
 * Counterexample: محمد الحداد … محمد → the given name alone may be anybody.
 */
export function familyNames(sight: NameSight, names: readonly NameSpan[]): NameSpan[] {
  const { words, tags } = sight;
  const families = listFamilies(sight, names);
  if (families.size === 0) return [];
  const taken = new Set(
    names.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, k) => first + k),
    ),
  );
  return words.flatMap((word, i): NameSpan[] => {
    if (taken.has(i) || word.kind !== 'word' || tags[i]?.pos === 'verb') return [];
    for (const reading of word.readings) {
      const second = families.get(spelled(word, reading));
      if (second === undefined) continue;
      const last = second === '' ? i : words[i + 1]?.norm === second ? i + 1 : null;
      if (last === null || taken.has(last)) continue;
      if (second === '' && isWord(sight, i, reading)) continue;
      if (describesNoun(sight, i)) continue;
      const span = { first: i, last, type: 'PER', rule: 'mentions/family-name-of-person' } as const;
      return [{ ...toName(words, span), start: reading.start }];
    }
    return [];
  });
}

/**
 * Without towns that are somebody's name here: who is named in full stands behind his title or a verb.
 *
 * Example: المبعوث برناردينو ليون … أكد ليون أن; السيد ليون.
 * Counterexample: وصل إلى ليون → behind a preposition the town; so is it where nobody is called so.
 */
export function withoutNamesakes(sight: NameSight, names: readonly NameSpan[]): NameSpan[] {
  const { words, tags, nameWords } = sight;
  const families = listFamilies(
    sight,
    names.filter(({ rule }) => rule !== 'model/names'),
  );
  const isNamesake = ({ first, last, start, known }: NameSpan) => {
    const [word, before] = [words[first]!, words[first - 1]];
    if (known?.kind !== 'town' || last > first || start !== word.start) return false;
    if (families.get(word.norm) !== '' || before?.line !== word.line) return false;
    const pos = tags[first - 1]?.pos;
    const isTitled = nameWords.titleKinds(before).some((kind) => kind !== 'descriptor');
    return pos === 'verb' || pos === 'conjunction' || isTitled;
  };
  return families.size === 0 ? [...names] : names.filter((name) => !isNamesake(name));
}

const QUOTE = /^["\u00ab\u201c]$/;
/** Words before a bare name: its title, or the troops of a man. */
const ANNOUNCING: ReadonlySet<string> = new Set(['forces', 'troops', 'owned', 'classifier']);

/**
 * A word of the language without article: a name only where a verb or أن stands before it (قال شريف), where it says something (شدد بحر على أن), in marks
 * (لـ"هادي"), behind a title or troops (المخلوع صالح, قوات صالح).
 */
function isWord(sight: NameSight, i: number, reading: Reading): boolean {
  const { words, tags, nameWords } = sight;
  if (reading.forms.length === 0 || reading.article) return false;
  const before = words[i - 1];
  if (before?.line === words[i]!.line && reading.proclitics === '') {
    if (QUOTE.test(before.raw) && words[i + 1]?.kind === 'punctuation') return false;
    const isAnnounced =
      nameWords.titleKinds(before).some((kind) => kind !== 'descriptor') ||
      nameWords.openers(before).some(({ kind }) => ANNOUNCING.has(kind));
    if (isAnnounced && nameWords.givenName(words[i]!) !== null) return false;
  }
  const isSubject =
    before?.line === words[i]!.line &&
    (tags[i - 1]?.pos === 'verb' || tags[i - 1]?.pos === 'conjunction');
  const canBeName =
    nameWords.givenName(words[i]!) !== null || reading.forms.every(({ pos }) => pos === 'verb');
  return !(isSubject && canBeName) && !standsAsSpeaker(sight, i);
}

/** الجيش السوداني beside a man called السوداني: an adjective of the noun before. */
function describesNoun({ words, tags, nameWords }: NameSight, i: number): boolean {
  const [word, before] = [words[i]!, words[i - 1]];
  if (nameWords.countryOf(word) === null || before?.line !== word.line) return false;
  const isNoun = tags[i - 1]?.pos === 'noun' || tags[i - 1]?.pos === 'adjective';
  return isNoun && (before.readings[0]?.article ?? false) && !word.readings[0]?.proclitics;
}

/** First word of each family name, and its second word or '' (عبد الجليل has two). */
function listFamilies(
  { words, nameWords }: NameSight,
  names: readonly NameSpan[],
): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  for (const { type, first, last } of names) {
    if (type !== 'PER' || last === first) continue;
    const [end, before] = [words[last]!, words[last - 1]!];
    const isCompound = nameWords.isSpelled(before, 'name-opener') && last - 1 > first;
    if (isCompound) families.set(before.norm, end.norm);
    else if (end.norm.length > 2 && !isFunctionWord(end)) families.set(end.norm, '');
  }
  return families;
}

function isFunctionWord(word: Word): boolean {
  return word.readings[0]?.forms.some((form) => form.pos === 'particle') ?? false;
}

/** The word without its prefixes; للسراج → السراج. */
function spelled(word: Word, reading: Reading): string {
  const rest = word.norm.slice(reading.proclitics.length);
  return reading.article && !rest.startsWith(ARTICLE) ? ARTICLE + reading.stem : rest;
}
