/**
 * Groups articles that share a text: those of one origin, and those of origins that have an article in
 * common. What stands alone is a group of its own. Groups and their articles in the order given.
 *
 * An agency's report and two papers that copy it are one account of an event, not three.
 */
export function groupByOrigin(
  articles: readonly string[],
  origins: readonly { readonly articles: readonly { readonly article: string }[] }[],
): string[][] {
  const group = new Map(articles.map((article) => [article, new Set([article])]));
  for (const { articles: sharing } of origins) {
    const own = sharing.map(({ article }) => article).filter((article) => group.has(article));
    const [first, ...others] = own;
    if (first === undefined) continue;
    for (const other of others) {
      const [into, from] = [group.get(first)!, group.get(other)!];
      if (into === from) continue;
      for (const article of from) {
        into.add(article);
        group.set(article, into);
      }
    }
  }
  const groups = [...new Set(group.values())];
  return groups.map((one) => articles.filter((article) => one.has(article)));
}
