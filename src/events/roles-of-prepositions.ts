import { letters } from '../arabic/letters.ts';
import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Slot } from './event-types.ts';
import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';
import { give } from './roles.ts';

const FROM = letters.mim + letters.nun;

/** Roles of the phrases that a preposition governs, after the trigger and, for places, before it. */
export function fillFromPrepositions(frame: Frame, context: RoleContext, draft: Draft): void {
  let last: Slot = 'none';
  let isOther = false;
  const places: Phrase[] = [];
  const { predicate } = frame;
  for (const phrase of [...frame.after, ...(predicate?.after ?? [])]) {
    const { mention, preposition } = phrase;
    // قتلوا في اشتباكات مع الجيش: those behind another happening take part in that one.
    if (!mention && phrase.inside && preposition !== null) isOther = true;
    if (preposition === null) {
      if (phrase.joined && mention && last !== 'none') give(draft, last, [mention], context);
      continue;
    }
    last = mention && !phrase.inside ? slotOf(mention, phrase, context) : 'none';
    if (isOther && last !== 'place') last = 'none';
    if (last === 'place') {
      if (isContainer(phrase, places)) continue;
      places.push(phrase);
    }
    if (mention) give(draft, last, [mention], context);
  }
  // تم القبض عليه في الرقة بعد مواجهات: the place belongs to the verb before, unless nobody else takes part.
  const { actors, recipients } = draft;
  if (frame.governor && actors.length + recipients.length > 0) return;
  for (const { mention, preposition } of frame.before) {
    if (!mention || preposition === null || draft.places.length > 0) continue;
    const isPlace = PLACE_TYPES.has(mention.type) && context.prepositions.place.has(preposition);
    if (isPlace) give(draft, 'place', [mention], context);
  }
}

/** شرقي البلاد behind the town, في ليبيا behind في سرت: only the nearest place counts, and those joined to it. */
function isContainer(phrase: Phrase, places: readonly Phrase[]): boolean {
  const before = places.at(-1);
  return before !== undefined && !phrase.joined && phrase.first - before.last <= 4;
}

function slotOf(mention: Mention, phrase: Phrase, context: RoleContext): Slot {
  const { prepositions, isVerbal, rule } = context;
  const { via } = phrase;
  const preposition = phrase.preposition!;
  const isPlace = PLACE_TYPES.has(mention.type);
  if (via && rule.roleWords?.hands.has(via)) return preposition === FROM ? 'recipient' : 'actor';
  if (prepositions.agent.has(via ?? preposition)) return 'actor';
  if (rule.from && preposition === FROM && !isPlace) return rule.from;
  const isMutual = rule.genitive === 'sides' || rule.subject === 'sides' || rule.object === 'actor';
  if (prepositions.between.has(preposition)) return isMutual || !isPlace ? 'sides' : 'none';
  if (prepositions.with.has(preposition)) return isMutual ? 'actor' : 'none';
  const isStage = !isVerbal || rule.mode === 'visit' || rule.genitive === 'sides';
  if (prepositions.against.has(preposition)) return isPlace && isStage ? 'place' : 'recipient';
  return isPlace && prepositions.place.has(preposition) ? 'place' : 'none';
}
