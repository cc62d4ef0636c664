/**
 * What people decided about which things are one: nodes joined or taken out. A node is text: `known PER per/…`
 * and `name PER …` for everything of that id or name, `find …` for one entity of one article.
 */
export interface JoinOfThings {
  /** Name of the decision; what is taken out together is named after it. */
  readonly id: string;
  readonly kind: 'merge' | 'split';
  readonly about: string;
  readonly others: readonly string[];
}

/** The class of a node under decisions: its first node names it. */
export interface ThingClass {
  readonly head: string;
  readonly rule: 'review/merged' | 'review/split';
}

/**
 * Which class an entity belongs to under decisions, latest last; null when nobody decided about it.
 *
 * Example: merge(name PER أ, name PER ب) puts every entity of either name into one class.
 * Counterexample: split(name PER أ, [find x]) takes x alone out; everything else of the name stays.
 *
 * @param nodes of the entity: itself alone, and everything of its id or name
 */
export function joinThings(
  joins: readonly JoinOfThings[],
): (nodes: { readonly find: string; readonly all: string }) => ThingClass | null {
  const parent = new Map<string, string>();
  const out = new Map<string, string>();
  const rootOf = (node: string): string => {
    const up = parent.get(node);
    return up === undefined || up === node ? node : rootOf(up);
  };
  const merge = (head: string, node: string) => {
    const [a, b] = [rootOf(head), rootOf(node)];
    parent.set(a, a);
    if (a !== b) parent.set(b, a);
  };
  const isSplit = ({ kind }: JoinOfThings) => kind === 'split';
  for (const { id, others } of joins.filter(isSplit))
    for (const other of others) out.set(other, `split ${id}`);
  for (const { about, others } of joins.filter((join) => !isSplit(join)))
    for (const other of others) merge(out.get(about) ?? about, out.get(other) ?? other);
  return ({ find, all }) => {
    const apart = out.get(find) ?? (parent.has(find) ? find : null);
    const head = rootOf(apart ?? all);
    if (apart === null && !parent.has(all)) return null;
    return { head, rule: head.startsWith('split ') ? 'review/split' : 'review/merged' };
  };
}
