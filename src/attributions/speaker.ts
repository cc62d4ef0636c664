import { letters } from '../arabic/letters.ts';
import { isClass, isComma } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Form } from '../model/word.ts';
import { agreesWith } from './agreement.ts';
import { type Sight, sentenceStart } from './sight.ts';

/** Who speaks, and the noun phrase that says so. */
export interface Speaker {
  readonly mention: Mention;
  readonly span: Span;
}

const SPEAKING: ReadonlySet<string> = new Set(['PER', 'ORG', 'GRP', 'GPE', 'DOC', 'FAC']);

/** The mention that begins (with its titles) at word `i` and can speak. */
export function speakerAt(sight: Sight, i: number): Speaker | null {
  const mention = sight.ground.beginsAt.get(i);
  return mention && SPEAKING.has(mention.type)
    ? { mention, span: phraseSpan(sight, mention) }
    : null;
}

/** The maximal noun phrase: titles, name, identifying modifiers; no relative clause, no addressee (guidelines 4.2). */
export function phraseSpan(sight: Sight, mention: Mention): Span {
  const start = Math.min(mention.start, ...mention.roles.map((role) => role.start));
  let end = Math.max(mention.end, ...mention.roles.map((role) => role.end));
  if (mention.form === 'nominal') end = modifierEnd(sight, mention) ?? end;
  return { start, end };
}

/** مصدر عسكري [قريب من الاجتماع]: an adjective with its complement right after a nominal phrase. */
function modifierEnd(sight: Sight, mention: Mention): number | null {
  const { words, tags } = sight.doc;
  const k = mention.last + 1;
  const word = words[k];
  if (
    !word ||
    word.line !== words[mention.last]!.line ||
    tags[k]?.pos !== 'adjective' ||
    word.readings[0]?.article !== mention.definite
  )
    return null;
  const governs = tags[k + 1]?.pos === 'preposition';
  const complement = governs ? words[k + 2] : undefined;
  if (complement?.kind !== 'word') return null;
  const held = sight.ground.holds.get(k + 2);
  return held ? words[held.last]!.end : complement.end;
}

/** A subject found before a verb; `isSure` when it stands bare and right before it. */
export interface Before extends Speaker {
  readonly isSure: boolean;
}

/**
 * The subject before a verb: right before it, or at the start of its clause.
 *
 * Example: واشنطن دعت إلى; وكان المتحدث قد أعلن; فإن الوزير الذي زار المدينة أكد أن.
 * Counterexample: وصل إلى صنعاء وقال → joined by و: the speaker is that of the clause before.
 */
export function speakerBefore(sight: Sight, i: number, form: Form): Before | null {
  const from = sentenceStart(sight, i);
  let k = i - 1;
  let isRelative = false;
  let isSure = true;
  for (; k >= from; k -= 1) {
    const word = sight.doc.words[k]!;
    if (isComma(word)) isSure = false;
    else if (isClass(word, 'relative') && !sight.ground.holds.has(k)) isRelative = true;
    else if (!isBetween(sight, k)) break;
  }
  const held = k >= from ? sight.ground.holds.get(k) : undefined;
  if (held && SPEAKING.has(held.type) && agreesWith(sight, held, form)) {
    const isGoverned = governs(sight, firstWord(sight, held));
    // تصريحات من الرئيس، لوح فيها: the one they come from, though under a preposition.
    const isIn = held.type === 'PER' && sight.cues.has(sight.doc.words[i + 1], 'in-it');
    const isDescribed = isRelative || isIn || (!held.definite && held.form === 'nominal');
    if (!isGoverned || isDescribed)
      return toBefore(sight, held, isSure && (!isGoverned || isDescribed));
  }
  return isRelative ? null : startOfClause(sight, i, form);
}

function toBefore(sight: Sight, mention: Mention, isSure: boolean): Before {
  return { mention, span: phraseSpan(sight, mention), isSure };
}

/** قد, لم, لا, سوف, أيضا and times stand between a subject and its verb. */
function isBetween(sight: Sight, k: number): boolean {
  const word = sight.doc.words[k]!;
  return (
    sight.timeAt.has(k) ||
    (!sight.cues.has(word, 'that') &&
      isClass(word, 'modal', 'negation', 'future', 'adverb') &&
      !sight.ground.holds.has(k))
  );
}

/** What opens the clause of a verb, when no other verb but one of a relative clause stands between. */
function startOfClause(sight: Sight, i: number, form: Form): Before | null {
  const { doc, ground } = sight;
  const from = Math.max(sentenceStart(sight, i), i - 30);
  let k = i - 1;
  for (; k >= from; k -= 1) {
    const word = doc.words[k]!;
    if (sight.cues.has(word, 'that') || /^[.:;\u061b\u00ab\u201c]$/.test(word.raw)) break;
    const before = doc.words[k - 1];
    const isDescribing = before !== undefined && isClass(before, 'relative');
    if (doc.tags[k]?.pos === 'verb' && !isDescribing && !isClass(word, 'modal')) return null;
  }
  const mention = ground.beginsAt.get(k + 1);
  if (!mention || !SPEAKING.has(mention.type) || mention.type === 'DOC') return null;
  return agreesWith(sight, mention, form) && !governs(sight, k + 1)
    ? toBefore(sight, mention, false)
    : null;
}

/** First word of a mention with its titles. */
export function firstWord(sight: Sight, mention: Mention): number {
  let first = mention.first;
  while (sight.ground.holds.get(first - 1) === mention) first -= 1;
  return first;
}

const PREPOSED: ReadonlySet<string> = new Set([letters.ba, letters.lam, letters.kaf]);

/** A preposition stands before word `first` or is joined to it. */
function governs({ doc }: Sight, first: number): boolean {
  const before = doc.words[first - 1];
  return (
    (before !== undefined && isClass(before, 'preposition')) ||
    PREPOSED.has(doc.words[first]?.readings[0]?.proclitics.at(-1) ?? '')
  );
}
