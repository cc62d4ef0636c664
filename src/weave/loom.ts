import { CONTRADICTION_DAYS, contradictBetween } from './contradict.ts';
import type { Digest } from './digest.ts';
import { findOccurrences, linkTellings, type Occurrence, type TellingLink } from './occurrences.ts';
import { findOrigins, type Origin } from './origins.ts';
import { linkPassages, PASSAGE_DAYS, PASSAGE_KEYS, type PassageLink } from './passages.ts';
import type { Contradiction } from './sides.ts';
import {
  findStories,
  linkStory,
  STORY_DAYS,
  STORY_KEYS,
  type Story,
  type StoryLink,
} from './stories.ts';

/** Links of one article with those that were there before it. */
interface NewLinks {
  readonly stories: readonly StoryLink[];
  readonly passages: readonly PassageLink[];
  /** Articles looked at: what the work of weaving grows with. */
  readonly compared: number;
}

/** Articles woven in memory, one by one, in any order. A store does the same with its own index. */
export interface Loom {
  readonly add: (digest: Digest) => NewLinks;
  readonly stories: () => Story[];
  readonly origins: () => Origin[];
  readonly contradictions: () => Contradiction[];
  readonly occurrences: () => Occurrence[];
}

/**
 * An empty loom. A link is a function of two digests, a cluster one of a set of links: the order in which
 * articles come changes nothing. Which articles are compared follows from keys they share within
 * a few days, so that the work for an article does not grow with the age of the record.
 */
export function createLoom(): Loom {
  const digests = new Map<string, Digest>();
  const terms = createIndex(STORY_DAYS);
  const prints = createIndex(PASSAGE_DAYS);
  const matters = createIndex(CONTRADICTION_DAYS);
  const contradictions: Contradiction[] = [];
  const tellings: TellingLink[] = [];
  const stories: StoryLink[] = [];
  const passages: PassageLink[] = [];
  return {
    add: (digest) => {
      const alike = terms.fellows(digest, digest.keys, STORY_KEYS);
      const hashes = printKeys(digest);
      const disputed = new Set([...alike, ...matters.fellows(digest, digest.matters, 1)]);
      const copied = prints.fellows(digest, hashes, PASSAGE_KEYS);
      const found = {
        stories: alike.flatMap((id) => linkStory(digest, digests.get(id)!) ?? []),
        passages: copied.flatMap((id) => linkPassages(digest, digests.get(id)!) ?? []),
        compared: disputed.size + copied.length,
      };
      contradictions.push(
        ...digest.own,
        ...[...disputed].flatMap((id) => contradictBetween(digest, digests.get(id)!)),
      );
      tellings.push(...[...disputed].flatMap((id) => linkTellings(digest, digests.get(id)!)));
      matters.put(digest, digest.matters);
      terms.put(digest, digest.keys);
      prints.put(digest, hashes);
      digests.set(digest.article, digest);
      stories.push(...found.stories);
      passages.push(...found.passages);
      return found;
    },
    stories: () => findStories([...digests.values()], stories),
    origins: () => findOrigins(passages),
    occurrences: () => findOccurrences(tellings),
    contradictions: () => [...contradictions].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function printKeys({ prints }: Digest): string[] {
  return [...new Set(prints.map(({ hash }) => hash.toString(36)))];
}

/** Which articles have a key, by day. */
function createIndex(days: number) {
  const byKey = new Map<string, string[]>();
  return {
    /** Articles at most `days` away that share at least `least` of the keys. */
    fellows: ({ day }: Digest, keys: readonly string[], least: number): string[] => {
      const counts = new Map<string, number>();
      const around =
        day === null ? [null] : Array.from({ length: 2 * days + 1 }, (_, i) => day + i - days);
      for (const key of keys) {
        for (const at of around) {
          for (const id of byKey.get(`${at} ${key}`) ?? [])
            counts.set(id, (counts.get(id) ?? 0) + 1);
        }
      }
      return [...counts].flatMap(([id, count]) => (count >= least ? [id] : []));
    },
    put: ({ day, article }: Digest, keys: readonly string[]) => {
      for (const key of keys) {
        const place = `${day} ${key}`;
        const known = byKey.get(place);
        if (known) known.push(article);
        else byKey.set(place, [article]);
      }
    },
  };
}
