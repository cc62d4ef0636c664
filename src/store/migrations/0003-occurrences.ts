import type { Backend } from '../backend.ts';

/** Events of several articles that are one, and the links that make them so. */
export function occurrences({ clustered }: Backend): readonly string[] {
  return [
    `create table telling_links (
      a text not null, b text not null, a_article text not null, b_article text not null,
      rule text not null, likeness double precision not null, primary key (a, b)) ${clustered}`,
    'create index telling_links_by_b on telling_links (b)',
    'create index telling_links_by_a_article on telling_links (a_article)',
    'create index telling_links_by_b_article on telling_links (b_article)',
    `create table occurrences (
      id text not null primary key, type text not null, mode text, size integer not null,
      date_start text, date_end text)`,
    'create index occurrences_by_date on occurrences (date_start)',
    `create table occurrence_tellings (
      telling text not null primary key, occurrence text not null, article text not null)`,
    'create index occurrence_tellings_by_occurrence on occurrence_tellings (occurrence)',
    'create index occurrence_tellings_by_article on occurrence_tellings (article)',
  ];
}
