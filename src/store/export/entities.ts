import { findId } from '../ids.ts';
import { BEFORE_ALL, isAfter } from '../read/load.ts';
import type { Reading } from '../store.ts';
import type { Cell } from './csv.ts';

const PAGE = 1000;

/** An entity of one article. */
export interface ExportedEntity {
  readonly id: string;
  readonly type: string;
  readonly form: string;
  readonly name: string;
  readonly name_en: string;
  readonly known: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonames: string | null;
  readonly mentions: number;
  readonly version: string;
  readonly externalId: string;
}

/** Every entity of the articles as they stand now, in the order in which these came in. */
export async function* exportEntities({ db }: Reading): AsyncGenerator<ExportedEntity> {
  let last = BEFORE_ALL;
  for (;;) {
    const rows = await db
      .selectFrom('entities')
      .innerJoin('articles', 'articles.current', 'entities.version')
      .innerJoin('versions', 'versions.n', 'entities.version')
      .selectAll('entities')
      .select(['versions.id', 'versions.external_id'])
      .where(isAfter(last))
      .orderBy('version')
      .orderBy('key')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!;
    for (const row of rows) {
      const { type, form, name_ar, name_en, known, country, sector, lat, lon, geonames } = row;
      yield {
        id: findId(row.id, row.key),
        ...{ type, form, name: name_ar, name_en, known, country, sector, lat, lon, geonames },
        ...{ mentions: row.mentions, version: row.id, externalId: row.external_id },
      };
    }
  }
}

const COLUMNS = [
  ...([
    'id',
    'type',
    'form',
    'name',
    'name_en',
    'known',
    'country',
    'sector',
    'lat',
    'lon',
  ] as const),
  ...(['geonames', 'mentions', 'version', 'externalId'] as const),
] satisfies readonly (keyof ExportedEntity)[];

export const ENTITY_COLUMNS: Readonly<Record<string, (entity: ExportedEntity) => Cell>> =
  Object.fromEntries(COLUMNS.map((name) => [name, (entity) => entity[name]]));
