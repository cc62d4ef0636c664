import { components } from './components.ts';

/** A claim about an occurrence: which article has it, and on whose word. */
export interface Voiced {
  readonly article: string;
  /** Who is named as the first to say it, by one name each; null: the article itself, or nobody named. */
  readonly speaker: string | null;
  readonly kind: string | null;
}

/** How many independent origins stand behind claims. Never a measure of truth. */
export interface Corroboration {
  readonly claims: number;
  readonly articles: number;
  /** Claims from one text, or on one named speaker's word, are one. */
  readonly independent: number;
  readonly named: number;
  readonly unnamed: number;
  /** Independent origins by kind of speaker; `article` where it stands on the article's own word. */
  readonly kinds: Readonly<Record<string, number>>;
}

/**
 * Counts the independent origins of claims about one occurrence.
 *
 * Example: five outlets with one ministry's statement are one; two agencies with their own reporters two.
 *
 * @param texts groups of articles that are one account each, see `groupByOrigin`
 */
export function corroborate(
  claims: readonly Voiced[],
  texts: readonly (readonly string[])[],
): Corroboration {
  const nodes = claims.map((_, i) => String(i));
  const edges: (readonly [string, string])[] = [];
  const textOf = new Map(
    texts.flatMap((group, n) => group.map((article) => [article, n] as const)),
  );
  claims.forEach((one, i) => {
    claims.slice(i + 1).forEach((other, k) => {
      const isText =
        one.article === other.article ||
        (textOf.has(one.article) && textOf.get(one.article) === textOf.get(other.article));
      const isVoice = one.speaker !== null && one.speaker === other.speaker;
      const isSame =
        isVoice || (isText && (one.speaker === null || other.speaker === null || isVoice));
      if (isSame) edges.push([String(i), String(i + 1 + k)]);
    });
  });
  const groups = components(nodes, edges).map((group) => group.map((i) => claims[Number(i)]!));
  const named = groups.filter((group) => group.some(({ speaker }) => speaker !== null)).length;
  const kinds: Record<string, number> = {};
  for (const group of groups) {
    const kind = group.find((claim) => claim.kind !== null)?.kind ?? 'article';
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return {
    claims: claims.length,
    articles: new Set(claims.map(({ article }) => article)).size,
    independent: groups.length,
    named,
    unnamed: groups.length - named,
    kinds,
  };
}
