import { groupByOrigin as groupByLink } from '../weave/independent.ts';

/**
 * Groups articles that share a text: those of one origin, and those of origins that have an article in
 * common. What stands alone is a group of its own. Groups and their articles in the order of their ids.
 *
 * An agency's report and two papers that copy it are one account of an event, not three.
 */
export function groupByOrigin(
  articles: readonly string[],
  origins: readonly { readonly articles: readonly { readonly article: string }[] }[],
): string[][] {
  const asked = new Set(articles);
  const links = origins.flatMap(({ articles: sharing }) => {
    const [first, ...others] = sharing.map(({ article }) => article).filter((id) => asked.has(id));
    return others.map((other) => ({ a: first!, b: other }));
  });
  return groupByLink(articles, links);
}
