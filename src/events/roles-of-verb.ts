import type { Mention } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import type { TriggerRule } from './event-types.ts';
import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';
import { bareGroups, give, mentionsOf } from './roles.ts';

/** Subject and object of a finite verb, in either order, active or passive. */
export function fillFromVerb(frame: Frame, context: RoleContext, draft: Draft): void {
  const { rule, pronoun } = context;
  const groups = bareGroups(frame.after);
  const [first, second, third] = groups;
  const subject = rule.subject ?? 'actor';
  const object = rule.object ?? 'recipient';
  const before = preceding(frame);
  if (isPassive(frame, rule, groups)) {
    const patient = mentionsOf(first);
    const unsaid = frame.dropped ? [frame.dropped] : [];
    const acted = patient.length > 0 ? patient : before.length > 0 ? before : first ? [] : unsaid;
    give(draft, object === 'none' ? 'recipient' : object, acted, context);
    return;
  }
  if (pronoun) {
    // «الغارة التي شنها الجيش»: the pronoun is the object, the subject follows or went before.
    const own = mentionsOf(first);
    const acting = own.length > 0 || frame.antecedent ? own : orUnsaid(before, frame, context);
    give(draft, subject, acting, context);
    give(draft, object, [pronoun], context);
    return;
  }
  const isSubjectFirst = before.length > 0 && !isVerbFirst(frame, first, second);
  if (isSubjectFirst) {
    give(draft, subject, before, context);
    give(draft, object, mentionsOf(first), context);
    return;
  }
  const own = mentionsOf(first);
  const isObject = own.length > 0 && isObjectAlone(frame, own[0]!, groups);
  const acting = first && !isObject ? own : orUnsaid([], frame, context);
  give(draft, subject, acting, context);
  give(draft, object, isObject ? own : objectOf(second, third), context);
}

/** أطلقت السلطات سراح 80 ناشطا: the object names nobody, but whom it belongs to. */
function objectOf(second: readonly Phrase[] | undefined, third: readonly Phrase[] | undefined) {
  const own = mentionsOf(second);
  if (own.length > 0 || !second || !third) return own;
  return third[0]!.first - second.at(-1)!.last === 1 ? mentionsOf(third) : own;
}

/**
 * What follows cannot be the subject: the verb is of the first person or in the plural, or differs in gender, or the
 * ending shows an object. Example: وقتلت 13 شخصا; زرت الرئيس; يدهسون مدنيين; وقتل جنديين.
 * Counterexample: قتل جنديان, قتلت القوات سبعة.
 */
function isObjectAlone(
  frame: Frame,
  mention: Mention,
  groups: readonly (readonly Phrase[])[],
): boolean {
  const { form } = frame;
  if (isSubjectInVerb(form)) return true;
  if (groups.length > 1) return false;
  return !frame.agrees(mention) || frame.caseOf(mention) === 'oblique';
}

/** طلبوا, زرت, ننقل: no subject of its own follows such a verb. */
function isSubjectInVerb({ number, person }: Form): boolean {
  return number === 'many' || number === 'two' || (person !== undefined && person < 3);
}

/** قتل مسلحون جنديين: two phrases side by side behind the verb are its subject and its object. */
function isVerbFirst(
  frame: Frame,
  first: readonly Phrase[] | undefined,
  second: readonly Phrase[] | undefined,
): boolean {
  const [subject] = mentionsOf(first);
  if (!subject || !second || mentionsOf(second).length === 0) return false;
  return second[0]!.first - first!.at(-1)!.last <= 2 && frame.agrees(subject);
}

/** The subject that a verb without one of its own goes on with. */
function orUnsaid(
  before: readonly Mention[],
  frame: Frame,
  { carried }: Pick<RoleContext, 'carried'>,
): Mention[] {
  if (before.length > 0) return [...before];
  const unsaid = carried ?? frame.dropped;
  return unsaid ? [unsaid] : [];
}

/** Subject candidates before the verb: a relative's antecedent, else the first bare phrase of the clause. */
function preceding(frame: Frame): Mention[] {
  if (frame.antecedent) return [frame.antecedent];
  const opened = frame.before.map((phrase, i) => (i === 0 ? { ...phrase, joined: false } : phrase));
  return mentionsOf(bareGroups(opened)[0]);
}

/** Unvocalised passive: a transitive verb beside its patient alone, with nobody before it who could act. */
function isPassive(frame: Frame, rule: TriggerRule, groups: readonly Phrase[][]): boolean {
  const { form, word } = frame;
  if (form.voice === 'passive') return true;
  if (form.voice !== 'either' || rule.object === 'none' || rule.object === 'place') return false;
  // A damma on the first letter is the passive written out: قُتل.
  if (/^.?[\u0621-\u064a]\u064f/.test(word.raw)) return true;
  if (frame.reading.enclitic !== '') return false;
  if (isSubjectInVerb(form) && groups.length > 0 && form.person !== 3) return false;
  const before = preceding(frame);
  const named = groups.filter((group) => group.some((phrase) => phrase.mention));
  const alone = rule.alone === 'object' && form.tense === 'perfect';
  const victim = (mention: Mention | undefined) => mention !== undefined && alone;
  if (named.length === 1 && before.length === 0) {
    const [only] = mentionsOf(named[0]);
    return victim(only) && !isObjectAlone(frame, only!, named);
  }
  // قتل "إرهابيين": a phrase right behind, a quotation mark aside, is the object.
  const next = groups[0]?.[0]?.first ?? Number.POSITIVE_INFINITY;
  const isFree = named.length === 0 && next > frame.i + 2;
  if (isFree && before.length > 0) return victim(before[0]);
  return groups.length === 0 && before.length === 0 && alone && form.number === 'many';
}
