import type { Backend } from '../backend.ts';

/** What articles say together: digests, links between articles, stories, contradictions. */
export function weaving({ bytes, clustered }: Backend): readonly string[] {
  return [...digests(bytes, clustered), ...stories(clustered), ...passages(clustered), ...DISPUTES];
}

function digests(bytes: string, clustered: string): string[] {
  return [
    `create table digests (
      version integer not null primary key references versions (n), article text not null,
      day integer not null, stamp text not null, digest ${bytes} not null)`,
    'create index digests_by_article on digests (article)',
    `create table weave_keys (
      kind text not null, key text not null, day integer not null, version integer not null,
      primary key (kind, key, day, version)) ${clustered}`,
    'create index weave_keys_by_version on weave_keys (version)',
    `create table weave_prints (
      hash bigint not null, day integer not null, version integer not null,
      primary key (hash, day, version)) ${clustered}`,
    'create index weave_prints_by_version on weave_prints (version)',
  ];
}

function stories(clustered: string): string[] {
  return [
    `create table story_links (
      a text not null, b text not null, likeness double precision not null,
      primary key (a, b)) ${clustered}`,
    'create index story_links_by_b on story_links (b)',
    `create table stories (
      id text not null primary key, size integer not null, date_start text, date_end text)`,
    'create index stories_by_date on stories (date_start)',
    'create table story_articles (article text not null primary key, story text not null)',
    'create index story_articles_by_story on story_articles (story)',
  ];
}

function passages(clustered: string): string[] {
  return [
    `create table passage_links (
      a text not null, b text not null, link text not null, primary key (a, b)) ${clustered}`,
    'create index passage_links_by_b on passage_links (b)',
  ];
}

const DISPUTES = [
  `create table contradictions (
    id text not null primary key, type text not null, rule text not null, proposition text not null,
    a text not null, b text not null, a_side text not null, b_side text not null)`,
  'create index contradictions_by_a on contradictions (a)',
  'create index contradictions_by_b on contradictions (b)',
];
