import type { Backend } from '../backend.ts';

/**
 * Keys of weaving by spans of days first: what comes in day by day then goes to one part of the table, however
 * large the record is; by key first, each of some two hundred keys of an article went to another page of it.
 */
export function weaveSpans({ clustered }: Backend): readonly string[] {
  return [
    `create table span_keys (
      span integer not null, kind text not null, key text not null, day integer not null,
      version integer not null, primary key (span, kind, key, day, version)) ${clustered}`,
    'insert into span_keys select day / 8, kind, key, day, version from weave_keys',
    'drop table weave_keys',
    'alter table span_keys rename to weave_keys',
    `create table span_prints (
      span integer not null, hash bigint not null, day integer not null, version integer not null,
      primary key (span, hash, day, version)) ${clustered}`,
    'insert into span_prints select day / 8, hash, day, version from weave_prints',
    'drop table weave_prints',
    'alter table span_prints rename to weave_prints',
  ];
}
