import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import { toName } from './found.ts';
import { endsName } from './institutions.ts';
import type { NameSight, NameSpan } from './names.ts';

/** How many words after its head a body's name may take. */
export const REACH = 5;

export const hasKind = (sight: NameSight, word: Word | undefined, kinds: readonly string[]) =>
  word !== undefined && sight.nameWords.openers(word).some(({ kind }) => kinds.includes(kind));

const isFeminine = (word: Word) => word.readings[0]?.stem.endsWith(letters.ha) ?? false;

/** The adjective agrees with the head: feminine for قوات, سلطات and words in ta marbuta. */
function agrees(sight: NameSight, head: Word, adjective: Word): boolean {
  const openers = sight.nameWords.openers(head);
  const isMany = openers.some(({ kind, isPlural }) => isPlural || kind === 'feminine');
  const isSoundPlural = head.readings[0]?.stem.endsWith(letters.alef + letters.ta) ?? false;
  return isFeminine(adjective) === (isMany || isSoundPlural || isFeminine(head));
}

/**
 * A body of a state with a nationality adjective is a name (guidelines 11.22, 11.32).
 *
 * Example: الحكومة العراقية; القوات الأميركية; وزارة الداخلية المصرية; حزب العمال الكردستاني.
 * Counterexample: الحكومة الجديدة → the adjective names no country: nominal; وزير الخارجية الإيراني → the
 * adjective is the minister's; قيادة الجيش الليبي → the army inside is the name; الصحيفة البريطانية → no body of a state.
 */
export function stateBody(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, lexicon, nameWords } = sight;
  const head = words[i]!;
  const isState = hasKind(sight, head, ['state']);
  if (!isState && !hasKind(sight, head, ['organization', 'institution'])) return null;
  // A body that the lexicons know is named as they name it: حزب الله, not with its adjective.
  const known = lexicon.at(words, i);
  if (known && known.last > i) return null;
  const isDefinite = head.readings[0]?.article ?? false;
  if (isDefinite && !isState && hasKind(sight, head, ['organization'])) return null;
  if (holdsBody(sight, i, sentence) || hasKind(sight, head, ['newspaper'])) return null;
  for (let k = i + 1; k <= Math.min(sentence.last, i + REACH); k += 1) {
    const word = words[k]!;
    const reading = word.readings[0];
    if (word.kind !== 'word' || !reading || reading.proclitics || !reading.article) return null;
    // منظمة العفو الدولية | السلطات اللبنانية: another body begins.
    if (endsName(sight, k) || (k > i + 1 && hasKind(sight, word, ['state']))) return null;
    // قوات الرئيس اليمني: whom the nationality describes is a man.
    if (nameWords.titleKinds(word).some((kind) => kind === 'office' || kind === 'rank'))
      return null;
    const country = nameWords.countryOf(word);
    if (!country && k === i + 1 && isDefinite && isNamedBody(sight, i)) {
      const isLast = nameWords.countryOf(words[k + 1] ?? word) === null;
      const span = { first: i, last: k, type: 'ORG', rule: 'mentions/state-body' } as const;
      if (isLast || k + 1 > sentence.last) return toName(words, span);
    }
    if (!country) continue;
    if (k === i + 1 && (!isDefinite || !isState)) return null;
    if (!agrees(sight, head, word)) return null;
    return toName(words, { first: i, last: k, type: 'ORG', rule: 'mentions/state-body', country });
  }
  return null;
}

/** الجيش الوطني, الحرس الجمهوري, القوات الخاصة: named so without a country. */
function isNamedBody(sight: NameSight, i: number): boolean {
  const [head, adjective] = [sight.words[i]!, sight.words[i + 1]];
  const pairs = [
    ['bodied', 'named-adjective'],
    ['bodied-forces', 'named-forces'],
  ] as const;
  return pairs.some(([a, b]) => hasKind(sight, head, [a]) && hasKind(sight, adjective, [b]));
}

/** قيادة الجيش الليبي: the next word is itself a body of a state that the adjective fits. */
function holdsBody(sight: NameSight, i: number, sentence: Sentence): boolean {
  const { words, nameWords } = sight;
  const [head, next, third] = [words[i]!, words[i + 1], words[i + 2]];
  if (!next?.readings[0]?.article || i + 1 > sentence.last || head.readings[0]?.article)
    return false;
  if (!hasKind(sight, head, ['whose']) || !hasKind(sight, next, ['state'])) return false;
  const adjective = third && nameWords.countryOf(third) !== null ? third : words[i + 3];
  return (
    adjective === undefined || agrees(sight, next, adjective) || !agrees(sight, head, adjective)
  );
}

/**
 * A numbered unit: its class word with the article, its number, its arm.
 *
 * Example: الكتيبة 116; اللواء 35; الكتيبة 276 مشاة.
 * Counterexample: 3 كتائب → a count.
 */
export function numberedUnit(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words } = sight;
  const next = words[i + 1];
  if (!next || i + 1 > sentence.last || next.kind !== 'number') return null;
  if (!words[i]!.readings[0]?.article || !hasKind(sight, words[i], ['unit'])) return null;
  const isArm = hasKind(sight, words[i + 2], ['arm']) && i + 2 <= sentence.last;
  const last = isArm ? i + 2 : i + 1;
  return toName(words, { first: i, last, type: 'ORG', rule: 'mentions/numbered-unit' });
}

/**
 * The mission of a body in a country.
 *
 * Example: بعثة الأمم المتحدة في مالي; مهمة الأمم المتحدة للاستقرار في مالي.
 * Counterexample: بعثة الأمم المتحدة في بيان → no place follows: the mission alone.
 */
export function mission(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, lexicon } = sight;
  if (!hasKind(sight, words[i], ['mission']) || words[i]!.readings[0]?.article) return null;
  const body = i + 1 <= sentence.last ? lexicon.at(words, i + 1) : null;
  if (body?.name.type !== 'ORG' || body.start > words[i + 1]!.start) return null;
  let last = body.last;
  const purpose = words[last + 1]?.readings[0];
  const isPurpose = purpose?.proclitics === letters.lam && purpose.article;
  const at = isPurpose ? last + 2 : last + 1;
  const place = at < sentence.last ? lexicon.at(words, at + 1) : null;
  const isIn = words[at]?.norm === IN;
  if (isIn && place?.name.kind === 'country') last = place.last;
  return toName(words, { first: i, last, type: 'ORG', rule: 'mentions/mission' });
}

const IN = letters.fa + letters.ya;
