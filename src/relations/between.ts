import type { Mention } from '../model/entity.ts';
import { governedAt, mentionFrom, nextJoined } from './reach.ts';
import type { RelationWord } from './relation-words.ts';
import { type FoundRelation, isAgent, type RelationRule, stemSpan, type View } from './rule.ts';

/**
 * A standing conflict or alliance between two.
 *
 * Example: الشراكة بين ليبيا والولايات المتحدة, تحالف الحوثيين مع صالح, تحالف الحوثي وصالح → cooperates_with.
 * Counterexample: التعاون مطلوب → no sides; الحرب على الإرهاب → one side only.
 */
export const between: RelationRule = {
  id: 'relations/between',
  isRare: true,
  find: (view) =>
    view.spots('between').flatMap((i): FoundRelation[] => {
      const entry = view.uses('between', i)[0];
      const sides = entry && (sidesBetween(view, i, entry) ?? sidesWith(view, i));
      if (!entry || !sides) return [];
      const [from, to] = sides;
      return isSide(from) && isSide(to) && from !== to
        ? [{ ...stemSpan(view, i), type: entry.type, from, to, i }]
        : [];
    }),
};

type Sides = readonly [Mention, Mention];

const isSide = (mention: Mention) => isAgent(mention) || mention.type === 'GPE';

/** الصراع بين A وB: the preposition may stand some adjectives off. */
function sidesBetween(view: View, i: number, { prepositions }: RelationWord): Sides | null {
  for (let k = i + 1; k <= i + 3; k += 1) {
    if (!prepositions.includes(view.doc.words[k]?.norm ?? '')) continue;
    const first = mentionFrom(view, k + 1);
    const second = first && nextJoined(view, first);
    return first && second ? [first, second] : null;
  }
  return null;
}

/** تحالف A مع B, تحالف A وB: the first side is the noun's own genitive. */
function sidesWith(view: View, i: number): Sides | null {
  const first = view.beginsAt(i + 1);
  if (!first || view.doc.words[i]!.readings[0]?.article) return null;
  const isWith = view.uses('with', first.last + 1).length > 0;
  const governed = isWith ? governedAt(view, first.last + 1) : null;
  const second = governed ? mentionFrom(view, governed.at) : nextJoined(view, first);
  return second ? [first, second] : null;
}
