import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Sentence, Word } from '../model/word.ts';
import { type NameSight, type NameSpan, WEIGHT } from './names.ts';

interface Span {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly rule: RuleId;
  readonly country?: string | null;
}

/** A name over words `first..last`; its span starts where the first word's prefixes end. */
export function toName(
  words: readonly Word[],
  { first, last, type, rule, country = null }: Span,
): NameSpan {
  const head = words[first]!;
  return {
    first,
    last,
    start: head.readings[0]?.start ?? head.start,
    end: words[last]!.end,
    type,
    rule,
    known: null,
    country,
    sector: null,
    weight: WEIGHT.pattern + WEIGHT.perWord * (last - first + 1),
  };
}

const STATE_BODIES: ReadonlySet<string> = new Set(['state', 'organization', 'institution']);

/** How many words after its head a body's name may take. */
const REACH = 5;

/**
 * A body of a state with a nationality adjective is a name (guidelines 11.22, 11.32).
 *
 * Example: الحكومة العراقية; القوات الأميركية; وزارة الداخلية المصرية; حزب العمال الكردستاني.
 * Counterexample: الحكومة الجديدة → the adjective names no country: nominal.
 */
export function stateBody(
  { words, nameWords, lexicon }: NameSight,
  i: number,
  sentence: Sentence,
): NameSpan | null {
  const openers = nameWords.openers(words[i]!);
  const opener = openers.find(({ kind }) => STATE_BODIES.has(kind));
  if (!opener) return null;
  // A body that the lexicons know is named as they name it: حزب الله, not with its adjective.
  const known = lexicon.at(words, i);
  if (known && known.last > i) return null;
  const isDefinite = words[i]!.readings[0]?.article ?? false;
  for (let k = i + 1; k <= Math.min(sentence.last, i + REACH); k += 1) {
    const word = words[k]!;
    const reading = word.readings[0];
    if (word.kind !== 'word' || !reading || reading.proclitics || !reading.article) return null;
    const country = nameWords.countryOf(word);
    if (!country) continue;
    if (k === i + 1 && !isDefinite) return null;
    return toName(words, { first: i, last: k, type: 'ORG', rule: 'mentions/state-body', country });
  }
  return null;
}

/**
 * An institution named by a fixed phrase: its class word and a definite noun, with definite adjectives (guidelines 3.3).
 *
 * Example: وزارة الداخلية; غرفة العمليات المشتركة; مجلس الأمن الدولي; المجلس الرئاسي للحكومة; قائد المنطقة الغربية → the region.
 * Counterexample: مجلس جديد → indefinite, no name; لجنة من الخبراء → a preposition follows.
 */
export function institution(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, nameWords, tags, lexicon } = sight;
  const known = lexicon.at(words, i);
  if (known && known.last > i) return null;
  const openers = nameWords.openers(words[i]!);
  const commanded =
    openers.some(({ kind }) => kind === 'command') &&
    i > sentence.first &&
    nameWords.titleKinds(words[i - 1]!).includes('office');
  if (!commanded && !openers.some(({ kind }) => kind === 'institution')) return null;
  const isDefinite = words[i]!.readings[0]?.article ?? false;
  let last = i;
  for (let k = i + 1; k <= Math.min(sentence.last, i + 3); k += 1) {
    const word = words[k]!;
    const reading = word.readings[0];
    if (word.kind !== 'word' || !reading) break;
    const owner =
      reading.proclitics === letters.lam && reading.article && isDefinite && k === i + 2;
    if (reading.proclitics !== '' && !owner) break;
    const placeAfter = commanded && !isDefinite && k === i + 1;
    const isAdjective =
      tags[k]?.pos === 'adjective' ||
      (k > i + 1 && reading.forms.some((form) => form.pos === 'adjective'));
    const fits =
      owner ||
      placeAfter ||
      (reading.article && (k > i + 1 || isDefinite ? isAdjective : !isAdjective));
    if (!fits) break;
    last = k;
  }
  return last > i
    ? toName(words, { first: i, last, type: 'ORG', rule: 'mentions/institution' })
    : null;
}

interface Around {
  readonly sentence: Sentence;
  /** Words that the name model takes for part of a name. */
  readonly covered: ReadonlySet<number>;
}

/**
 * A name opened by its class word: a place takes only what follows, a facility both (guidelines 3.3, 11.22).
 *
 * Example: مدينة زوارة → زوارة; قاعدة العند → both words; معركة "دروب النصر" → دروب النصر.
 * Counterexample: مدينة كبيرة → an adjective follows, no name.
 */
export function openedName(
  sight: NameSight,
  i: number,
  { sentence, covered }: Around,
): NameSpan | null {
  const { words, nameWords, tags } = sight;
  const openers = nameWords.openers(words[i]!);
  const operation = openers.find(({ kind }) => kind === 'operation');
  if (operation) return quotedName(words, i, sentence);
  const whole = openers.find(({ kind }) => kind === 'place-whole');
  const place = whole ?? openers.find(({ kind }) => kind === 'place');
  const next = words[i + 1];
  if (!place || !next || i + 1 > sentence.last || words[i]!.readings[0]?.article) return null;
  // A place that the lexicons know brings its own type.
  if (!whole && sight.lexicon.at(words, i + 1)) return null;
  const isUnknown = next.readings.every((reading) => reading.forms.length === 0);
  const isName =
    next.kind === 'word' &&
    !next.readings[0]?.proclitics &&
    tags[i + 1]?.pos === 'noun' &&
    (covered.has(i + 1) || isUnknown);
  if (!isName || nameWords.headNoun(next)) return null;
  let last = i + 1;
  const goesOn = (k: number) =>
    k <= sentence.last &&
    covered.has(k) &&
    words[k]!.kind === 'word' &&
    !words[k]!.readings[0]?.proclitics;
  while (goesOn(last + 1)) last += 1;
  const rule = whole ? 'mentions/with-class-word' : 'mentions/after-class-word';
  return toName(words, { first: whole ? i : i + 1, last, type: place.type, rule });
}

const OPENING = /^["\u00ab\u201c(]$/;
const CLOSING = /^["\u00bb\u201d)]$/;
const LONGEST_OPERATION = 5;

/** Words in marks after معركة, عملية: the name of an operation; one word alone is as often a quotation. */
function quotedName(words: readonly Word[], i: number, sentence: Sentence): NameSpan | null {
  if (!OPENING.test(words[i + 1]?.raw ?? '')) return null;
  for (let k = i + 3; k <= Math.min(sentence.last, i + 2 + LONGEST_OPERATION); k += 1) {
    if (CLOSING.test(words[k]!.raw)) {
      return {
        ...toName(words, {
          first: i + 2,
          last: k - 1,
          type: 'EVENT',
          rule: 'mentions/quoted-operation',
        }),
        weight: 900,
      };
    }
  }
  return null;
}
