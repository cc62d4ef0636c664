/** What kind of place a row of the gazetteer is; `town` takes in villages, quarters and camps. */
export const PLACE_KINDS = [
  'country',
  'admin1',
  'town',
  'area',
  'facility',
  'sea',
  'region',
  'continent',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the gazetteer. Degrees north and east; `population` 0 when unknown. */
export interface KnownPlace {
  /** `geo/<GeoNames id>`, `ne/<Natural Earth code>` or `place/<slug>`; a country is `place/<alpha-3>`. */
  readonly id: string;
  readonly nameAr: string;
  readonly aliases: readonly string[];
  readonly nameEn: string;
  readonly kind: PlaceKind;
  /** ISO alpha-3; null for seas, continents and places whose country is disputed. */
  readonly country: string | null;
  /** English name of the province, '' when unknown. */
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly geonames: string | null;
  readonly isCapital: boolean;
}

/** How a looked-up name and the gazetteer's spelling agree, best first. */
export type Match = 'written' | 'article' | 'spelling';

/** A place that a name may mean. */
export interface Candidate {
  readonly place: KnownPlace;
  readonly match: Match;
  /** The name is the place's main one, not an alias. */
  readonly isMain: boolean;
}

/** A point in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_KM = 6371;

/** Distance in kilometres over the ground between two points (haversine formula). */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h =
    half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}
