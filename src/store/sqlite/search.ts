import { sql } from 'kysely';
import type { FullText, SearchGroup, SearchQuery } from '../backend.ts';

/** FTS5 without the words themselves: they are in `versions`, whose `n` is the row's number here. */
export const sqliteSearch: FullText = {
  create: [
    `create virtual table search using fts5 (
      title, body, lemmas, content = '', contentless_delete = 1, tokenize = 'unicode61')`,
  ],
  put: async (db, version, { title, body, lemmas }) => {
    await sql`insert into search (rowid, title, body, lemmas)
      values (${version}, ${title.join(' ')}, ${body.join(' ')}, ${lemmas.join(' ')})`.execute(db);
  },
  drop: async (db, version) => {
    await sql`delete from search where rowid = ${version}`.execute(db);
  },
  matches: (query) =>
    sql`versions.n in (select rowid from search where search match ${writeMatch(query)})`,
  matchesOne: (query) =>
    sql`exists (select 1 from search where search match ${writeMatch(query)} and rowid = versions.n)`,
  // The sign keeps SQLite from beginning with the list: it is looked into.
  isAmongMatches: (query) =>
    sql`+versions.n in (select rowid from search where search match ${writeMatch(query)})`,
  isAmongLast: (query, limit) =>
    sql`versions.n in (select rowid from search where search match ${writeMatch(query)}
      order by rowid desc limit ${sql.lit(limit)})`,
};

function writeMatch(query: SearchQuery): string {
  return query.map(writeGroup).join(' AND ');
}

function writeGroup({ stems, lemmas, phrase }: SearchGroup): string {
  if (phrase) return `{title body} : "${phrase.map(bare).join(' ')}"`;
  const list = (terms: readonly string[]) => terms.map((term) => `"${bare(term)}"`).join(' OR ');
  const parts = [
    stems.length > 0 ? `{title body} : (${list(stems)})` : '',
    lemmas.length > 0 ? `{lemmas} : (${list(lemmas)})` : '',
  ];
  return `(${parts.filter(Boolean).join(' OR ')})`;
}

function bare(term: string): string {
  return term.replaceAll('"', '');
}
