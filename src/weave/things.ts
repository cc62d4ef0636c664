/** What tells that two entities of two articles are one thing; null: nothing does, they stay two. */
export type ThingRule = 'weave/known-id' | 'weave/full-name' | 'weave/name-and-country';

/** What is looked at of an entity. */
export interface ThingLook {
  readonly type: string;
  /** Id in the lexicon. */
  readonly known: string | null;
  /** Its name, folded. */
  readonly nameKey: string;
  readonly country: string | null;
}

/** Names in which this many words are given names could be anybody's: محمد علي. */
const FULL = 2;

/**
 * By what an entity is the same as others across articles, and under which key. A function of the entity
 * alone: nothing has to be undone when an article goes, and a person's decision can overrule it.
 *
 * Example: the same id in the lexicon; خالد العلي السالم in two articles; محمد علي, both of Egypt.
 * Counterexample: السالم alone in two articles: a family has many members; محمد علي of no known country.
 *
 * @param isGiven true for a folded word that is a given name of the lexicon
 */
export function thingKey(
  { type, known, nameKey, country }: ThingLook,
  isGiven: (word: string) => boolean,
): { readonly key: string; readonly rule: ThingRule } | null {
  if (known) return { key: `known ${type} ${known}`, rule: 'weave/known-id' };
  const words = nameKey.split(' ').filter((word) => word !== '');
  if (words.length < FULL) return null;
  const isCommon = type === 'PER' && words.length === FULL && words.every(isGiven);
  if (!isCommon) return { key: `name ${type} ${nameKey}`, rule: 'weave/full-name' };
  return country
    ? { key: `name ${type} ${nameKey} ${country}`, rule: 'weave/name-and-country' }
    : null;
}
