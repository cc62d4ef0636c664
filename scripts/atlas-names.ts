/** The names of the desk's base map, from the lexicon's places. */
import type { Tables } from '../src/lexicon/load.ts';
import { type Country, zoomOfCountry } from './country-zoom.ts';

/** Natural Earth's codes of countries whose provinces are drawn. */
export const WITH_PROVINCES = new Set(
  (
    'DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSX QAT SAU SOM SOL SDN SDS SYR TUN ARE YEM SAH ' +
    'ISR TUR IRN TCD ERI ETH MLI NER NGA SEN CYP'
  ).split(' '),
);
const TOWN_AT_LEAST = 400_000;
/** Zooms from which towns and provinces are named. */
const TOWN_ZOOM = 4.6;
const PROVINCE_ZOOM = 5.6;

/** Names on the map: [Arabic, English, longitude, latitude, kind, zoom from which it is shown], the most prominent first. */
export function placeNames(tables: Tables, shapes: readonly Country[]): (string | number)[][] {
  const point = (row: Record<string, string | undefined>) => [Number(row.lon), Number(row.lat)];
  const lands = tables.rows('places/countries.tsv').filter(({ alpha3, lat }) => alpha3 && lat);
  const listed = new Set(lands.map(({ name_en }) => name_en));
  const countries = lands
    .map(({ name_ar = '', name_en = '', ...row }) => {
      const [lon = 0, lat = 0] = point(row);
      const own = shapes.filter(
        ({ properties: { name } }) => name === name_en || !listed.has(name),
      );
      const zoom = zoomOfCountry(own, { name: name_en, lon, lat });
      return [name_ar, name_en, lon, lat, 'country', zoom];
    })
    .sort((a, b) => Number(a[5]) - Number(b[5]));
  const places = [...tables.rows('places/extra.tsv'), ...tables.rows('places/gazetteer.tsv')];
  const towns = places
    .filter(({ kind, population, name_ar }) => {
      return name_ar && kind === 'town' && Number(population) >= TOWN_AT_LEAST;
    })
    .sort((a, b) => Number(b.population) - Number(a.population))
    .map((row) => [row.name_ar ?? '', row.name_en ?? '', ...point(row), 'town', TOWN_ZOOM]);
  const codes = new Set([...WITH_PROVINCES].map((code) => (code === 'PSX' ? 'PSE' : code)));
  const provinces = places
    .filter(({ kind, country, lat }) => kind === 'admin1' && lat && codes.has(country ?? ''))
    .map((row) => [row.name_ar ?? '', row.name_en ?? '', ...point(row), 'province', PROVINCE_ZOOM]);
  return withoutTwins([...countries, ...towns, ...provinces]);
}

/** Degrees within which one name is written once: a province and its town, a town and its country. */
const TWIN = 3;

function withoutTwins(names: (string | number)[][]): (string | number)[][] {
  return names.filter(([name, , lon, lat], i) =>
    names
      .slice(0, i)
      .every(
        (other) =>
          other[0] !== name ||
          Math.hypot(Number(other[2]) - Number(lon), Number(other[3]) - Number(lat)) > TWIN,
      ),
  );
}
