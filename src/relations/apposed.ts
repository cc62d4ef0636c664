import type { Mention } from '../model/entity.ts';
import { mentionBefore, mentionFrom } from './reach.ts';
import { type FoundRelation, isAgent, type RelationRule, stemSpan, type View } from './rule.ts';

/**
 * A name and beside it, or behind كان, the noun that says how it stands to another.
 *
 * Example: جهاد نجل عماد مغنية → family_of; كان الجضران آمر حرس المنشآت → commands; السيسي رئيسا لمصر → leads.
 * Counterexample: الرئيس الروسي فلاديمير بوتين → a title beside a name is its role, no relation (guidelines 6).
 */
export const apposed: RelationRule = {
  id: 'relations/apposed-noun',
  find: (view) => [
    ...view.spots('head').flatMap((i) => readApposed(view, i, 'head')),
    ...view.spots('office').flatMap((i) => readApposed(view, i, 'office')),
  ],
};

const KINDS: ReadonlySet<string> = new Set([
  'family_of',
  'part_of',
  'commands',
  'leads',
  'advises',
  'represents',
]);

function readApposed(view: View, i: number, kind: string): FoundRelation[] {
  const entry = view.uses(kind, i).find(({ type }) => KINDS.has(type));
  const reading = view.doc.words[i]!.readings[0];
  if (!entry || !reading || reading.article || reading.enclitic !== '' || reading.proclitics !== '')
    return [];
  const first = mentionBefore(view, i);
  if (!first || first.last >= i || !isAgent(first) || isRole(view, i)) return [];
  const second = mentionFrom(view, i + 1);
  if (!second || second === first) return [];
  return [{ ...stemSpan(view, i), type: entry.type, from: first, to: second, i }];
}

/** Inside a title that the mentions hold already. */
function isRole(view: View, i: number): boolean {
  const { start } = view.doc.words[i]!;
  const isIn = (mention: Mention | undefined) =>
    mention?.roles.some((role) => role.start <= start && start < role.end) ?? false;
  return (
    isIn(view.ground.holds.get(i)) || isIn(view.ground.holds.get(i - 1)) || isIn(view.beginsAt(i))
  );
}
