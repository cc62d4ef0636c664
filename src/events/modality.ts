import { letters } from '../arabic/letters.ts';
import type { Attribution, Force, Modality, Polarity } from '../model/claim.ts';
import type { Reason, RuleId } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { type EventDoc, type Frame, isVerb } from './frame.ts';
import {
  matchAdjective,
  matchLemma,
  matchWord,
  type Operator,
  type Operators,
} from './operators.ts';
import { freePreposition, isClass } from './word-tests.ts';

export { loadOperators, type Operators } from './operators.ts';

/** Whether an event is presented as having happened, and by which words that is known. */
export interface Status {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly reasons: Readonly<{ modality: Reason; polarity: Reason }>;
}

/** Order in which modalities win (guidelines 5.5, first match from the top). */
const ORDER: readonly string[] = [
  'denied',
  'threatened',
  'requested',
  'conditional',
  'probable',
  'possible',
  'planned',
  'hypothetical',
  'habitual',
];

interface Hit {
  readonly value: string;
  readonly rule: RuleId;
  readonly words: { readonly start: number; readonly end: number };
}

interface Context {
  readonly doc: EventDoc;
  readonly operators: Operators;
  /** The innermost attribution whose content holds the trigger. */
  readonly attribution: Attribution | null;
}

/** Modality and polarity of a trigger from the operators that scope over it and from the claim it stands in. */
export function readStatus(frame: Frame, context: Context): Status {
  const { doc, operators } = context;
  const before = operatorHits(frame, doc, operators);
  const isFact = before.some((hit) => hit.value === 'fact');
  const hits = [
    ...(isFact ? [] : ownHits(frame, doc)),
    ...before,
    ...adjectiveHits(frame, operators),
    ...hitsBehind(frame, doc, operators),
    ...claimHits(frame, context),
  ];
  const ranked = hits
    .filter((hit) => ORDER.includes(hit.value))
    .sort((a, b) => ORDER.indexOf(a.value) - ORDER.indexOf(b.value));
  const top = ranked[0];
  const negation = hits.find((hit) => hit.value === 'neg');
  const denied = top?.value === 'denied';
  return {
    modality: (top?.value as Modality | undefined) ?? 'asserted',
    polarity: negation || denied ? 'neg' : 'pos',
    reasons: {
      modality: top ? { rule: top.rule, words: top.words } : { rule: 'events/no-operator' },
      polarity: negation
        ? { rule: negation.rule, words: negation.words }
        : { rule: 'events/no-negation' },
    },
  };
}

/** What the trigger itself says: future س, and ل before a masdar for purpose. */
function ownHits(frame: Frame, doc: EventDoc): Hit[] {
  const { reading, word } = frame;
  const hits: Hit[] = [];
  if (reading.future) hits.push({ value: 'planned', rule: 'events/future-prefix', words: word });
  if (isPurpose(frame, doc)) hits.push({ value: 'planned', rule: 'events/purpose', words: word });
  return hits;
}

/**
 * Example: شن حملة لتحرير المدينة, حشد قواته للهجوم على العاصمة.
 * Counterexample: تصدى للهجوم → ل belongs to the verb; لضربات → a plural is no purpose.
 */
function isPurpose({ form, reading, i }: Frame, doc: EventDoc): boolean {
  if (form.pos !== 'masdar' || !reading.proclitics.endsWith(letters.lam)) return false;
  if (form.number === 'many') return false;
  return !reading.article || (i > 0 && !isVerb(doc, i - 1));
}

/** How many words an operator of scope `next` may stand before the trigger. */
const NEXT = 2;

