import type { Mention } from '../model/entity.ts';
import type { TriggerRule } from './event-types.ts';
import type { Frame } from './frame.ts';
import { fillFromNoun } from './roles-of-noun.ts';
import { fillFromPrepositions } from './roles-of-prepositions.ts';
import { fillFromVerb } from './roles-of-verb.ts';
import { fillUnsaidActor } from './roles-unsaid.ts';

/** Mentions by the role they play. */
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

export interface Draft {
  readonly actors: Mention[];
  readonly recipients: Mention[];
  readonly others: Mention[];
  readonly places: Mention[];
}

export interface RoleContext {
  readonly rule: TriggerRule;
  readonly prepositions: Prepositions;
  /** Countries act in this type (CONSULT, ACCUSE, …), so a country as object is a participant. */
  readonly isVerbal: boolean;
  /** Mention that a pronoun attached to the trigger stands for. */
  readonly pronoun: Mention | null;
  /** Subject of the verb before, where this one has none of its own. */
  readonly carried: Mention | null;
  /** Who says it, where the trigger is also the cue of an attribution: طالب, هدد, اتهم. */
  readonly speaker?: Mention | null;
}

/** Fills the roles of an event from the phrases around its trigger (guidelines 5.4). */
export function fillRoles(frame: Frame, given: RoleContext): Participants {
  const isVerbal = given.isVerbal || given.rule.countries === 'participants';
  const context = { ...given, isVerbal };
  const draft: Draft = { actors: [], recipients: [], others: [], places: [] };
  if (frame.form.pos === 'verb') fillFromVerb(frame, context, draft);
  else fillFromNoun(frame, context, draft);
  fillFromPrepositions(frame, context, draft);
  fillUnsaidActor(frame, context, draft);
  return tidy(given.rule.places === 'none' ? { ...draft, places: [] } : draft);
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
