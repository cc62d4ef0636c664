import { components } from './components.ts';
import type { Origin } from './origins.ts';

/**
 * The one definition of independent accounts, wherever they are counted: articles in groups, as many accounts
 * as there are groups. Articles of one origin are one account (one has the words of another, or both have them
 * from a third, whether that is asked about or not); so are those of origins that have an article in common.
 *
 * Example: two papers that each copied an agency's report are one account, also where the report itself is in
 * another story.
 * Counterexample: a paper that copied one paragraph of a piece and another paper that copied another one of it
 * are two: they have no words in common.
 */
export function groupByOrigin(
  articles: readonly string[],
  origins: readonly Pick<Origin, 'articles'>[],
): string[][] {
  const asked = new Set(articles);
  const edges = origins.flatMap(({ articles: sharing }) => {
    const [first, ...others] = sharing.filter((id) => asked.has(id));
    return others.map((other) => [first!, other] as const);
  });
  return components(articles, edges);
}

/** The agency that most of some articles credit; null when none is credited by more than half. */
export function agencyOf(credits: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const own of credits) for (const id of own) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first && first[1] * 2 > credits.length ? first[0] : null;
}
