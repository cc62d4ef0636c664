import { components } from './components.ts';
import type { PassageLink } from './passages.ts';

/**
 * Articles in groups that have their words from one another or from one text: as many independent tellings
 * as there are groups.
 */
export function groupByOrigin(
  articles: readonly string[],
  links: readonly Pick<PassageLink, 'a' | 'b'>[],
): string[][] {
  return components(
    articles,
    links.map(({ a, b }) => [a, b] as const),
  );
}

/** The agency that most of some articles credit; null when none is credited by more than half. */
export function agencyOf(credits: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const own of credits) for (const id of own) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first && first[1] * 2 > credits.length ? first[0] : null;
}
