import type { Backend } from '../backend.ts';

/** People who may use a server, how they prove who they are, and what they did. No password and no token is kept. */
export function people(_: Backend): readonly string[] {
  return [
    `create table people (
      name text not null primary key, role text not null, password text not null,
      added_at text not null)`,
    `create table sessions (
      sha256 text not null primary key, person text not null, made_at text not null,
      expires_at text not null)`,
    `create table tokens (
      sha256 text not null primary key, id text not null unique, person text not null,
      made_at text not null)`,
    `create table audit (
      n integer not null primary key, at text not null, person text not null,
      action text not null, about text not null, address text not null)`,
    'create index sessions_by_person on sessions (person)',
    'create index tokens_by_person on tokens (person)',
  ];
}
