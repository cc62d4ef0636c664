/**
 * The tables, as Kysely sees them; `migrations/` makes them. One schema for both databases: days and
 * times are ISO text, yes and no are 1 and 0, lists are JSON text, bytes are bytes.
 */
import type * as kept from './count-tables.ts';
import type * as found from './find-tables.ts';
import type * as people from './people-tables.ts';
import type * as review from './review-tables.ts';
import type * as woven from './weave-tables.ts';

export type Bytes = Uint8Array;

/** Bytes as they came, once each, packed with gzip. */
interface RawTable {
  readonly sha256: string;
  readonly size: number;
  readonly packed: Bytes;
}

/** An article, whatever its versions say. */
interface ArticleTable {
  readonly id: string;
  /** Normal form of its address; null when it has none. */
  readonly address: string | null;
  /** `versions.n` of the version that holds now; below zero, and so of no version, while the article is withdrawn. */
  readonly current: number;
  readonly added_at: string;
}

/** What an article said at some point; never changed, never deleted. */
interface VersionTable {
  readonly n: number;
  readonly id: string;
  readonly article: string;
  /** 1 for the first version of its article, 2 for the next. */
  readonly number: number;
  readonly content_sha256: string;
  readonly raw: string;
  readonly external_id: string;
  readonly file: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly date_basis: string | null;
  readonly format: string;
  readonly encoding: string;
  /** JSON: the related reading that the page links to. */
  readonly links: string;
  /** What changed against the version before, as a unified diff; null for the first. */
  readonly diff: string | null;
  readonly added_at: string;
}

/** The words of a version; by themselves, so that lists of versions need not read past them. */
interface TextTable {
  readonly version: number;
  readonly text: string;
}

/** Where and how a version came in: once for each place and its bytes. */
interface ArrivalTable {
  readonly version: number;
  /** Path (with line) or address. */
  readonly origin: string;
  readonly raw: string;
  readonly arrived_at: string;
  /** JSON: status, final address, headers of a fetch; null for files. */
  readonly facts: string | null;
}

/** The whole record of a version, packed JSON without its text. */
interface AnalysisTable {
  readonly version: number;
  readonly engine: string;
  readonly analysed_at: string;
  readonly record: Bytes;
  readonly notes: string;
}

/** What a person decided; analysis never touches it. `about` and `other` are ids of anything. */
interface DecisionTable {
  readonly id: string;
  readonly made_at: string;
  readonly made_by: string;
  readonly kind: string;
  readonly about: string;
  readonly other: string | null;
  readonly value: string;
  readonly note: string;
  readonly withdrawn_at: string | null;
}

/** What happened to the record, in order. `about` is an id, `kind` what it names (`version`, `story`, …). */
export interface RevisionTable {
  readonly n: number;
  readonly at: string;
  readonly change: 'added' | 'changed' | 'withdrawn';
  readonly kind: string;
  readonly about: string;
}

/** One run of `isnad add` or `isnad reanalyse`. */
interface RunTable {
  readonly id: string;
  readonly command: string;
  readonly engine: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}
interface RefusalTable {
  readonly run: string;
  readonly n: number;
  readonly origin: string;
  readonly code: string;
  readonly message: string;
}

/** Every table by its name. */
export interface Database {
  raws: RawTable;
  articles: ArticleTable;
  versions: VersionTable;
  texts: TextTable;
  arrivals: ArrivalTable;
  analyses: AnalysisTable;
  entities: found.EntityTable;
  name_words: found.NameWordTable;
  members: found.MemberTable;
  mentions: found.MentionTable;
  roles: found.RoleTable;
  attributions: found.AttributionTable;
  events: found.EventTable;
  participants: found.ParticipantTable;
  counts: found.CountTable;
  relations: found.RelationTable;
  joined_entities: found.JoinedEntityTable;
  times: found.TimeTable;
  decisions: DecisionTable;
  revisions: RevisionTable;
  runs: RunTable;
  refusals: RefusalTable;
  digests: woven.DigestTable;
  weave_keys: woven.WeaveKeyTable;
  weave_prints: woven.WeavePrintTable;
  story_links: woven.StoryLinkTable;
  stories: woven.StoryTable;
  story_articles: woven.StoryArticleTable;
  passage_links: woven.PassageLinkTable;
  contradictions: woven.ContradictionTable;
  telling_links: woven.TellingLinkTable;
  occurrences: woven.OccurrenceTable;
  occurrence_tellings: woven.OccurrenceTellingTable;
  people: people.PersonTable;
  sessions: people.SessionTable;
  tokens: people.TokenTable;
  audit: people.AuditTable;
  appearances: kept.AppearanceTable;
  day_counts: kept.DayCountTable;
  month_counts: kept.MonthCountTable;
  counted: kept.CountedTable;
  decision_effects: review.DecisionEffectTable;
  confirmations: review.ConfirmationTable;
  settings: review.SettingTable;
}
