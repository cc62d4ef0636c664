import type { EntityType } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';

import {
  type Candidate,
  distanceKm,
  type KnownPlace,
  type Match,
  type PlaceKind,
} from './place.ts';

/** What speaks for one namesake or another. */
export interface Evidence {
  readonly type: EntityType;
  /** ISO alpha-3 that the words beside the name give (طرابلس اللبنانية). */
  readonly country: string | null;
  /** Kinds that a class word before the name allows (محافظة: admin1), likeliest first; empty without one. */
  readonly kinds: readonly PlaceKind[];
  /** Share of each country in what the article names, 0 to 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** Places of the article that are told from their namesakes without it. */
  readonly others: readonly KnownPlace[];
}

export interface Choice {
  readonly place: KnownPlace;
  readonly rule: RuleId;
  /** By how much the evidence for it is ahead of that for the next; endless where there is no next. */
  readonly lead: number;
}

interface Vote {
  readonly rule: RuleId;
  readonly of: (candidate: Candidate, evidence: Evidence) => number;
}

/** How much a kind is talked of, on the scale of a town's people in powers of ten. */
const SIZE: Readonly<Record<PlaceKind, number>> = {
  continent: 8,
  country: 8,
  region: 6,
  sea: 6,
  admin1: 4.5,
  area: 4.5,
  facility: 4.5,
  town: 0,
};

/** A place listed by hand is one that news writes of, whatever its size. */
const LISTED = 4.5;
const BESIDE_IT = 12;
const CLASS_WORD = 5;
const OTHER_TYPE = -4;
const IN_COUNTRY = 6;
const CAPITAL = 1;
const ALIAS = -0.5;
const SPELLED: Readonly<Record<Match, number>> = { written: 0, article: -1.5, spelling: -3 };
const NEARNESS = 2;
const NEAR_KM = 200;

const TYPE_KINDS: Readonly<Partial<Record<EntityType, readonly PlaceKind[]>>> = {
  GPE: ['country', 'admin1', 'town'],
  LOC: ['area', 'sea', 'region', 'continent'],
  FAC: ['facility'],
};

// The weights were set by hand: the training articles hold too few namesakes to fit them. Their order
// matters: words beside the name, the class word, the article's countries, size, nearness.
const VOTES: readonly Vote[] = [
  {
    rule: 'places/country-beside-it',
    of: ({ place }, { country }) =>
      country !== null && place.country === country && place.kind !== 'country' ? BESIDE_IT : 0,
  },
  {
    rule: 'places/class-word',
    of: ({ place }, { kinds }) => (kinds.includes(place.kind) ? CLASS_WORD : 0),
  },
  {
    rule: 'places/countries-of-the-article',
    of: ({ place }, { shares }) => IN_COUNTRY * (shares.get(place.country ?? '') ?? 0),
  },
  {
    rule: 'places/as-written',
    of: ({ match, isMain }) => SPELLED[match] + (isMain ? 0 : ALIAS),
  },
  { rule: 'places/largest', of: ({ place }) => sizeOf(place) },
  {
    rule: 'places/kind-of-the-name',
    of: ({ place }, { type }) => (TYPE_KINDS[type]?.includes(place.kind) ? 0 : OTHER_TYPE),
  },
  { rule: 'places/near-the-others', of: ({ place }, { others }) => nearness(place, others) },
];

/**
 * The namesake that an article means, and the evidence in which it is furthest ahead of the next; null for none.
 *
 * Example: طرابلس beside بيروت and صيدا → Tripoli in Lebanon, by the countries of the article.
 * Counterexample: طرابلس in an article that names no country → the larger one, in Libya.
 */
export function choosePlace(candidates: readonly Candidate[], evidence: Evidence): Choice | null {
  const [best, second] = candidates
    .map(({ place, ...rest }) => {
      const votes = VOTES.map((vote) => vote.of({ place, ...rest }, evidence));
      return { place, votes, sum: votes.reduce((a, b) => a + b, 0) };
    })
    .sort((a, b) => b.sum - a.sum);
  if (!best) return null;
  if (!second) return { place: best.place, rule: 'places/only-one', lead: Infinity };
  const leads = best.votes.map((vote, i) => vote - second.votes[i]!);
  const { rule } = VOTES[leads.indexOf(Math.max(...leads))]!;
  return { place: best.place, rule, lead: best.sum - second.sum };
}

function sizeOf({ kind, population, isCapital, id }: KnownPlace): number {
  const people = population > 0 ? Math.log10(population) : 0;
  const listed = id.startsWith('place/') ? LISTED : 0;
  return Math.max(SIZE[kind], people, listed) + (isCapital ? CAPITAL : 0);
}

function nearness(place: KnownPlace, others: readonly KnownPlace[]): number {
  const towns = others.filter((other) => other.kind !== 'country');
  if (towns.length === 0) return 0;
  const nearest = Math.min(...towns.map((other) => distanceKm(place, other)));
  return NEARNESS * Math.exp(-nearest / NEAR_KM);
}
