import type { NameChoice } from './names.ts';
import type { PlaceRow } from './rows.ts';

/** Columns of cities500.txt that are read. */
const COLUMN = {
  id: 0,
  name: 1,
  others: 3,
  lat: 4,
  lon: 5,
  code: 7,
  country: 8,
  admin1: 10,
  population: 14,
};

/** GeoNames codes of places that are no more, and of farms. */
const LEFT_OUT = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLF']);

/** Every town is taken in the Arab countries and in those that Arab news writes about as neighbours. */
const WHOLE =
  'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH ' +
  'IR TR IL TD NE ML ET ER SS AF PK CY BF NG SN KE UG CF AZ AM GE UA MT';
const TAKEN_WHOLE = new Set(WHOLE.split(' '));
const LEAST_PEOPLE = 50_000;

interface Help {
  readonly alpha3: ReadonlyMap<string, string>;
  readonly names: NameChoice;
  readonly admin1: ReadonlyMap<string, string>;
}

/** Towns with at least one clean Arabic name. `lines` are the split lines of cities500.txt. */
export function townsOf(lines: readonly (readonly string[])[], help: Help): PlaceRow[] {
  return lines.flatMap((cells) => {
    const row = isTaken(cells) ? toRow(cells, help) : null;
    return row ? [row] : [];
  });
}

function isTaken(cells: readonly string[]): boolean {
  if (LEFT_OUT.has(cells[COLUMN.code] ?? '')) return false;
  if (cells[COLUMN.code] === 'PPLC') return true;
  const people = Number(cells[COLUMN.population]);
  return TAKEN_WHOLE.has(cells[COLUMN.country] ?? '') || people >= LEAST_PEOPLE;
}

function toRow(cells: readonly string[], { alpha3, names, admin1 }: Help): PlaceRow | null {
  const cell = (column: number) => cells[column] ?? '';
  const [chosen, ...aliases] = names.choose(cell(COLUMN.others).split(','));
  const nameAr = chosen === undefined ? undefined : names.withoutClass(chosen);
  const country = alpha3.get(cell(COLUMN.country));
  if (nameAr === undefined || country === undefined) return null;
  const code = `${cell(COLUMN.country)}.${cell(COLUMN.admin1)}`;
  // Elsewhere GeoNames and Natural Earth number the provinces differently.
  const province = TAKEN_WHOLE.has(cell(COLUMN.country)) ? admin1.get(code) : undefined;
  return {
    nameAr,
    aliases: aliases.filter((name) => names.withoutClass(name, 'whole') === name),
    id: `geo/${cell(COLUMN.id)}`,
    nameEn: cell(COLUMN.name),
    kind: 'town',
    country,
    admin1: province ?? '',
    lat: Number(cell(COLUMN.lat)),
    lon: Number(cell(COLUMN.lon)),
    population: Number(cell(COLUMN.population)),
    geonames: cell(COLUMN.id),
  };
}
