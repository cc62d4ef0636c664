import type { Backend } from '../backend.ts';

/** What people decided is one or is not: the entities that it touches, with what the engine says of them. */
export function joins({ clustered }: Backend): readonly string[] {
  return [
    `create table joined_entities (
      version integer not null references versions (n), key text not null, node text not null,
      known text, rule text not null, primary key (version, key)) ${clustered}`,
    'create index joined_entities_by_node on joined_entities (node)',
    'create index decisions_by_kind on decisions (kind)',
  ];
}
