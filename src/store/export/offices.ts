import { sql } from 'kysely';
import { findId } from '../ids.ts';
import type { Reading } from '../store.ts';
import type { Cell } from './csv.ts';

const PAGE = 1000;

/**
 * An office that an article gives somebody, as a relation between the holder and a body or country: a title beside a
 * name is a role in the record (../shared/ontology.md: "exported as relations"), and no relation of its own there.
 */
export interface ExportedOffice {
  /** The holder's mention; `n` counts its titles. */
  readonly id: string;
  readonly n: number;
  readonly type: 'holds_office';
  readonly from: string;
  readonly from_name: string;
  readonly from_known: string | null;
  /** The body or country of the office; null where the words name none. */
  readonly to: string | null;
  readonly to_name: string | null;
  readonly to_known: string | null;
  /** The title as the article has it. */
  readonly words: string;
  readonly former: boolean;
  readonly acting: boolean;
  /** Day of the article (YYYY-MM-DD): the office is held as of then; null where unknown. */
  readonly as_of: string | null;
  readonly rule: string;
  readonly version: string;
  readonly externalId: string;
}

/** Every office that the articles as they stand now give somebody, in the order in which these came in. */
export async function* exportOffices(reading: Reading): AsyncGenerator<ExportedOffice> {
  let last: Title | undefined = { version: 0, mention: '', n: 0 };
  while (last) {
    const rows: OfficeRow[] = await readPage(reading, last);
    for (const row of rows) yield toOffice(row);
    last = rows.at(-1);
  }
}

/** A title by its mention, of which it is the n-th. */
interface Title {
  readonly version: number;
  readonly mention: string;
  readonly n: number;
}

type OfficeRow = Awaited<ReturnType<typeof readPage>>[number];

/** The next titles behind one. */
function readPage({ db }: Reading, { version, mention, n }: Title) {
  return db
    .selectFrom('roles')
    .innerJoin('articles', 'articles.current', 'roles.version')
    .innerJoin('versions', 'versions.n', 'roles.version')
    .innerJoin('entities as holder', (join) =>
      join.onRef('holder.version', '=', 'roles.version').onRef('holder.key', '=', 'roles.entity'),
    )
    .leftJoin('entities as body', (join) =>
      join.onRef('body.version', '=', 'roles.version').onRef('body.key', '=', 'roles.org'),
    )
    .select(['roles.version', 'roles.mention', 'roles.n', 'roles.entity', 'roles.org'])
    .select(['roles.words', 'roles.former', 'roles.acting', 'roles.rule'])
    .select(['versions.id', 'versions.date', 'versions.external_id'])
    .select(['holder.name_ar as from_name', 'holder.known as from_known'])
    .select(['body.name_ar as to_name', 'body.known as to_known'])
    .where('roles.kind', '=', 'office')
    .where(sql<boolean>`(roles.version, roles.mention, roles.n) > (${version}, ${mention}, ${n})`)
    .orderBy('roles.version')
    .orderBy('roles.mention')
    .orderBy('roles.n')
    .limit(PAGE)
    .execute();
}

function toOffice(row: OfficeRow): ExportedOffice {
  const { from_name, from_known, to_name, to_known, words, rule } = row;
  return {
    ...{ id: findId(row.id, row.mention), n: row.n, type: 'holds_office' },
    ...{ from: findId(row.id, row.entity), from_name, from_known },
    ...{ to: row.org === null ? null : findId(row.id, row.org), to_name, to_known },
    ...{ words, former: row.former === 1, acting: row.acting === 1, as_of: row.date },
    ...{ rule, version: row.id, externalId: row.external_id },
  };
}

const PLAIN = [
  ...(['id', 'n', 'type', 'from', 'from_name', 'from_known', 'to', 'to_name', 'to_known'] as const),
  ...(['words', 'as_of', 'rule', 'version', 'externalId'] as const),
] satisfies readonly (keyof ExportedOffice)[];

export const OFFICE_COLUMNS: Readonly<Record<string, (office: ExportedOffice) => Cell>> = {
  ...Object.fromEntries(PLAIN.map((name) => [name, (office: ExportedOffice) => office[name]])),
  former: ({ former }) => Number(former),
  acting: ({ acting }) => Number(acting),
};
