import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Slot } from './event-types.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';

const NEVER: ReadonlySet<string> = new Set(['DOC', 'EVENT']);

/** Puts mentions into a role; a bombed or entered place is a place, a document never takes part. */
export function give(
  draft: Draft,
  slot: Slot,
  mentions: readonly Mention[],
  { isVerbal, rule }: Pick<RoleContext, 'isVerbal' | 'rule'>,
): void {
  const takesPlaces = isVerbal && rule.mode !== 'visit';
  for (const mention of mentions) {
    if (slot === 'none' || NEVER.has(mention.type)) continue;
    const isPlace = PLACE_TYPES.has(mention.type);
    if (slot === 'place' || (isPlace && slot === 'recipient' && !takesPlaces)) {
      if (isPlace) draft.places.push(mention);
    } else if (slot === 'recipient') draft.recipients.push(mention);
    else if (slot === 'other') draft.others.push(mention);
    else if (mention.type !== 'FAC' && mention.type !== 'LOC') draft.actors.push(mention);
  }
}

/** Bare phrases, what is joined to one kept with it; phrases that hang on a preposition or another happening are left out. */
export function bareGroups(phrases: readonly Phrase[]): Phrase[][] {
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
  return groups;
}

/** Mentions of a group, those aside that take part in a happening named inside it. */
export function mentionsOf(group: readonly Phrase[] | undefined): Mention[] {
  return (group ?? []).flatMap((phrase) =>
    phrase.mention && !phrase.inside ? [phrase.mention] : [],
  );
}
