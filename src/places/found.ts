import type { Place } from '../model/entity.ts';
import type { Atlas } from './atlas.ts';
import type { Choice } from './choose.ts';
import type { PlaceKind } from './place.ts';

/** What is known of a place: the row of the gazetteer it is, and where that is. */
export interface FoundPlace {
  /** Null for a place that the gazetteer does not hold (ميناء درنة is near Derna). */
  readonly id: string | null;
  readonly kind: PlaceKind | null;
  readonly place: Place | null;
  /** ISO alpha-3; where `place` is null the country that nearly all of the article is about. */
  readonly country: string | null;
}

const PRECISION: Readonly<Record<PlaceKind, Place['precision']>> = {
  town: 1,
  facility: 1,
  area: 2,
  admin1: 3,
  country: 3,
  region: 3,
  sea: 3,
  continent: 3,
};

/** How a chosen row bears on the place asked for. */
interface Bearing {
  /** Only the last part of the name is the row's name. */
  readonly isPart: boolean;
  /** The article speaks of a spot off the place alone (شمال دوما). */
  readonly isNear: boolean;
}

/** The answer for a row that was chosen; `precision` 2 near a town or facility. */
export function found({ place: row, rule }: Choice, { isPart, isNear }: Bearing): FoundPlace {
  const { id, kind, lat, lon, country, geonames } = row;
  if (isPart) {
    const reason = { rule: 'places/near-the-town-in-its-name' } as const;
    const place: Place = { lat, lon, country, geonames: null, precision: 2, reason };
    return { id: null, kind: null, place, country };
  }
  const precision = isNear && PRECISION[kind] === 1 ? 2 : PRECISION[kind];
  const place: Place = { lat, lon, country, geonames, precision, reason: { rule } };
  return { id, kind, place, country };
}

/** The country whose adjective ends a name that no table holds (القنصلية الأمريكية → USA). */
export function ownerIn(name: string, atlas: Atlas): FoundPlace | null {
  const last = name.split(/\s+/).slice(1).at(-1);
  const country = last === undefined ? null : (atlas.demonymCountry(last)?.country ?? null);
  return country === null ? null : { id: null, kind: null, place: null, country };
}

/** Share of a country from which on a place that no table holds is taken to be in it. */
const HOME_SHARE = 0.7;

/**
 * A place that no table holds: somewhere in the country that the article is about, if there is one.
 *
 * Example: حدنان in an article about Taiz and Sanaa → Yemen. Counterexample: in one about Yemen and Saudi Arabia alike → not known.
 */
export function unfound(shares: ReadonlyMap<string, number>): FoundPlace {
  const [home] = [...shares].sort((a, b) => b[1] - a[1]);
  return {
    id: null,
    kind: null,
    place: null,
    country: home && home[1] >= HOME_SHARE ? home[0] : null,
  };
}
