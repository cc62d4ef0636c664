import type { Mention } from '../model/entity.ts';
import type { Claims } from './claims.ts';
import type { TriggerRule } from './event-types.ts';
import type { Frame, Ground } from './frame.ts';
import type { Participants } from './participants.ts';
import { resolveAttached } from './pronouns.ts';
import { type Candidate, findCandidates } from './role-candidates.ts';
import type { EventSight } from './sight.ts';

/** A trigger and what it was taken for. */
export interface Taken {
  readonly frame: Frame;
  readonly rule: TriggerRule;
  readonly type: string;
  readonly mode: string | null;
  /** The engine finds no trigger here, gold does (training only): nothing else is read from it. */
  readonly isUnread?: boolean;
}

/** A trigger with all that is known of who may take part, before the role model decides. */
export interface Deed extends Taken {
  readonly sentence: number;
  /** What the role rules say. */
  readonly ruled: Participants;
  readonly candidates: readonly Candidate[];
  /** Words of the sentence that are triggers, in order. */
  readonly triggers: readonly number[];
}

interface Context {
  readonly claims: Claims;
  readonly ruleRoles: EventSight['ruleRoles'];
}

/** The deeds of one sentence, from its triggers in text order: the subject of a verb is carried on to the next. */
export function layDeeds(
  ground: Ground,
  taken: readonly Taken[],
  { claims, ruleRoles }: Context,
): Deed[] {
  const triggers = taken.filter(({ isUnread }) => !isUnread).map(({ frame }) => frame.i);
  let carried: Mention | null = null;
  return taken.map((one) => {
    const { frame, type, rule } = one;
    const speaker = claims.speakerAt(frame.reading.start);
    const pronoun = resolveAttached(ground, frame);
    const ruled = ruleRoles(ground, frame, { type, rule, pronoun, carried, speaker });
    const given = Object.values(ruled).flat();
    const offered = { pronoun, carried, speaker, ruled: given };
    const candidates = findCandidates(ground, frame, offered);
    if (frame.form.pos === 'verb' && !one.isUnread) carried = ruled.actors[0] ?? carried;
    return { ...one, sentence: ground.sentenceOf[frame.i]!, ruled, candidates, triggers };
  });
}

const PARTS = ['actors', 'recipients', 'places'] as const;

/** What the rules make of an entity elsewhere in the article. */
export interface Part {
  readonly deed: Deed;
  /** Index in actors, recipients, places. */
  readonly role: number;
}

/** For each entity, the deeds of the article in which the rules give it a role. */
export function layParts(deeds: readonly Deed[], claims: Claims): ReadonlyMap<number, Part[]> {
  const found = new Map<number, Part[]>();
  for (const deed of deeds) {
    if (deed.isUnread) continue;
    PARTS.forEach((name, role) => {
      for (const mention of deed.ruled[name]) {
        const entity = claims.entityOf.get(mention.i);
        if (entity === undefined) continue;
        const parts = found.get(entity) ?? [];
        found.set(entity, parts);
        parts.push({ deed, role });
      }
    });
  }
  return found;
}
