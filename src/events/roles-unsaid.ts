import { letters } from '../arabic/letters.ts';
import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import { ACTING } from './pronouns.ts';
import { give } from './roles.ts';

/** Who acts where neither the subject nor a genitive says so: only for events that nobody acts in yet. */
export function fillUnsaidActor(frame: Frame, context: RoleContext, draft: Draft): void {
  const { speaker, rule } = context;
  const acts = (rule.subject ?? 'actor') === 'actor';
  if (speaker && acts && draft.actors.length === 0) {
    give(draft, 'actor', [speaker], context);
    return;
  }
  if (frame.form.pos === 'verb') return;
  if (isOneSided(frame, context, draft)) {
    give(draft, 'actor', otherSide(frame, draft), context);
    return;
  }
  if (draft.actors.length > 0 || context.rule.genitive === 'none') return;
  const agent = agentBehind(frame, context);
  give(draft, 'actor', agent ? [agent] : purposeOf(frame, context), context);
}

/**
 * هجوم لمسلحين, موافقة من السلطات: the phrase right behind an event noun without article.
 * Counterexample: مساعدات لليمن → who gets them; انسحاب من المدينة → where from.
 */
function agentBehind(frame: Frame, { rule, isVerbal }: RoleContext): Mention | null {
  const [next] = frame.after;
  if (!next?.mention || frame.reading.article || rule.genitive !== 'actor') return null;
  if (next.first - frame.i > 3) return null;
  const asked = isVerbal ? letters.mim + letters.nun : letters.lam;
  const isBody = !PLACE_TYPES.has(next.mention.type) && ACTING.has(next.mention.type);
  return next.preposition === asked && isBody && rule.from !== 'recipient' ? next.mention : null;
}

/**
 * حشد الجيش قواته لتحرير المدينة, قاد مسلحين للاستيلاء على الموانئ: whoever does what is done for the purpose, or is made to.
 * Counterexample: قتل الجندي للاشتباه → the dead has no purpose (a verb that may be a passive).
 */
function purposeOf({ governor, reading, form }: Frame, { rule }: RoleContext): readonly Mention[] {
  if (!governor || form.pos !== 'masdar' || !reading.proclitics.endsWith(letters.lam)) return [];
  // تعرضت المدينة لقصف: what the verb makes of its subject is listed.
  const isListed = rule.roleWords?.lightVerbs.has(governor.form.lemma) ?? false;
  if (isListed || governor.form.voice === 'passive') return [];
  return governor.subject.filter(({ type }) => ACTING.has(type));
}

/** اشتباكات مع المسلحين: of two sides one is named. */
function isOneSided(frame: Frame, { rule, prepositions }: RoleContext, draft: Draft): boolean {
  if (rule.genitive !== 'sides' || draft.actors.length !== 1) return false;
  const named = frame.after.find(({ mention }) => mention === draft.actors[0]);
  return named?.preposition != null && prepositions.with.has(named.preposition);
}

/** مقتل جنود في اشتباكات مع المسلحين: whom the clause spoke of before. */
function otherSide(frame: Frame, draft: Draft): readonly Mention[] {
  const subject = frame.governor?.subject ?? [];
  if (subject.length > 0) return subject;
  const before = frame.before.findLast(
    ({ mention, preposition }) => mention && preposition === null && ACTING.has(mention.type),
  )?.mention;
  return before && !draft.actors.includes(before) ? [before] : [];
}
