import { queryOptions, useQuery } from '@tanstack/react-query';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import bordersAddress from '../../atlas/borders.json?url';
import namesAddress from '../../atlas/names.json?url';
import { toWorld } from './mercator.ts';
import type { AtlasName } from './place-names.ts';

/** The base map, from files of the desk's own server (scripts/atlas.ts makes them). */
export interface Atlas {
  readonly land: GeoJSON.Geometry;
  readonly countries: GeoJSON.Geometry;
  readonly provinces: GeoJSON.Geometry;
  /** The same lines in Mercator's square, for drawing without a map engine. */
  readonly lines: Readonly<Record<'land' | 'countries' | 'provinces', readonly WorldLine[]>>;
  readonly names: readonly AtlasName[];
}

/** A line of the world square with its bounds: west, north, east, south. */
export interface WorldLine {
  readonly points: readonly (readonly [number, number])[];
  readonly bounds: readonly [number, number, number, number];
}

export const askAtlas = queryOptions({
  queryKey: ['atlas'],
  queryFn: loadAtlas,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The base map, fetched once. */
export function useAtlas() {
  return useQuery(askAtlas);
}

async function loadAtlas(): Promise<Atlas> {
  const [topology, names] = await Promise.all([
    fetchJson<Topology>(bordersAddress),
    fetchJson<AtlasName[]>(namesAddress),
  ]);
  const [land, countries, provinces] = (['land', 'countries', 'provinces'] as const).map((name) =>
    geometryOf(feature(topology, topology.objects[name]!)),
  ) as [GeoJSON.Geometry, GeoJSON.Geometry, GeoJSON.Geometry];
  return {
    ...{ land, countries, provinces, names },
    lines: {
      land: linesOf(land).map(toWorldLine),
      countries: linesOf(countries).map(toWorldLine),
      provinces: linesOf(provinces).map(toWorldLine),
    },
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json() as Promise<T>;
}

function geometryOf(found: ReturnType<typeof feature>): GeoJSON.Geometry {
  if (found.type !== 'FeatureCollection') return found.geometry;
  return {
    type: 'GeometryCollection',
    geometries: (found as GeoJSON.FeatureCollection).features.map(({ geometry }) => geometry),
  };
}

function linesOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Polygon':
      return geometry.coordinates;
    default:
      return (geometry as GeoJSON.MultiLineString).coordinates;
  }
}

function toWorldLine(line: GeoJSON.Position[]): WorldLine {
  const points = line.map(([lon = 0, lat = 0]) => toWorld(lon, lat));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    points,
    bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  };
}
