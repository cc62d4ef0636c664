import { averageLink } from './average-link.ts';
import { components } from './components.ts';
import { type Digest, daysBetween } from './digest.ts';
import { cosine } from './sentences.ts';

/** Articles that tell of the same main occurrence. */
export interface Story {
  readonly id: string;
  /** Ids, sorted. */
  readonly articles: readonly string[];
}

/** How alike two articles must be, and groups on average, to be one story. */
const STORY_LEAST = 0.26;
/** Beyond this many days apart, what looks the same is the next one of its kind. */
export const STORY_DAYS = 3;
/** Likeness left per day between: news of another day is mostly of another occurrence. */
const NEXT_DAY = 0.75;
/** Likeness left within one outlet: it seldom tells the same twice, but what came of it. */
const SAME_OUTLET = 0.75;
/** Keys that two articles must share before they are compared at all. */
export const STORY_KEYS = 2;

/** Two articles about the same occurrence; `a` sorts before `b`. */
export interface StoryLink {
  readonly a: string;
  readonly b: string;
  readonly rule: 'weave/same-occurrence';
  readonly likeness: number;
}

/** Their likeness as a link, or null when it is too little. */
export function linkStory(a: Digest, b: Digest): StoryLink | null {
  if (a.article > b.article) return linkStory(b, a);
  const likeness = storyLikeness(a, b);
  if (likeness < STORY_LEAST) return null;
  return { a: a.article, b: b.article, rule: 'weave/same-occurrence', likeness };
}

/** How far two articles are about the same occurrence, 0 to 1. Symmetric. */
export function storyLikeness(a: Digest, b: Digest): number {
  const days = daysBetween(a, b);
  if (days > STORY_DAYS) return 0;
  const outlet = a.outlet !== null && a.outlet === b.outlet ? SAME_OUTLET : 1;
  return cosine(a.terms, b.terms) * outlet * NEXT_DAY ** days;
}

/**
 * Stories of one connected component of story links. Average link inside it, so that a chain of
 * neighbours does not become one story.
 */
function cutStories(digests: readonly Digest[]): Story[] {
  const sorted = [...digests].sort((a, b) => (a.article < b.article ? -1 : 1));
  const groups = averageLink(
    sorted.length,
    (a, b) => storyLikeness(sorted[a]!, sorted[b]!),
    STORY_LEAST,
  );
  return groups.map((group) => {
    const articles = group.map((i) => sorted[i]!.article).sort();
    return { id: `story/${articles[0]}`, articles };
  });
}

/** All stories of a set of articles, given the links between them. */
export function findStories(digests: readonly Digest[], links: readonly StoryLink[]): Story[] {
  const byId = new Map(digests.map((digest) => [digest.article, digest]));
  const edges = links.map(({ a, b }) => [a, b] as const);
  return components(byId.keys(), edges).flatMap((ids) =>
    cutStories(ids.map((id) => byId.get(id)!)),
  );
}
