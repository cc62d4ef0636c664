import type { Mention } from '../model/entity.ts';
import type { Slot, TriggerRule } from './event-types.ts';
import type { Frame, Phrase } from './frame.ts';

/** Mentions by the role they play, with the rule that gave each. */
export interface Participants {
  readonly actors: readonly Mention[];
  readonly recipients: readonly Mention[];
  readonly others: readonly Mention[];
  readonly places: readonly Mention[];
}

/** Closed classes of prepositions, folded; from lexicon/events/prepositions.tsv. */
export interface Prepositions {
  readonly agent: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
}

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);
const NEVER: ReadonlySet<string> = new Set(['DOC', 'EVENT']);

interface Draft {
  actors: Mention[];
  recipients: Mention[];
  others: Mention[];
  places: Mention[];
}

interface Context {
  readonly rule: TriggerRule;
  readonly prepositions: Prepositions;
  /** Countries act in this type (CONSULT, ACCUSE, …), so a country as object is a participant. */
  readonly isVerbal: boolean;
  /** Mention that a pronoun attached to the trigger stands for. */
  readonly pronoun: Mention | null;
  /** Subject of the verb before, where this one has none of its own. */
  readonly carried: Mention | null;
}

/** Fills the roles of an event from the phrases around its trigger (guidelines 5.4). */
export function fillRoles(frame: Frame, context: Context): Participants {
  const draft: Draft = { actors: [], recipients: [], others: [], places: [] };
  if (frame.form.pos === 'verb') fillFromVerb(frame, context, draft);
  else fillFromNoun(frame, context, draft);
  fillFromPrepositions(frame, context, draft);
  return tidy(draft);
}

/** Bare phrases after the trigger: no preposition; what is joined to one belongs to it. */
interface Bare {
  readonly groups: readonly Phrase[][];
}

function bareGroups(phrases: readonly Phrase[]): Bare {
  const groups: Phrase[][] = [];
  let open = false;
  for (const phrase of phrases) {
    if (phrase.preposition !== null) {
      open = false;
      continue;
    }
    if (phrase.joined && open) groups.at(-1)!.push(phrase);
    else if (phrase.joined && groups.length === 0) continue;
    else groups.push([phrase]);
    open = true;
  }
  return { groups };
}

const mentionsOf = (group: readonly Phrase[] | undefined) =>
  (group ?? []).flatMap((phrase) => (phrase.mention ? [phrase.mention] : []));

function fillFromVerb(frame: Frame, context: Context, draft: Draft): void {
  const { rule, pronoun, carried } = context;
  const { groups } = bareGroups(frame.after);
  const passive = isPassive(frame, rule, groups);
  const [first, second] = groups;
  const subject = rule.subject ?? 'actor';
  const object = rule.object ?? 'recipient';
  if (passive) {
    give(
      draft,
      object === 'none' ? 'recipient' : object,
      first ? mentionsOf(first) : preceding(frame),
      context,
    );
    return;
  }
  const preverbal = preceding(frame);
  if (frame.antecedent && pronoun) {
    // «الغارة التي شنها الجيش»: the pronoun is the antecedent, the subject follows.
    give(draft, subject, mentionsOf(first), context);
    give(draft, object, [pronoun], context);
    return;
  }
  if (pronoun) {
    const own = mentionsOf(first);
    give(draft, subject, own.length > 0 ? own : subjectBefore(preverbal, carried), context);
    give(draft, object, [pronoun], context);
    return;
  }
  const svo =
    preverbal.length > 0 && (first === undefined || second === undefined) && isSubjectFirst(frame);
  give(
    draft,
    subject,
    svo
      ? preverbal
      : mentionsOf(first).length > 0 || first
        ? mentionsOf(first)
        : subjectBefore([], carried),
    context,
  );
  give(draft, object, mentionsOf(svo ? first : second), context);
}

function subjectBefore(preverbal: readonly Mention[], carried: Mention | null): Mention[] {
  if (preverbal.length > 0) return [...preverbal];
  return carried ? [carried] : [];
}

/** Subject candidates before the verb: a relative's antecedent, else the first bare phrase of the clause. */
function preceding(frame: Frame): Mention[] {
  if (frame.antecedent) return [frame.antecedent];
  const { groups } = bareGroups(
    frame.before.map((phrase, i) => (i === 0 ? { ...phrase, joined: false } : phrase)),
  );
  return mentionsOf(groups[0]);
}

/** Verb-second order: nothing but the subject phrase stands between the clause's start and the verb. */
function isSubjectFirst(frame: Frame): boolean {
  return (
    frame.antecedent !== null ||
    frame.before.some((phrase) => phrase.preposition === null && phrase.mention)
  );
}

/** Unvocalised passive: a transitive verb followed by its patient alone, with nobody before it who could act. */
function isPassive(frame: Frame, rule: TriggerRule, groups: readonly Phrase[][]): boolean {
  const { form, word } = frame;
  if (form.voice === 'passive') return true;
  if (form.voice !== 'either' || rule.object === 'none' || rule.object === 'place') return false;
  // A damma on the first letter is the passive written out: قُتل.
  if (/^.?[\u0621-\u064a]\u064f/.test(word.raw)) return true;
  const before = preceding(frame);
  const victim = (mention: Mention | undefined) =>
    mention !== undefined && (mention.class === 'victim' || !CAN_ACT.has(mention.class ?? ''));
  if (groups.length === 1 && before.length === 0)
    return victim(groups[0]![0]!.mention ?? undefined);
  return groups.length === 0 && before.length > 0 && victim(before[0]);
}

