import type { Backend } from '../backend.ts';

/** Articles, their versions and what was found in them; decisions, revisions, runs. */
export function articlesAndFinds({ bytes, clustered, search }: Backend): readonly string[] {
  return [
    ...articles(bytes, clustered),
    ...things(clustered),
    ...claims(clustered),
    ...HISTORY,
    ...INDEXES,
    ...search.create,
  ];
}

const OF_VERSION = 'version integer not null references versions (n)';

function articles(bytes: string, clustered: string): string[] {
  return [
    `create table raws (
      sha256 text not null primary key, size integer not null, packed ${bytes} not null)`,
    `create table articles (
      id text not null primary key, address text, current integer not null, added_at text not null)`,
    `create table versions (
      n integer not null primary key, id text not null unique,
      article text not null references articles (id), number integer not null,
      content_sha256 text not null, raw text not null references raws (sha256),
      date text, date_basis text, outlet text, external_id text not null, title text, url text,
      file text not null, format text not null, encoding text not null, added_at text not null,
      links text not null, diff text)`,
    `create table texts (
      version integer not null primary key references versions (n), text text not null)`,
    `create table arrivals (
      ${OF_VERSION}, origin text not null, raw text not null, arrived_at text not null, facts text,
      primary key (version, origin, raw)) ${clustered}`,
    `create table analyses (
      version integer not null primary key references versions (n), engine text not null,
      analysed_at text not null, record ${bytes} not null, notes text not null)`,
  ];
}

const FIND = `${OF_VERSION}, key text not null, local text not null, engine text not null, rule text not null`;

function things(clustered: string): string[] {
  return [
    `create table entities (
      ${FIND}, type text not null, form text not null, name_ar text not null, name_en text not null,
      name_key text not null, number text not null, country text, sector text, known text,
      lat double precision, lon double precision, place_country text, geonames text,
      precision integer, mentions integer not null,
      primary key (version, key)) ${clustered}`,
    `create table name_words (
      word text not null, name_key text not null, primary key (word, name_key)) ${clustered}`,
    `create table members (
      ${OF_VERSION}, entity text not null, member text not null,
      primary key (version, entity, member)) ${clustered}`,
    `create table mentions (
      ${FIND}, entity text not null, start integer not null, stop integer not null,
      words text not null, form text not null, metonym integer not null, link text not null,
      primary key (version, key)) ${clustered}`,
    `create table roles (
      ${OF_VERSION}, mention text not null, n integer not null, engine text not null,
      rule text not null, entity text not null, kind text not null, words text not null, org text,
      former integer not null, acting integer not null,
      primary key (version, mention, n)) ${clustered}`,
    `create table times (
      ${FIND}, start integer not null, stop integer not null, words text not null,
      type text not null, value text not null, mod text, date_start text, date_end text,
      primary key (version, key)) ${clustered}`,
  ];
}

const CLAIM = `${FIND}, type text not null, start integer not null, stop integer not null,
  words text not null, modality text not null, polarity text not null, attribution text, time text,
  date_start text, date_end text, date_basis text`;

function claims(clustered: string): string[] {
  return [
    `create table attributions (
      ${FIND}, speaker text, speaker_words text, speaker_kind text not null,
      anonymity text not null, anonymity_reason text, cue text not null, cue_kind text not null,
      cue_lemma text not null, force text not null, quote text not null, start integer not null,
      stop integer not null, content text not null, parent text, medium text, addressee text,
      date_start text, date_end text,
      primary key (version, key)) ${clustered}`,
    `create table events (
      ${CLAIM}, mode text, cluster text not null, factuality text not null,
      primary key (version, key)) ${clustered}`,
    `create table relations (
      ${CLAIM}, from_entity text not null, to_entity text not null,
      primary key (version, key)) ${clustered}`,
    `create table participants (
      ${OF_VERSION}, event text not null, role text not null, entity text not null,
      n integer not null,
      primary key (version, event, role, n)) ${clustered}`,
    `create table counts (
      ${OF_VERSION}, event text not null, kind text not null, low double precision,
      best double precision, high double precision, words text not null,
      primary key (version, event, kind)) ${clustered}`,
  ];
}

const HISTORY = [
  `create table decisions (
    id text not null primary key, made_at text not null, made_by text not null, kind text not null,
    about text not null, other text, value text not null, note text not null, withdrawn_at text)`,
  `create table revisions (
    n integer not null primary key, at text not null, change text not null, kind text not null,
    about text not null)`,
  `create table runs (
    id text not null primary key, command text not null, engine text not null,
    started_at text not null, ended_at text, added integer not null, changed integer not null,
    unchanged integer not null, refused integer not null)`,
  `create table refusals (
    run text not null references runs (id), n integer not null, origin text not null,
    code text not null, message text not null,
    primary key (run, n))`,
];

const INDEXES = [
  'create unique index articles_by_current on articles (current)',
  'create index versions_by_article on versions (article, number)',
  'create index versions_by_date on versions (date)',
  'create index versions_by_outlet on versions (outlet, date)',
  'create index versions_by_external_id on versions (external_id)',
  'create index entities_by_name on entities (name_key)',
  'create index entities_by_known on entities (known)',
  'create index events_by_date on events (date_start)',
  'create index events_by_type on events (type, date_start)',
  'create index relations_by_type on relations (type, date_start)',
  'create index decisions_by_about on decisions (about)',
];
