import { letters } from '../arabic/letters.ts';
import type { RuleId } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { type EventDoc, type Frame, isVerb } from './frame.ts';
import { matchLemma, matchWord, type Operator, type Operators } from './operators.ts';
import { freePreposition, isClass } from './word-tests.ts';

/** A value that some words set for an event. */
export interface Hit {
  readonly value: string;
  readonly rule: RuleId;
  readonly words: { readonly start: number; readonly end: number };
}

interface Scope {
  readonly doc: EventDoc;
  readonly operators: Operators;
}

/** How many words an operator of scope `next` may stand before the trigger. */
const NEXT = 2;

/** What the operators before the trigger say of it, nearest first. */
export function operatorHits(frame: Frame, doc: EventDoc, operators: Operators): Hit[] {
  const hits: Hit[] = [];
  // بعد مقتل, جراء القصف: what came before or brought something about did happen.
  const own = frame.form.pos === 'verb' ? null : matchWord(doc.words, frame.i - 1, operators);
  if (own?.value === 'fact') return toHits('fact', doc.words[frame.i - 1]!, 'events/operator-word');
  let passing = !isCircumstance(frame, doc);
  for (let k = frame.i - 1; k >= Math.max(0, frame.from - 4); k -= 1) {
    const word = doc.words[k]!;
    if (word.line !== frame.word.line || /^[.\u061b]$/.test(word.raw)) break;
    const inClause = k >= frame.from - 2;
    const near = frame.i - k <= NEXT;
    const exact = matchWord(doc.words, k, operators);
    if (exact && isInScope(exact, { near, inClause }) && isOperator(exact, { doc, operators }, k)) {
      hits.push(...toHits(exact.value, word, 'events/operator-word'));
    }
    const lemma = k >= frame.from - 1 ? matchLemma(doc, k, operators) : null;
    if (lemma && passing && governs(frame, doc, k)) {
      hits.push(...verbHits(lemma, doc, k, operators));
      if (lemma.value === 'fact') passing = false;
    }
    // The light verb of an event noun bears its future: سيشن هجوما. Counterexample: سيصل الوفد بعد الهجوم.
    if (!lemma && passing && isLightVerb(frame, doc, k) && word.readings[0]?.future) {
      hits.push({ value: 'planned', rule: 'events/future-prefix', words: word });
    }
    // A finite verb that is no operator closes the way for verbs further left.
    if (isVerb(doc, k) && !lemma) passing = false;
  }
  return hits;
}

function isLightVerb({ governor, predicate }: Frame, doc: EventDoc, k: number): boolean {
  const forms = doc.words[k]!.readings[0]?.forms ?? [];
  return forms.some(
    ({ lemma }) => lemma === governor?.form.lemma || lemma === predicate?.form.lemma,
  );
}

function verbHits(lemma: Operator, doc: EventDoc, k: number, operators: Operators): Hit[] {
  const word = doc.words[k]!;
  const hits: Hit[] = [];
  if (lemma.value !== 'aspect') hits.push(...toHits(lemma.value, word, 'events/operator-verb'));
  if (word.readings[0]?.future)
    hits.push({ value: 'planned', rule: 'events/future-prefix', words: word });
  const before = k > 0 ? matchWord(doc.words, k - 1, operators) : null;
  if (before && /neg$/.test(before.value) && isOperator(before, { doc, operators }, k - 1))
    hits.push(...toHits(before.value, doc.words[k - 1]!, 'events/operator-word'));
  return hits;
}

function toHits(value: string, word: Word, rule: RuleId): Hit[] {
  if (value !== 'planned-neg') return [{ value, rule, words: word }];
  return [
    { value: 'planned', rule, words: word },
    { value: 'neg', rule, words: word },
  ];
}

/** خلال اشتباكات, بعد طرد: an event that tells when or why is not what the verb speaks of. */
function isCircumstance({ i, reading, form }: Frame, { words }: EventDoc): boolean {
  if (form.pos === 'verb' || reading.proclitics !== '' || i === 0) return false;
  const preposition = freePreposition(words[i - 1]!);
  return preposition !== null && preposition.length > 3;
}

function isInScope(
  operator: Operator,
  at: { readonly near: boolean; readonly inClause: boolean },
): boolean {
  return operator.scope === 'next' ? at.near : at.inClause;
}

/**
 * إن and ما are operators only before a verb, and إن never where the content of a claim begins.
 *
 * Example: إن هاجموا المدينة.
 * Counterexample: قال إن المسلحين هاجموا المدينة; منذ أن هاجموا.
 */
function isOperator(operator: Operator, { doc, operators }: Scope, k: number): boolean {
  const word = doc.words[k]!;
  const [first = ''] = operator.words;
  const isIf = operator.value === 'conditional' && first === letters.alef + letters.nun;
  const isNot = operator.value === 'neg' && isClass(word, 'subordinator', 'relative');
  if (!isIf && !isNot) return true;
  const next = doc.words[k + 1];
  if (!next || !isVerb(doc, k + 1)) return false;
  if (isNot) return !isTakingUp(doc, k, operators);
  const isPerfect = next.readings[0]?.forms[0]?.tense === 'perfect';
  return isPerfect && /^\u0625.$/.test(word.raw) && !opensContent(doc, word, next);
}

/** ما أدى إلى مقتل, وهو ما أعلنه, على ما يبدو: it takes up what was said or stands behind a preposition. */
function isTakingUp(doc: EventDoc, k: number, operators: Operators): boolean {
  const before = doc.words[k - 1];
  if (/^[,\u060c]$/.test(before?.raw ?? '')) return true;
  const [behind, ahead] = [doc.tags[k - 1]?.pos, matchLemma(doc, k + 1, operators)];
  return (
    behind === 'preposition' ||
    behind === 'pronoun' ||
    ahead?.value === 'fact' ||
    ahead?.value === 'probable' ||
    ahead?.value === 'lasting'
  );
}

function opensContent({ attributions }: EventDoc, word: Word, next: Word): boolean {
  return attributions.some(({ content }) =>
    content.some(({ start }) => start >= word.start && start <= next.start),
  );
}

/** A verb governs the trigger when the trigger is a noun of its clause, or a verb right after أن. */
function governs(frame: Frame, doc: EventDoc, k: number): boolean {
  if (frame.form.pos !== 'verb') return true;
  const before = doc.words[frame.i - 1];
  return k >= frame.i - 3 && before !== undefined && isClass(before, 'subordinator');
}