const CAN_ACT: ReadonlySet<string> = new Set([
  'military',
  'police',
  'nonstate',
  'official',
  'institution',
]);

function fillFromNoun(frame: Frame, context: Context, draft: Draft): void {
  const { rule, pronoun } = context;
  const { groups } = bareGroups(frame.after);
  const slot = rule.genitive ?? 'recipient';
  const adjacent = groups[0]?.[0]?.first === frame.i + 1 || isNear(frame, groups[0]?.[0]);
  if (pronoun) {
    give(draft, slot, [pronoun], context);
    give(draft, slot === 'recipient' ? 'actor' : 'recipient', mentionsOf(groups[0]), context);
    return;
  }
  if (frame.reading.article || !adjacent) {
    fillFromLightVerb(frame, context, draft);
    return;
  }
  const isSubjectThenObject = groups.length > 1 && slot === 'recipient';
  give(draft, isSubjectThenObject ? 'actor' : slot, mentionsOf(groups[0]), context);
  if (groups.length > 1) give(draft, rule.object ?? 'recipient', mentionsOf(groups[1]), context);
  fillFromLightVerb(frame, context, draft);
}

/** Adjectives of the noun may stand between it and its genitive's head. */
function isNear(frame: Frame, phrase: Phrase | undefined): boolean {
  return phrase !== undefined && phrase.first - frame.i <= 2;
}

/** شن الجيش هجوما: the subject of the verb before an event noun acts in it. */
function fillFromLightVerb(frame: Frame, context: Context, draft: Draft): void {
  if (draft.actors.length > 0 || !context.rule.genitive || context.rule.genitive === 'none') return;
  const { before } = frame;
  const nearest = before.at(-1);
  const between = nearest && frame.i - nearest.last <= 2;
  if (
    nearest?.mention &&
    between &&
    nearest.preposition === null &&
    frame.reading.proclitics === ''
  ) {
    const slot = context.rule.genitive === 'recipient' ? 'none' : 'actor';
    give(draft, slot, [nearest.mention], context);
  }
}

function fillFromPrepositions(frame: Frame, context: Context, draft: Draft): void {
  const { prepositions, isVerbal } = context;
  let last: Slot = 'none';
  for (const phrase of frame.after) {
    const { mention, preposition } = phrase;
    if (preposition === null) {
      if (phrase.joined && mention && last !== 'none') give(draft, last, [mention], context);
      continue;
    }
    last = mention ? slotOf(mention, preposition, { prepositions, isVerbal }) : 'none';
    if (mention) give(draft, last, [mention], context);
  }
  for (const phrase of frame.before) {
    const isPlace =
      phrase.mention && PLACES.has(phrase.mention.type) && phrase.preposition !== null;
    if (isPlace && draft.places.length === 0 && prepositions.place.has(phrase.preposition!)) {
      give(draft, 'place', [phrase.mention!], context);
    }
  }
}

function slotOf(
  mention: Mention,
  preposition: string,
  { prepositions, isVerbal }: Pick<Context, 'prepositions' | 'isVerbal'>,
): Slot {
  const isPlace = PLACES.has(mention.type);
  if (prepositions.agent.has(preposition)) return 'actor';
  if (prepositions.between.has(preposition)) return 'sides';
  if (prepositions.with.has(preposition)) return 'actor';
  if (prepositions.against.has(preposition)) return isPlace && !isVerbal ? 'place' : 'recipient';
  return isPlace && prepositions.place.has(preposition) ? 'place' : 'none';
}

/** Puts mentions into a role; a bombed or entered place is a place, a document never takes part. */
function give(
  draft: Draft,
  slot: Slot,
  mentions: readonly Mention[],
  { isVerbal }: Pick<Context, 'isVerbal'>,
): void {
  for (const mention of mentions) {
    if (slot === 'none' || NEVER.has(mention.type)) continue;
    const isPlace = PLACES.has(mention.type);
    if (slot === 'place' || (isPlace && slot === 'recipient' && !isVerbal)) {
      if (isPlace) draft.places.push(mention);
    } else if (slot === 'recipient') draft.recipients.push(mention);
    else if (slot === 'other') draft.others.push(mention);
    else if (mention.type !== 'FAC') draft.actors.push(mention);
  }
}

/** Each mention once; who acts is not also acted upon. */
function tidy(draft: Draft): Participants {
  const once = (list: readonly Mention[], not: readonly Mention[] = []) =>
    [...new Set(list)].filter((mention) => !not.includes(mention));
  const actors = once(draft.actors);
  const recipients = once(draft.recipients, actors);
  return {
    actors,
    recipients,
    others: once(draft.others),
    places: once(draft.places, [...actors, ...recipients]),
  };
}
