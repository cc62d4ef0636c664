import { letters } from '../arabic/letters.ts';
import type { Attribution, Force, Modality, Polarity } from '../model/claim.ts';
import type { Reason, RuleId } from '../model/span.ts';
import { type EventDoc, type Frame, isVerb } from './frame.ts';
import { type Hit, operatorHits } from './operator-hits.ts';
import { matchAdjective, matchWord, type Operators } from './operators.ts';
import { isClass } from './word-tests.ts';

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
  const around = [...hitsBehind(frame, doc, operators), ...claimHits(frame, context)];
  const hits = [
    ...(isFact ? [] : ownHits(frame, doc)),
    ...before,
    ...adjectiveHits(frame, operators),
    ...(isFact ? around.filter(({ value }) => value === 'denied') : around),
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
  let isOnce = frame.form.tense === 'perfect';
  const last = Math.min(doc.words.length - 1, frame.i + CONDITION_REACH);
  for (let k = frame.i + 1; k <= last; k += 1) {
    const word = doc.words[k]!;
    if (word.line !== frame.word.line || /^[.:\u061b]$/.test(word.raw)) break;
    const found = matchWord(doc.words, k, operators);
    // فتحت تحقيقا ضد من يواجه السجن إذا أدين: the condition is that of the nearer verb.
    if (isVerb(doc, k)) isOnce = true;
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
  // بمحاسبة الذين قاموا بمهاجمة المدنيين: inside a relative clause of the content.
  for (let k = frame.i - 1; k >= Math.max(frame.from - 3, 0); k -= 1)
    if (isClass(doc.words[k]!, 'relative') && doc.words[k]!.norm.length > 2) return true;
  return frame.form.tense === 'perfect' && doc.words[frame.i - 1] !== undefined;
}
