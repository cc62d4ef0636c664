import { fold } from '../../src/arabic/fold.ts';

/** One place of the table, before it is written. Degrees; population 0 when unknown. */
export interface PlaceRow {
  readonly nameAr: string;
  readonly aliases: readonly string[];
  readonly id: string;
  readonly nameEn: string;
  readonly kind: 'town' | 'admin1';
  readonly country: string;
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly geonames: string;
}

export function toLine(row: PlaceRow): string {
  const { nameAr, aliases, id, nameEn, kind, country, admin1, population, geonames } = row;
  const at = [degrees(row.lat), degrees(row.lon)];
  const cells = [nameAr, aliases.join('|'), id, nameEn, kind, country, admin1, ...at];
  return [...cells, String(population), geonames].join('\t');
}

// Four decimals are 11 metres: finer than any town has a point.
function degrees(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Registries hold some towns twice, as a place and as the seat of its district. */
const TWIN = { degrees: 0.08 } as const;

/** Drops the smaller of two towns of one name in one country that lie within a few kilometres. */
export function withoutTwins(rows: readonly PlaceRow[]): PlaceRow[] {
  const kept = new Map<string, PlaceRow[]>();
  const ranked = [...rows].sort(
    (a, b) => b.population - a.population || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  for (const row of ranked) {
    const key = `${row.kind} ${row.country} ${fold(row.nameAr)}`;
    const others = kept.get(key) ?? [];
    if (!others.some((other) => isTwin(row, other))) kept.set(key, [...others, row]);
  }
  return [...kept.values()].flat();
}

function isTwin(a: PlaceRow, b: PlaceRow): boolean {
  return Math.abs(a.lat - b.lat) < TWIN.degrees && Math.abs(a.lon - b.lon) < TWIN.degrees;
}
