import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import { agreesWithVerb } from './agreement.ts';
import type { Ground } from './ground.ts';
import type { Phrase } from './phrases.ts';
import { ACTING } from './pronouns.ts';
import { scanAfter } from './scan-after.ts';
import { scanBefore } from './scan-before.ts';
import {
  attachedAt,
  isClauseStart,
  isComma,
  isQuantifier,
  isRelative,
  isVerb,
} from './word-tests.ts';

/** A finite verb before an event noun of its clause. */
export interface Governor {
  readonly form: Form;
  /** Its subject: what stands between it and the noun, else what stands before it. */
  readonly subject: readonly Mention[];
  /** Its object, where one stands between it and the noun. */
  readonly object: readonly Mention[];
}

/** A finite verb after an event noun that the noun is subject or object of. */
export interface Predicate {
  readonly form: Form;
  /** The verb bears a pronoun: what follows is its subject, and the noun its object. */
  readonly hasPronoun: boolean;
  readonly after: readonly Phrase[];
}

const REACH = 16;

function verbForm(ground: Ground, i: number): Form | undefined {
  return ground.doc.words[i]!.readings[0]?.forms.find((form) => form.pos === 'verb');
}

/** Bare phrases that name somebody, those joined by و together, in order. */
function bareMentions(phrases: readonly Phrase[]): Mention[][] {
  const groups: Mention[][] = [];
  let open = false;
  for (const phrase of phrases) {
    if (phrase.preposition !== null || phrase.inside) {
      open = false;
      continue;
    }
    if (!open || !phrase.joined) groups.push([]);
    open = true;
    if (phrase.mention) groups.at(-1)!.push(phrase.mention);
  }
  return groups.filter((group) => group.length > 0);
}

/** The verb that an event noun hangs on, if one stands before it in its clause. */
export function governorOf(
  ground: Ground,
  { before, verb }: { readonly before: readonly Phrase[]; readonly verb: number | null },
): Governor | null {
  const form = verb === null ? undefined : verbForm(ground, verb);
  if (verb === null || !form) return null;
  const [first = [], second = []] = bareMentions(before);
  if (second.length > 0) return { form, subject: first, object: second };
  const sentence = ground.doc.sentences[ground.sentenceOf[verb]!]!;
  const ahead: Phrase[] = [];
  const start = Math.max(sentence.first, verb - REACH);
  const { antecedent, from } = scanBefore(ground, verb, start, ahead);
  const own = antecedent ? [antecedent] : (bareMentions(ahead)[0] ?? []);
  const isOwn = own.some((mention) => agreesWithVerb(ground.doc, mention, form));
  if (first.length > 0) {
    return isOwn && !antecedent
      ? { form, subject: own, object: first }
      : { form, subject: first, object: [] };
  }
  const dropped = own.length > 0 ? null : droppedSubject(ground, { from, form });
  return { form, subject: dropped ? [dropped] : own, object: [] };
}

/**
 * The verb at or right after word `to`, where the phrase of an event noun ended.
 *
 * Example: هجوم شنه مسلحون، الغارة التي نفذتها الطائرات، القصف طال أحياء سكنية.
 * Counterexample: وقع هجوم وقتل جنديان → the second verb is joined by و and speaks of something else.
 */
export function predicateOf(ground: Ground, to: number): Predicate | null {
  const { doc } = ground;
  const word = doc.words[to];
  if (!word) return null;
  const at = isRelative(word) || isComma(word) ? to + 1 : to;
  const form = at < doc.words.length && isVerb(doc, at) ? verbForm(ground, at) : undefined;
  const reading = doc.words[at]?.readings[0];
  if (!form || !reading || reading.proclitics !== '' || doc.words[at]!.line !== word.line)
    return null;
  const sentence = doc.sentences[ground.sentenceOf[at]!]!;
  const after: Phrase[] = [];
  scanAfter(ground, at, Math.min(sentence.last, at + REACH), after);
  const hasPronoun = reading.enclitic !== '' || attachedAt(doc.words[at + 1]) !== null;
  return { form, hasPronoun, after };
}

const BACK = 60;

/**
 * Who a verb without a subject means: the nearest mention before its clause that stood as a subject
 * (after a verb, or at the start of a clause) and agrees with the verb.
 */
export function droppedSubject(
  ground: Ground,
  { from, form }: { readonly from: number; readonly form: Form },
): Mention | null {
  const { doc } = ground;
  if (form.person === 1) return speakerAt(ground, from);
  if (form.person === 2) return null;
  for (let k = from - 1; k >= Math.max(0, from - BACK); k -= 1) {
    const mention = ground.holds.get(k);
    if (!mention || ground.beginsAt.get(k) !== mention || !ACTING.has(mention.type)) continue;
    if (isSubjectPlace(ground, k) && agreesWithVerb(doc, mention, form)) return mention;
  }
  return null;
}

/** The mention of whoever speaks at a word: "we" inside a quotation. */
function speakerAt({ doc, holds }: Ground, at: number): Mention | null {
  const offset = doc.words[at]?.start ?? 0;
  const said = doc.attributions
    .filter(({ content }) => content.some(({ start, end }) => start <= offset && offset < end))
    .at(-1);
  if (!said?.source) return null;
  const { start, end } = said.source;
  return (
    doc.mentions.find((mention) => mention.start >= start && mention.end <= end) ??
    [...holds.values()].find((mention) => mention.start <= start && end <= mention.end) ??
    null
  );
}

function isSubjectPlace(ground: Ground, k: number): boolean {
  const { doc } = ground;
  const before = doc.words[k - 1];
  if (!before || before.line !== doc.words[k]!.line) return true;
  const own = doc.words[k]!.readings[0]?.proclitics ?? '';
  if (own !== '' && own !== letters.waw) return false;
  if (isVerb(doc, k - 1) || isClauseStart(doc, k - 1) || isComma(before)) return true;
  return isQuantifier(before);
}
