import type { Mention } from '../model/entity.ts';
import type { TriggerRule } from './event-types.ts';
import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';
import { bareGroups, give, mentionsOf } from './roles.ts';

/** Subject and object of a finite verb, in either order, active or passive. */
export function fillFromVerb(frame: Frame, context: RoleContext, draft: Draft): void {
  const { rule, pronoun } = context;
  const groups = bareGroups(frame.after);
  const [first, second] = groups;
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
  // وقتلت 13 شخصا: what follows does not agree with the verb, so it is the object.
  const own = mentionsOf(first);
  const isObject = own.length > 0 && groups.length === 1 && !frame.agrees(own[0]!);
  const acting = first && !isObject ? own : orUnsaid([], frame, context);
  give(draft, subject, acting, context);
  give(draft, object, isObject ? own : mentionsOf(second), context);
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
  const before = preceding(frame);
  const named = groups.filter((group) => group.some((phrase) => phrase.mention));
  const alone = rule.alone === 'object' && form.tense === 'perfect';
  const victim = (mention: Mention | undefined) => mention !== undefined && alone;
  if (named.length === 1 && before.length === 0) {
    const [only] = mentionsOf(named[0]);
    return victim(only) && frame.agrees(only!);
  }
  const isFree = named.length === 0 && groups[0]?.[0]?.first !== frame.i + 1;
  if (isFree && before.length > 0) return victim(before[0]);
  return groups.length === 0 && before.length === 0 && alone && form.number === 'many';
}
