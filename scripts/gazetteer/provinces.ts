import type { NameChoice } from './names.ts';
import type { PlaceRow } from './rows.ts';

/** What is read of a Natural Earth province. */
export interface Feature {
  readonly properties: {
    readonly adm0_a3: string;
    readonly adm1_code: string;
    readonly iso_a2?: string;
    readonly gn_id?: number;
    readonly gn_a1_code?: string;
    readonly name_ar?: string | null;
    readonly name_en?: string | null;
    readonly latitude: number;
    readonly longitude: number;
  };
}

// Natural Earth's own codes for what ISO has no alpha-2 of, or counts to another country.
const OWN_CODES: Readonly<Record<string, string>> = {
  KOS: 'XKX',
  SDS: 'SSD',
  PSX: 'PSE',
  SAH: 'ESH',
  SOL: 'SOM',
  CYN: 'CYP',
  ALD: 'ALA',
};

/** Longer names are descriptions (the UN force on the Golan). */
const LONGEST = 5;

interface Help {
  readonly alpha3: ReadonlyMap<string, string>;
  readonly names: NameChoice;
}

/** The provinces that have an Arabic name; a class word before it is dropped and kept in an alias. */
export function provincesOf(features: readonly Feature[], { alpha3, names }: Help): PlaceRow[] {
  const seen = new Set<string>();
  const rows: PlaceRow[] = [];
  for (const { properties } of features) {
    const country = OWN_CODES[properties.adm0_a3] ?? alpha3.get(properties.iso_a2 ?? '') ?? '';
    const spelled = spellings(properties.name_ar ?? '', names);
    const [nameAr, ...aliases] = spelled;
    if (!nameAr || country === '') continue;
    const number = properties.gn_id && properties.gn_id > 0 ? String(properties.gn_id) : '';
    const geonames = seen.has(number) ? '' : number;
    seen.add(number);
    rows.push({
      nameAr,
      aliases,
      id: geonames === '' ? `ne/${properties.adm1_code}` : `geo/${geonames}`,
      nameEn: properties.name_en ?? '',
      kind: 'admin1',
      country,
      admin1: properties.name_en ?? '',
      lat: properties.latitude,
      lon: properties.longitude,
      population: 0,
      geonames,
    });
  }
  return rows;
}

/** `ولاية غرب دارفور،اقليم المساليت` → غرب دارفور and the same with its class word; the gloss is dropped. */
function spellings(raw: string, names: NameChoice): string[] {
  const whole = raw.replace(/[\u060c,(].*$/, '').trim();
  if (whole.split(' ').length > LONGEST) return [];
  const short = names.withoutClass(whole, 'whole');
  const [main] = names.choose([short]);
  if (main === undefined) return [];
  const [full] = names.choose([whole]);
  return full === undefined || full === main ? [main] : [main, full];
}
