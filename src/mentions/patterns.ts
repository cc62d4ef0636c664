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

function toName(
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

/** How many words after its head a body's name may take. */
const REACH = 5;

/**
 * A body of a state with a nationality adjective is a name (guidelines 11.22, 11.32).
 *
 * Example: الحكومة العراقية; القوات الأميركية; وزارة الداخلية المصرية; حزب العمال الكردستاني.
 * Counterexample: الحكومة الجديدة → the adjective names no country: nominal.
 */
export function stateBody(
  { words, nameWords }: NameSight,
  i: number,
  sentence: Sentence,
): NameSpan | null {
  const openers = nameWords.openers(words[i]!);
  const opener =
    openers.find(({ kind }) => kind === 'state') ??
    openers.find(({ kind }) => kind === 'organization');
  if (!opener) return null;
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
