/**
 * Tables that are made of others (`counted-sql.ts`), of articles as they stand now: so that a question need not
 * read all events to answer. Days that nobody knows, modes and outlets that are none are the empty text.
 */

/**
 * Somebody or something in an event, under each of its handles: `k` and its id in the lexicon, `c` and the country
 * of a place; `n` and its folded name where it has such an id, `u` and its folded name where it has none. So those
 * of a name are under `n` and `u`.
 */
export interface AppearanceTable {
  readonly handle: string;
  /** As of participants; and `said` of who says so, `passed` of who passes that on. */
  readonly role: string;
  /** Of the event; its first day. */
  readonly type: string;
  readonly day: string;
  readonly version: number;
  readonly event: string;
  readonly entity_type: string;
}

/** How many events of a kind there are. Rows may say 0. */
interface CountRow {
  readonly type: string;
  readonly mode: string;
  readonly modality: string;
  readonly outlet: string;
  readonly events: number;
}
export interface DayCountTable extends CountRow {
  readonly day: string;
  readonly day_end: string;
}
export interface MonthCountTable extends CountRow {
  /** `YYYY-MM` of the first day. */
  readonly month: string;
}

/** Versions whose events are in these tables. */
export interface CountedTable {
  readonly version: number;
}
