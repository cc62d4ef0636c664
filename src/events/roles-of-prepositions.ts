import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Slot } from './event-types.ts';
import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';
import { give, PLACES } from './roles.ts';

const FROM = letters.mim + letters.nun;

/** Roles of the phrases that a preposition governs, after the trigger and, for places, before it. */
export function fillFromPrepositions(frame: Frame, context: RoleContext, draft: Draft): void {
  let last: Slot = 'none';
  const { predicate } = frame;
  for (const phrase of [...frame.after, ...(predicate?.after ?? [])]) {
    const { mention, preposition } = phrase;
    if (preposition === null) {
      if (phrase.joined && mention && last !== 'none') give(draft, last, [mention], context);
      continue;
    }
    last = mention && !phrase.inside ? slotOf(mention, phrase, context) : 'none';
    if (mention) give(draft, last, [mention], context);
  }
  for (const { mention, preposition } of frame.before) {
    if (!mention || preposition === null || draft.places.length > 0) continue;
    const isPlace = PLACES.has(mention.type) && context.prepositions.place.has(preposition);
    if (isPlace) give(draft, 'place', [mention], context);
  }
}

function slotOf(mention: Mention, phrase: Phrase, context: RoleContext): Slot {
  const { prepositions, isVerbal, rule } = context;
  const { via } = phrase;
  const preposition = phrase.preposition!;
  const isPlace = PLACES.has(mention.type);
  if (via && rule.roleWords?.hands.has(via)) return preposition === FROM ? 'recipient' : 'actor';
  if (prepositions.agent.has(via ?? preposition)) return 'actor';
  if (prepositions.between.has(preposition)) return 'sides';
  if (prepositions.with.has(preposition)) return 'actor';
  if (prepositions.against.has(preposition)) return isPlace && !isVerbal ? 'place' : 'recipient';
  return isPlace && prepositions.place.has(preposition) ? 'place' : 'none';
}
