import type { Digest } from '../../weave/digest.ts';
import { tellingName } from '../../weave/occurrences.ts';
import { storyLikeness } from '../../weave/stories.ts';
import { readDigests } from '../digests.ts';
import type { Reading } from '../store.ts';
import { type ContradictionView, readContradiction, readStory } from '../woven.ts';
import { readOccurrence } from './occurrences.ts';

/** Something that articles say together, and what makes it one. */
export interface WovenExplanation {
  readonly id: string;
  readonly kind: 'story' | 'occurrence' | 'contradiction';
  readonly members: readonly WovenMember[];
  readonly links: readonly WovenLink[];
}

/** An article, or what it says at one place. */
interface WovenMember {
  /** `art_…`; of a telling `art_…#V3`. */
  readonly id: string;
  readonly externalId: string;
  readonly outlet: string | null;
  readonly date: string | null;
  /** The headline, the line of the event, the quote. */
  readonly words: string;
  readonly speaker: string | null;
}

/** Why two of them belong together. */
interface WovenLink {
  readonly a: string;
  readonly b: string;
  readonly rule: string;
  /** 0 to 1; null where the rule is not one of likeness. */
  readonly likeness: number | null;
  /** Stems of words and ids of names that both have, the weightiest first. */
  readonly common: readonly string[];
}

const MOST_COMMON = 8;
type Terms = readonly (readonly [term: string, weight: number])[];

/** What a story, occurrence or contradiction (`sto_…`, `occ_…`, `con_…`) consists of and why; null when there is none. */
export async function explainWoven(reading: Reading, id: string): Promise<WovenExplanation | null> {
  if (id.startsWith('sto_')) return explainStory(reading, id);
  if (id.startsWith('occ_')) return explainOccurrence(reading, id);
  const found = await readContradiction(reading, id);
  return found && explainContradiction(reading, found);
}

async function explainStory(reading: Reading, id: string): Promise<WovenExplanation | null> {
  const story = await readStory(reading, id);
  if (!story) return null;
  const ids = story.articles.map(({ article }) => article);
  const digests = await readDigests(reading, ids);
  const links = await reading.db
    .selectFrom('story_links')
    .selectAll()
    .where('a', 'in', ids)
    .where('b', 'in', ids)
    .orderBy('likeness', 'desc')
    .orderBy('a')
    .orderBy('b')
    .execute();
  return {
    ...{ id, kind: 'story' },
    members: story.articles.map(({ article, externalId, outlet, date, title }) => ({
      ...{ id: article, externalId, outlet, date, words: title ?? externalId, speaker: null },
    })),
    links: links.map(({ a, b, likeness }) => ({
      ...{ a, b, rule: 'weave/same-occurrence', likeness },
      common: inCommon(digests.get(a)?.terms, digests.get(b)?.terms),
    })),
  };
}

async function explainOccurrence(reading: Reading, id: string): Promise<WovenExplanation | null> {
  const occurrence = await readOccurrence(reading, id);
  if (!occurrence) return null;
  const articles = [...new Set(occurrence.claims.map(({ article }) => article.id))];
  const digests = await readDigests(reading, articles);
  const tellings = await reading.db
    .selectFrom('occurrence_tellings')
    .select(['telling', 'article'])
    .where('occurrence', '=', id)
    .orderBy('telling')
    .execute();
  const names = tellings.map(({ telling }) => telling);
  const links = await reading.db
    .selectFrom('telling_links')
    .selectAll()
    .where('a', 'in', ['', ...names])
    .where('b', 'in', ['', ...names])
    .orderBy('likeness', 'desc')
    .orderBy('a')
    .orderBy('b')
    .execute();
  return {
    ...{ id, kind: 'occurrence' },
    members: tellings.flatMap(({ telling, article }) => {
      const claim = occurrence.claims.find((one) => one.article.id === article);
      if (!claim) return [];
      const { externalId, outlet, date } = claim.article;
      const speaker = claim.chain.at(-1);
      return [
        {
          ...{ id: telling, externalId, outlet, date, words: claim.line },
          speaker: speaker?.entity?.name ?? speaker?.speaker ?? null,
        },
      ];
    }),
    links: links.map(({ a, b, rule, likeness, a_article, b_article }) => ({
      ...{ a, b, rule, likeness },
      common: inCommon(
        termsOfTelling(digests.get(a_article), a),
        termsOfTelling(digests.get(b_article), b),
      ),
    })),
  };
}

function termsOfTelling(digest: Digest | undefined, name: string): Terms | undefined {
  return digest?.tellings.find((one) => tellingName(digest, one) === name)?.terms;
}

async function explainContradiction(
  reading: Reading,
  { id, rule, a, b }: ContradictionView,
): Promise<WovenExplanation> {
  const digests = await readDigests(reading, [a.article, b.article]);
  const [left, right] = [digests.get(a.article), digests.get(b.article)];
  const isBetween = left && right && a.article !== b.article;
  return {
    ...{ id, kind: 'contradiction' },
    members: [a, b].map(({ article, externalId, outlet, date, quote, speaker }) => ({
      ...{ id: article, externalId, outlet, date, words: quote, speaker },
    })),
    links: [
      {
        ...{ a: a.article, b: b.article, rule },
        likeness: isBetween ? storyLikeness(left, right) : null,
        common: inCommon(termsOfSide(left, a.quote), termsOfSide(right, b.quote)),
      },
    ],
  };
}

/** What the sentence is about that a side is from. */
function termsOfSide(digest: Digest | undefined, quote: string): Terms | undefined {
  if (!digest) return undefined;
  const { figures, denials, accounts, wounds } = digest;
  return [...figures, ...denials, ...accounts, ...wounds].find((one) => one.quote === quote)?.terms;
}

function inCommon(a: Terms = [], b: Terms = []): string[] {
  const weights = new Map(a);
  return b
    .flatMap(([term, weight]) => {
      const other = weights.get(term);
      return other === undefined ? [] : [{ term, weight: weight * other }];
    })
    .sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1))
    .slice(0, MOST_COMMON)
    .map(({ term }) => term);
}
