import type { Reading } from '../store.ts';
import type { DrawnName } from './drawn.ts';
import { isOne, type Named } from './names.ts';

/** Somebody who speaks with a title of a body: `الناطق باسم الوزارة`. */
export interface Voice extends DrawnName {
  /** Titles by which articles tie the speaker to the body. */
  readonly titles: readonly string[];
  readonly statements: number;
  readonly articles: number;
}

/** Who is quoted with a title of this body, the most quoted first. */
export async function readVoices({ db }: Reading, named: Named, limit: number): Promise<Voice[]> {
  const rows = await db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.current', 'entities.version')
    .innerJoin('roles', (join) =>
      join.onRef('roles.version', '=', 'entities.version').onRef('roles.org', '=', 'entities.key'),
    )
    .innerJoin('entities as person', (join) =>
      join
        .onRef('person.version', '=', 'roles.version')
        .onRef('person.key', '=', 'roles.entity')
        .on('person.form', '=', 'named'),
    )
    .innerJoin('attributions', (join) =>
      join
        .onRef('attributions.version', '=', 'person.version')
        .onRef('attributions.speaker', '=', 'person.key'),
    )
    .where(isOne(named))
    .select([
      ...(['person.known', 'person.type', 'person.name_key'] as const),
      ...(['person.name_ar as name', 'person.name_en', 'roles.words'] as const),
      ...(['attributions.version', 'attributions.key'] as const),
    ])
    .distinct()
    .orderBy('attributions.version')
    .orderBy('attributions.key')
    .orderBy('roles.words')
    .execute();
  return gather(rows).slice(0, limit);
}

interface Row extends DrawnName {
  readonly name_key: string;
  readonly words: string;
  readonly version: number;
  readonly key: string;
}

function gather(rows: readonly Row[]): Voice[] {
  const found = new Map<
    string,
    { first: Row; titles: Set<string>; said: Set<string>; in: Set<number> }
  >();
  for (const row of rows) {
    const id = row.known ?? `${row.type} ${row.name_key}`;
    const one = found.get(id) ?? {
      first: row,
      ...{ titles: new Set(), said: new Set(), in: new Set() },
    };
    one.titles.add(row.words);
    one.said.add(`${row.version} ${row.key}`);
    one.in.add(row.version);
    found.set(id, one);
  }
  return [...found.values()]
    .map(({ first: { known, type, name, name_en }, titles, said, in: articles }) => ({
      ...{ known, type, name, name_en, titles: [...titles] },
      ...{ statements: said.size, articles: articles.size },
    }))
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
}
