import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import { type LinearModel, label } from '../tagger/linear.ts';
import type { Deed } from './deeds.ts';
import type { Participants } from './participants.ts';
import { ROLE_LABELS, roleFeatures } from './role-features.ts';
import type { Standing } from './role-standing.ts';
import { ruleId, type Trigger } from './triggers.ts';

const NOBODY: Participants = { actors: [], recipients: [], others: [], places: [] };

/** So few candidates leave little to choose. */
const FEW = 3;

/** Who takes part, and the rule or model that says so. */
export interface RoleReading {
  readonly roles: Participants;
  readonly rule: RuleId;
}

/** Roles by the role model over the candidates around the trigger; the role rules' answer is one of its features. */
export function readRoles(
  standing: Standing,
  deed: Deed,
  { trigger, model }: { readonly trigger: Trigger; readonly model: LinearModel },
): RoleReading {
  const { candidates, ruled } = deed;
  const byRules = { roles: ruled, rule: ruleId(trigger) };
  if (candidates.length === 0) return { ...byRules, roles: NOBODY };
  const { labels } = label(model, roleFeatures(standing, deed, model.buckets));
  keepSubject(labels, deed);
  // The model sees nobody where the clause has hardly a name: there the rules cannot pick the wrong one.
  if (candidates.length <= FEW && labels.every((y) => y === 0)) return byRules;
  const of = (role: (typeof ROLE_LABELS)[number]) =>
    candidates.filter((_, k) => ROLE_LABELS[labels[k]!] === role).map(({ mention }) => mention);
  const isPlace = ({ type: kind }: Mention) => PLACE_TYPES.has(kind);
  const recipients = of('recipient');
  const struck = takesPlaces(trigger) ? [] : recipients.filter(isPlace);
  const roles = {
    actors: of('actor'),
    recipients: recipients.filter((mention) => !struck.includes(mention)),
    others: of('other'),
    places: [...of('place').filter(isPlace), ...struck],
  };
  return { roles, rule: 'model/roles' };
}

/** Countries and towns take part where they speak; a bombed or visited one is a place (guidelines 5.4). */
function takesPlaces({ eventType, rule }: Trigger): boolean {
  return (eventType.quad !== 4 || eventType.countries === 'participants') && rule.mode !== 'visit';
}

/** دعت واشنطن: whoever stands right behind a finite verb as its subject acts, where the model sees nobody act, or takes him for the one acted on. */
function keepSubject(labels: Uint8Array, { candidates, frame, ruled }: Deed): void {
  const actor = ROLE_LABELS.indexOf('actor');
  if (frame.form.pos !== 'verb' || labels.includes(actor)) return;
  candidates.forEach(({ mention, phrase }, k) => {
    const isBeside = phrase !== null && phrase.first === frame.i + 1;
    if (isBeside && ruled.actors.includes(mention)) labels[k] = actor;
  });
}
