import type { Backend } from '../backend.ts';
import { ADD_APPEARANCES, ADD_COUNTED, ADD_DAY_COUNTS, ADD_MONTH_COUNTS } from '../counted-sql.ts';

/**
 * What questions about a large record are answered from without reading all of its events: who appears in which,
 * and how many there are of each kind on each day. Of articles as they stand now, which are `counted`.
 */
export function appearances({ clustered }: Backend): readonly string[] {
  return [
    `create table appearances (
      handle text not null, role text not null, type text not null, day text not null,
      version integer not null, event text not null, entity_type text not null,
      primary key (handle, role, type, day, version, event, entity_type)) ${clustered}`,
    `create table day_counts (
      day text not null, day_end text not null, type text not null, mode text not null,
      modality text not null, outlet text not null, events integer not null,
      primary key (day, day_end, type, mode, modality, outlet)) ${clustered}`,
    'create index day_counts_lasting on day_counts (day_end) where day_end > day',
    `create table month_counts (
      month text not null, type text not null, mode text not null, modality text not null,
      outlet text not null, events integer not null,
      primary key (month, type, mode, modality, outlet)) ${clustered}`,
    'create table counted (version integer not null primary key references versions (n))',
    'create index events_lasting on events (date_start, date_end) where date_end > date_start',
    ADD_COUNTED,
    ADD_APPEARANCES,
    ADD_DAY_COUNTS,
    ADD_MONTH_COUNTS,
  ];
}
