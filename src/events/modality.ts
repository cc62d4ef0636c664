import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Attribution, Force, Modality, Polarity } from '../model/claim.ts';
import type { Reason, RuleId } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import { type EventDoc, type Frame, isVerb } from './frame.ts';

/** Whether an event is presented as having happened, and by which words that is known. */
export interface Status {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly reasons: Readonly<{ modality: Reason; polarity: Reason }>;
}

interface Operator {
  readonly words: readonly string[];
  readonly value: string;
  readonly scope: string;
}

/** Operators by folded first word, and by lemma. */
export interface Operators {
  readonly byWord: ReadonlyMap<string, readonly Operator[]>;
  readonly byLemma: ReadonlyMap<string, Operator>;
}

/** Reads lexicon/events/operators.tsv. */
export function loadOperators(tables: Tables): Operators {
  const byWord = new Map<string, Operator[]>();
  const byLemma = new Map<string, Operator>();
  for (const row of tables.rows('events/operators.tsv')) {
    const words = fold(row.word ?? '').split(' ');
    const operator = { words, value: row.value ?? '', scope: row.scope ?? '' };
    if (row.kind === 'lemma') byLemma.set(row.word ?? '', operator);
    else byWord.set(words[0]!, [...(byWord.get(words[0]!) ?? []), operator]);
  }
  return { byWord, byLemma };
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
  const hits = [
    ...ownHits(frame),
    ...operatorHits(frame, doc, operators),
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
function ownHits({ reading, form, word }: Frame): Hit[] {
  const hits: Hit[] = [];
  if (reading.future) hits.push({ value: 'planned', rule: 'events/future-prefix', words: word });
  const isPurpose =
    form.pos === 'masdar' && reading.proclitics.endsWith(letters.lam) && !reading.article;
  if (isPurpose) hits.push({ value: 'planned', rule: 'events/purpose', words: word });
  return hits;
}

/** How many words an operator of scope `next` may stand before the trigger. */
const NEXT = 2;

function operatorHits(frame: Frame, doc: EventDoc, operators: Operators): Hit[] {
  const hits: Hit[] = [];
  let passing = true;
  for (let k = frame.i - 1; k >= Math.max(0, frame.from - 4); k -= 1) {
    const word = doc.words[k]!;
    if (word.line !== frame.word.line || /^[.\u061b]$/.test(word.raw)) break;
    const inClause = k >= frame.from - 1;
    const near = frame.i - k <= NEXT;
    const exact = matchWord(doc.words, k, operators);
    if (exact && isInScope(exact, { near, inClause }) && isOperator(exact, doc, k)) {
      hits.push(...toHits(exact.value, word, 'events/operator-word'));
    }
    const lemma = matchLemma(word, operators);
    if (lemma && passing && inClause && governs(frame, doc, k)) {
      if (lemma.value !== 'aspect') hits.push(...toHits(lemma.value, word, 'events/operator-verb'));
      if (word.readings[0]?.future)
        hits.push({ value: 'planned', rule: 'events/future-prefix', words: word });
      if (k > 0) hits.push(...negationBefore(doc, k, operators));
    }
    // A finite verb that is no operator closes the way for verbs further left.
    if (isVerb(doc, k) && !lemma) passing = false;
  }
  return hits;
}

function toHits(value: string, word: Word, rule: RuleId): Hit[] {
  if (value === 'planned-neg') {
    return [
      { value: 'planned', rule, words: word },
      { value: 'neg', rule, words: word },
    ];
  }
  return [{ value, rule, words: word }];
}

function negationBefore(doc: EventDoc, k: number, operators: Operators): Hit[] {
  const before = matchWord(doc.words, k - 1, operators);
  return before && /neg$/.test(before.value)
    ? toHits(before.value, doc.words[k - 1]!, 'events/operator-word')
    : [];
}

function matchWord(words: readonly Word[], k: number, { byWord }: Operators): Operator | null {
  const word = words[k];
  if (!word) return null;
  for (const surface of [word.norm, word.readings[0]?.stem ?? '']) {
    for (const operator of byWord.get(surface) ?? []) {
      if (operator.words.every((part, n) => n === 0 || words[k + n]?.norm === part))
        return operator;
    }
  }
  return null;
}

function matchLemma(word: Word, { byLemma }: Operators): Operator | null {
  for (const form of word.readings[0]?.forms ?? []) {
    const operator = byLemma.get(form.lemma);
    if (operator && form.pos !== 'noun') return operator;
  }
  return null;
}

function isInScope(
  operator: Operator,
  at: { readonly near: boolean; readonly inClause: boolean },
): boolean {
  return operator.scope === 'next' ? at.near : at.inClause;
}

/** إن and ما are operators only before a verb: elsewhere they are "that" and "what". */
function isOperator(operator: Operator, doc: EventDoc, k: number): boolean {
  if (operator.value !== 'conditional' && operator.value !== 'neg') return true;
  const word = doc.words[k]!;
  const ambiguous =
    word.readings[0]?.forms.some(
      (form) => form.class === 'subordinator' || form.class === 'relative',
    ) ?? false;
  if (!ambiguous || operator.words.length > 1) return true;
  const next = doc.words[k + 1]?.readings[0]?.forms[0];
  return next?.pos === 'verb' && (operator.value !== 'conditional' || next.tense === 'perfect');
}

/** A verb governs the trigger when the trigger is a noun of its clause, or a verb right after أن. */
function governs(frame: Frame, doc: EventDoc, k: number): boolean {
  if (frame.form.pos !== 'verb') return true;
  const before = doc.words[frame.i - 1];
  return (
    k >= frame.i - 3 &&
    (before?.readings[0]?.forms.some((form) => form.class === 'subordinator') ?? false)
  );
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
