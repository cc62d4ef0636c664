/** From which zoom a country is named on the map: when it is large enough there to bear a name. */
import { toWorld, worldWidth } from '../desk/src/map/mercator.ts';

export interface Country {
  readonly properties: { readonly name: string };
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** Pixels, the root of width by height, from which a name is no larger than its country by far. */
const LARGE_ENOUGH = 26;
const FIRST = 1.5;
/** Of what is too small to be drawn at all. */
const LAST = 7;
/** Zooms are written in tenths. */
const STEP = 10;

/**
 * The zoom for a country, by its largest part: Russia at once, Lebanon at 3.4, Andorra at 5.8. It is the one of that
 * name, else the smallest in which its point lies; one that is none of these gets the last.
 */
export function zoomOfCountry(
  countries: readonly Country[],
  { name, lon, lat }: { readonly name: string; readonly lon: number; readonly lat: number },
): number {
  const named = countries.find(({ properties }) => properties.name === name);
  const around = countries.filter((one) =>
    outlinesOf(one).some((outline) => isInside(outline, lon, lat)),
  );
  const sizes = (named ? [named] : around).map((one) => Math.max(...outlinesOf(one).map(sizeOf)));
  if (sizes.length === 0) return LAST;
  const zoom = Math.log2(LARGE_ENOUGH / Math.min(...sizes));
  return Math.round(Math.max(FIRST, Math.min(LAST, zoom)) * STEP) / STEP;
}

function outlinesOf({ geometry }: Country): (readonly GeoJSON.Position[])[] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map(([outer = []]) => outer);
}

/** Pixels at zoom 0: the root of width by height. */
function sizeOf(outline: readonly GeoJSON.Position[]): number {
  const points = outline.map(([lon = 0, lat = 0]) => toWorld(lon, lat));
  const extent = (of: 0 | 1) => {
    const all = points.map((point) => point[of]);
    return Math.max(...all) - Math.min(...all);
  };
  return Math.sqrt(extent(0) * extent(1)) * worldWidth(0);
}

/** Counts the sides of a ring that lie east of the point. */
function isInside(ring: readonly GeoJSON.Position[], lon: number, lat: number): boolean {
  let inside = false;
  ring.forEach(([x = 0, y = 0], i) => {
    const [bx = 0, by = 0] = ring[(i + 1) % ring.length]!;
    if (y > lat !== by > lat && lon < x + ((bx - x) * (lat - y)) / (by - y)) inside = !inside;
  });
  return inside;
}
