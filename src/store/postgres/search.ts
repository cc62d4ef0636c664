import { sql } from 'kysely';
import type { FullText, SearchGroup, SearchQuery } from '../backend.ts';

/** A tsvector a version. Weights tell the parts: A the title, D the body, B the dictionary forms. */
export const postgresSearch: FullText = {
  create: [
    `create table search (
      version integer not null primary key references versions (n), terms tsvector not null)`,
    'create index search_by_terms on search using gin (terms)',
  ],
  put: async (db, version, { title, body, lemmas }) => {
    await sql`insert into search (version, terms) values (${version},
      setweight(to_tsvector('simple', ${title.join(' ')}), 'A') ||
      setweight(to_tsvector('simple', ${body.join(' ')}), 'D') ||
      setweight(to_tsvector('simple', ${lemmas.join(' ')}), 'B'))`.execute(db);
  },
  drop: async (db, version) => {
    await sql`delete from search where version = ${version}`.execute(db);
  },
  matches: (query) =>
    sql`versions.n in (select version from search where terms @@ ${writeQuery(query)}::tsquery)`,
  matchesOne: (query) =>
    sql`(select terms @@ ${writeQuery(query)}::tsquery from search where version = versions.n)`,
  // Asked whether it is true, PostgreSQL keeps the list beside the walk instead of beginning with it.
  isAmongMatches: (query) =>
    sql`(versions.n in (select version from search
      where terms @@ ${writeQuery(query)}::tsquery)) is true`,
  isAmongLast: (query, limit) =>
    sql`versions.n in (select version from search where terms @@ ${writeQuery(query)}::tsquery
      order by version desc limit ${sql.lit(limit)})`,
};

function writeQuery(query: SearchQuery): string {
  return query.map(writeGroup).join(' & ');
}

function writeGroup({ stems, lemmas, phrase }: SearchGroup): string {
  if (phrase) return `(${phrase.map((stem) => quote(stem, 'AD')).join(' <-> ')})`;
  const all = [
    ...stems.map((stem) => quote(stem, 'AD')),
    ...lemmas.map((lemma) => quote(lemma, 'B')),
  ];
  return `(${all.join(' | ')})`;
}

/** A term as tsquery writes it. Terms are letters and digits, see `terms.ts`; nothing else can come in. */
function quote(term: string, weights: string): string {
  return `'${term.replaceAll(/['\\]/g, '')}':${weights}`;
}
