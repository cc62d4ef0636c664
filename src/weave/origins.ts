import type { Span } from '../model/span.ts';
import { components } from './components.ts';
import type { PassageLink } from './passages.ts';

/** Words that several articles have in common, and where each has them. */
interface Passage {
  readonly places: readonly { readonly article: string; readonly span: Span }[];
}

/** One text behind several articles: whoever counts independent tellings counts these as one. */
export interface Origin {
  readonly id: string;
  /** Ids, sorted. An article may draw on several origins. */
  readonly articles: readonly string[];
  readonly passages: readonly Passage[];
}

interface Node extends Span {
  readonly article: string;
  readonly name: string;
}

/**
 * Origins of one connected component of passage links (or of any set of them): passages are followed
 * from article to article, so that a piece made of two dispatches belongs to both and does not make
 * them one.
 *
 * Example: A and B share a paragraph, B and C another one: two origins, {A, B} and {B, C}.
 */
export function findOrigins(links: readonly PassageLink[]): Origin[] {
  const { nodes, edges } = spreadRuns(links);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const passages = components(byName.keys(), [...edges, ...joinWithin(nodes)]).map((names) =>
    toPassage(names.map((name) => byName.get(name)!)),
  );
  return collect(passages);
}

function spreadRuns(links: readonly PassageLink[]): {
  nodes: Node[];
  edges: (readonly [string, string])[];
} {
  const toNode = (article: string, { start, end }: Span): Node => ({
    ...{ article, start, end },
    name: `${article} ${start} ${end}`,
  });
  const nodes: Node[] = [];
  const edges = links.flatMap(({ a, b, runs }) =>
    runs.map((run) => {
      const [left, right] = [toNode(a, run.a), toNode(b, run.b)];
      nodes.push(left, right);
      return [left.name, right.name] as const;
    }),
  );
  return { nodes, edges };
}

/** Two spans of one article are one passage when they have more than half of the longer one in common. */
function joinWithin(nodes: readonly Node[]): (readonly [string, string])[] {
  const sorted = [...nodes].sort(
    (a, b) =>
      (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
      a.start - b.start ||
      a.end - b.end,
  );
  const edges: (readonly [string, string])[] = [];
  sorted.forEach((node, i) => {
    for (let k = i + 1; k < sorted.length; k += 1) {
      const next = sorted[k]!;
      if (next.article !== node.article || next.start >= node.end) break;
      const common = Math.min(node.end, next.end) - next.start;
      const longer = Math.max(node.end - node.start, next.end - next.start);
      if (common * 2 > longer) edges.push([node.name, next.name]);
    }
  });
  return edges;
}

/** One place per article: the whole of its spans. */
function toPassage(nodes: readonly Node[]): Passage {
  const places = new Map<string, { start: number; end: number }>();
  for (const { article, start, end } of nodes) {
    const known = places.get(article);
    places.set(article, {
      start: Math.min(start, known?.start ?? start),
      end: Math.max(end, known?.end ?? end),
    });
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return { places: sorted.map(([article, span]) => ({ article, span })) };
}

/** Passages of the same articles, or of some of them, are one origin's. */
function collect(passages: readonly Passage[]): Origin[] {
  const keyed = passages
    .map((passage) => ({ passage, articles: passage.places.map(({ article }) => article) }))
    .filter(({ articles }) => articles.length > 1)
    .sort(
      (a, b) =>
        b.articles.length - a.articles.length || compare(keyOf(a.passage), keyOf(b.passage)),
    );
  const groups: { articles: string[]; passages: Passage[] }[] = [];
  for (const { passage, articles } of keyed) {
    const home = groups.find((group) =>
      articles.every((article) => group.articles.includes(article)),
    );
    if (home) home.passages.push(passage);
    else groups.push({ articles, passages: [passage] });
  }
  return groups.map((group) => ({ id: `origin/${keyOf(group.passages[0]!)}`, ...group }));
}

/** Content-derived name of a passage: where its first article has it. */
function keyOf({ places }: Passage): string {
  const first = places[0]!;
  return `${first.article}/${first.span.start}-${first.span.end}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
