import type { Dialect, Expression, Kysely, SqlBool, Transaction } from 'kysely';
import type { Database } from './schema.ts';
import type { SearchTerms } from './terms.ts';

/** Terms of a query: every group must be found, by any of its terms. A phrase stands in this order. */
export type SearchQuery = readonly SearchGroup[];
export interface SearchGroup {
  /** Stems of words as they stand; more than one list of them are alternatives. */
  readonly stems: readonly string[];
  /** Dictionary forms that would do as well. */
  readonly lemmas: readonly string[];
  /** A phrase: stems that follow each other; then `stems` and `lemmas` are empty. */
  readonly phrase?: readonly string[];
}

/** Full-text search, the one thing that the two databases do quite differently. */
export interface FullText {
  /** Statements that make the index. */
  readonly create: readonly string[];
  readonly put: (db: Kysely<Database>, version: number, terms: SearchTerms) => Promise<void>;
  readonly drop: (db: Kysely<Database>, version: number) => Promise<void>;
  /** True for versions (`versions.n`) in which the query is found. */
  readonly matches: (query: SearchQuery) => Expression<SqlBool>;
  /** The same, asked of one version after another: for queries that so many match that a few are met soon. */
  readonly matchesOne: (query: SearchQuery) => Expression<SqlBool>;
  /** The same, with all that match found once, for whoever walks through more rows than versions. */
  readonly isAmongMatches: (query: SearchQuery) => Expression<SqlBool>;
  /** True for those of them that came in last, at most so many. */
  readonly isAmongLast: (query: SearchQuery, limit: number) => Expression<SqlBool>;
}

/** Rows, all of the same columns, that go into a table. */
export interface RowsOf {
  readonly table: keyof Database;
  readonly rows: readonly object[];
}

/** What differs between SQLite and PostgreSQL. */
export interface Backend {
  readonly name: 'sqlite' | 'postgres';
  readonly dialect: Dialect;
  /** Type of a column of bytes. */
  readonly bytes: 'blob' | 'bytea';
  /** What ends the making of a table whose rows lie in the order of its key. */
  readonly clustered: '' | 'without rowid';
  /** Statement that begins a reading of the whole as it is now, whatever others write meanwhile. */
  readonly beginSnapshot: string;
  /** Every row of a table, a few at a time in memory. Inside a snapshot. */
  readonly readAll: (db: Kysely<Database>, table: keyof Database) => AsyncIterable<object>;
  /** Lets the database look at what it holds, so that it plans queries by it. Some milliseconds; may be left out. */
  readonly tidy: (db: Kysely<Database>) => Promise<void>;
  /** Puts rows of the same columns into a table; with `orSkip` those alone that are not there. Inside a transaction. */
  readonly insert: (
    trx: Kysely<Database>,
    into: { readonly table: keyof Database; readonly orSkip?: boolean },
    rows: readonly object[],
  ) => Promise<void>;
  /** Puts whole rows into each of some tables, the first ones first; without columns of bytes. Inside a transaction. */
  readonly insertAll: (trx: Kysely<Database>, lists: readonly RowsOf[]) => Promise<void>;
  /** True where a column is one of values, each looked up by itself in an index that ends with the column. */
  readonly isAmong: (
    column: string,
    values: readonly string[] | readonly number[],
  ) => Expression<SqlBool>;
  /** Holds other writers back until the transaction ends. */
  readonly lock: (trx: Transaction<Database>) => Promise<void>;
  readonly search: FullText;
}