function operatorHits(frame: Frame, doc: EventDoc, operators: Operators): Hit[] {
  const hits: Hit[] = [];
  let passing = !isCircumstance(frame, doc);
  for (let k = frame.i - 1; k >= Math.max(0, frame.from - 4); k -= 1) {
    const word = doc.words[k]!;
    if (word.line !== frame.word.line || /^[.\u061b]$/.test(word.raw)) break;
    const inClause = k >= frame.from - 2;
    const near = frame.i - k <= NEXT;
    const exact = matchWord(doc.words, k, operators);
    if (exact && isInScope(exact, { near, inClause }) && isOperator(exact, doc, k)) {
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
  if (before && /neg$/.test(before.value))
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
function isOperator(operator: Operator, doc: EventDoc, k: number): boolean {
  const word = doc.words[k]!;
  const [first = ''] = operator.words;
  const isIf = operator.value === 'conditional' && first === letters.alef + letters.nun;
  const isNot = operator.value === 'neg' && isClass(word, 'subordinator', 'relative');
  if (!isIf && !isNot) return true;
  const next = doc.words[k + 1];
  if (!next || !isVerb(doc, k + 1)) return false;
  // ، ما أسفر عن مقتل: behind a comma ما takes up what was said, and denies nothing.
  if (isNot) return !/^[,\u060c]$/.test(doc.words[k - 1]?.raw ?? '');
  const isPerfect = next.readings[0]?.forms[0]?.tense === 'perfect';
  return isPerfect && /^\u0625.$/.test(word.raw) && !opensContent(doc, word, next);
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

/** هجمات متكررة, هجوم محتمل: adjectives right behind the event noun. */
function adjectiveHits(frame: Frame, operators: Operators): Hit[] {
  return frame.adjectives.flatMap((adjective) => {
    const operator = matchAdjective(adjective, operators);
    const rule: RuleId = 'events/operator-adjective';
    return operator ? [{ value: operator.value, rule, words: frame.word }] : [];
  });
}

/** How far behind the trigger its condition may begin, and what says how often, in words. */
const CONDITION_REACH = 14;
const OFTEN_REACH = 4;

/** ستنسحب القوات إذا وافقت الحكومة, قصف الطيران المدينة مرارا: what stands behind. */
function hitsBehind(frame: Frame, doc: EventDoc, operators: Operators): Hit[] {
  // What a perfect verb tells has happened, whatever hangs on it.
  const isOnce = frame.form.tense === 'perfect';
  const last = Math.min(doc.words.length - 1, frame.i + CONDITION_REACH);
  for (let k = frame.i + 1; k <= last; k += 1) {
    const word = doc.words[k]!;
    if (word.line !== frame.word.line || /^[.:\u061b]$/.test(word.raw)) break;
    const found = matchWord(doc.words, k, operators);
    if (!isOnce && found?.value === 'conditional' && found.words.join('').length > 2)
      return [{ value: 'conditional', rule: 'events/condition-behind', words: word }];
    if (found?.value === 'habitual' && k <= frame.i + OFTEN_REACH)
      return [{ value: 'habitual', rule: 'events/often-behind', words: word }];
  }
  return [];
}

/** Modality that a kind of speech gives the events of its content. */
const BY_FORCE: Partial<Record<Force, string>> = { denial: 'denied' };

/** An event in the content of a demand, threat, promise or denial stands under it. */
function claimHits(frame: Frame, { doc, operators, attribution }: Context): Hit[] {
  if (!attribution) return [];
  const { cue } = attribution;
  const lemma = operators.byLemma.get(cue.lemma)?.value;
  const value = BY_FORCE[cue.force] ?? (lemma && CLAIM_VALUES.has(lemma) ? lemma : undefined);
  if (!value || isRelative(frame, doc)) return [];
  return [{ value, rule: 'events/claim-force', words: cue }];
}

/** Values that a speech verb passes on to its content; aspect and topic are no matter of speech. */
const CLAIM_VALUES: ReadonlySet<string> = new Set([
  'threatened',
  'requested',
  'planned',
  'probable',
  'denied',
]);

/** What a relative clause or a perfect verb inside the content tells is background, not demanded. */
function isRelative(frame: Frame, doc: EventDoc): boolean {
  if (frame.antecedent) return true;
  return frame.form.tense === 'perfect' && doc.words[frame.i - 1] !== undefined;
}
