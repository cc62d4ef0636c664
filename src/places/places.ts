import type { Tables } from '../lexicon/load.ts';
import type { EntityType } from '../model/entity.ts';
import type { Atlas } from './atlas.ts';
import { type Choice, choosePlace, type Evidence } from './choose.ts';
import { type FoundPlace, found, ownerIn, unfound } from './found.ts';
import { loadAtlas } from './load.ts';
import type { Candidate, KnownPlace } from './place.ts';

/** A named place of an article, as it is to be found on the map. */
export interface PlaceQuery {
  readonly name: string;
  readonly type: EntityType;
  /** Id that the name lexicon gave: used where the tables hold nothing of that name. */
  readonly known: string | null;
  /** The word before each mention of it; class words count (محافظة). */
  readonly before: readonly string[];
  /** The words after each mention; a country right behind counts (طرابلس اللبنانية). */
  readonly after: readonly string[];
  /** How often the article mentions it. */
  readonly mentions: number;
}

export interface PlaceFinder {
  /**
   * Finds the places of one article together, so that each helps to tell the namesakes of the others
   * apart. `countries`: how often the article names or means each country (ISO alpha-3) otherwise.
   * The answer has an entry for each query.
   */
  readonly place: (
    queries: readonly PlaceQuery[],
    countries: ReadonlyMap<string, number>,
  ) => readonly FoundPlace[];
}

interface Asked {
  readonly query: PlaceQuery;
  readonly candidates: readonly Candidate[];
  /** The candidates bear only the last part of the name (درنة of ميناء درنة). */
  readonly isPart: boolean;
  readonly beside: Pick<Evidence, 'kinds' | 'country'>;
}

/** A place told from its namesakes without its neighbours. */
interface Sure {
  readonly asked: Asked;
  readonly place: KnownPlace;
}

/** Lead at which a place counts as told from its namesakes: thirty times as large, or a capital. */
const SURE_LEAD = 1.5;

/** Makes a finder. The tables are read at the first question, not here. */
export function createPlaceFinder(tables: Tables): PlaceFinder {
  return {
    place: (queries, countries) => {
      if (queries.length === 0) return [];
      const atlas = loadAtlas(tables);
      const asked = queries.map(
        (query): Asked => ({
          query,
          ...candidatesOf(query, atlas),
          beside: besideOf(query, atlas),
        }),
      );
      const sure = surePlaces(asked, sharesIn(countries));
      const around = createAround(sure, countries);
      return asked.map((one) => {
        const given = around(one);
        const choice = choose(one, given);
        if (choice) return found(choice, { isPart: one.isPart, isNear: isNear(one.query, atlas) });
        const owner = ownerIn(one.query.name, atlas);
        return owner ?? unfound(given.shares);
      });
    },
  };
}

type Given = Pick<Evidence, 'shares' | 'others'>;

function surePlaces(asked: readonly Asked[], shares: Given['shares']): Sure[] {
  return asked.flatMap((one): Sure[] => {
    const choice = choose(one, { shares, others: [] });
    return choice && choice.lead >= SURE_LEAD ? [{ asked: one, place: choice.place }] : [];
  });
}

function choose({ query, candidates, beside }: Asked, given: Given): Choice | null {
  return choosePlace(candidates, { type: query.type, ...given, ...beside });
}

/** How many places before one, and after it, are looked at for nearness: a long article's worth. */
const NEIGHBOURS = 100;

/** What the article says of a place otherwise: its sure places without that one, and the shares of the countries. */
function createAround(
  sure: readonly Sure[],
  countries: ReadonlyMap<string, number>,
): (asked: Asked) => Given {
  const counts = new Map(countries);
  const add = ({ asked, place }: Sure, sign: 1 | -1) => {
    if (place.country === null) return;
    counts.set(place.country, (counts.get(place.country) ?? 0) + sign * asked.query.mentions);
  };
  for (const one of sure) add(one, 1);
  let at = 0;
  return (asked) => {
    // Asked in the order in which the sure ones stand.
    const own = sure[at]?.asked === asked ? sure[at] : undefined;
    const before = sure.slice(Math.max(0, at - NEIGHBOURS), at);
    if (own) at += 1;
    const others = [...before, ...sure.slice(at, at + NEIGHBOURS)].map(({ place }) => place);
    if (own) add(own, -1);
    const shares = sharesIn(counts);
    if (own) add(own, 1);
    return { others, shares };
  };
}

/** Shares of the countries, 0 to 1. */
function sharesIn(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let all = 0;
  for (const count of counts.values()) all += count;
  const shares = new Map<string, number>();
  if (all > 0) for (const [code, count] of counts) shares.set(code, count / all);
  return shares;
}

function candidatesOf(
  { name, known }: PlaceQuery,
  atlas: Atlas,
): Pick<Asked, 'candidates' | 'isPart'> {
  const named = atlas.find(name);
  if (named.length > 0) return { candidates: named, isPart: false };
  const place = known === null ? undefined : atlas.byId(known);
  if (place) return { candidates: [{ place, match: 'written', isMain: true }], isPart: false };
  const [first = '', ...rest] = name.split(/\s+/);
  const isClass = atlas.cueOf(first)?.role === 'class' && rest.length > 0;
  const towns = isClass ? atlas.find(rest.join(' ')).filter(isTownAsWritten) : [];
  return { candidates: towns, isPart: true };
}

function isTownAsWritten({ place, match }: Candidate): boolean {
  return place.kind === 'town' && match === 'written';
}

/** What the words beside the name say: a class word (محافظة الجوف) and a country (طرابلس، لبنان). */
function besideOf({ before, after }: PlaceQuery, atlas: Atlas): Asked['beside'] {
  const cues = before.map((word) => atlas.cueOf(word)).filter((cue) => cue?.role === 'class');
  const countries = after.map((words) => countryIn(words, atlas));
  return {
    kinds: cues[0]?.kinds ?? [],
    country: countries.find((code) => code !== null) ?? null,
  };
}

/**
 * True where every mention speaks of a spot off the place, not of the place.
 *
 * Example: شمال دوما → true. Counterexample: شمال دوما and later في دوما → false.
 */
function isNear({ before }: PlaceQuery, atlas: Atlas): boolean {
  return (
    before.length > 0 &&
    before.every((word) => ['near', 'direction'].includes(atlas.cueOf(word)?.role ?? ''))
  );
}

/** The country that the first word names, or the second where a direction stands between (شمال لبنان). */
function countryIn(words: string, atlas: Atlas): string | null {
  const [first = '', second = ''] = words.split(/[\s،,()]+/).filter((word) => word !== '');
  return countryOf(atlas.cueOf(first)?.role === 'direction' ? second : first, atlas);
}

function countryOf(word: string, atlas: Atlas): string | null {
  const demonym = atlas.demonymCountry(word);
  if (demonym) return demonym.country;
  const country = atlas.find(word).find(({ place }) => place.kind === 'country');
  return country?.match === 'written' ? country.place.country : null;
}
