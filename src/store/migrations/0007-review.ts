import type { Backend } from '../backend.ts';

/** What decisions come to in each version of an article, who confirmed them, and what a record is set to. */
export function review({ clustered }: Backend): readonly string[] {
  return [
    `create table decision_effects (
      decision text not null, version integer not null references versions (n), layer text not null,
      key text, other text, state text not null, engine text,
      primary key (decision, version)) ${clustered}`,
    'create index decision_effects_by_find on decision_effects (version, key)',
    'create index decision_effects_by_state on decision_effects (state)',
    `create table confirmations (
      decision text not null, person text not null, at text not null,
      primary key (decision, person)) ${clustered}`,
    'create table settings (name text not null primary key, value text not null)',
    'create index decisions_by_time on decisions (made_at)',
  ];
}
