import { type JoinOfThings, joinThings, type ThingClass } from '../weave/joined.ts';
import { countIn, countOut } from './counted.ts';
import { hashOf } from './ids.ts';
import { type Anchor, refOfFind, refOfNamed } from './join-anchors.ts';
import { doesCount, selectDecisions } from './made.ts';
import { addRevision } from './revisions.ts';
import type { Reading, Writing } from './store.ts';

/**
 * Puts into effect what people decided about things: an entity of a joined thing bears the id of the thing that it
 * is joined with (`known`), so that whoever asks by it finds both; `joined_entities` keeps what the engine says.
 */
export async function rejoinThings(
  writing: Writing,
  anchors: readonly Anchor[],
  at: string,
): Promise<void> {
  const nodes = await spreadNodes(
    writing,
    anchors.map(({ node }) => node),
  );
  const rows = await rowsOf(writing, nodes);
  const classOf = joinThings(await readActive(writing));
  const versions = new Set(rows.map(({ version }) => version));
  for (const n of versions) await countOut(writing, n);
  for (const row of rows) await settle(writing, row, classOf);
  for (const n of versions) await countIn(writing, n);
  await addRevision(writing, { at, change: 'changed', kind: 'thing', about: anchors[0]!.node });
}

/** The same for the entities of version `n`, when it has just been analysed. */
export async function joinEntities(writing: Writing, n: number): Promise<void> {
  await writing.db.deleteFrom('joined_entities').where('version', '=', n).execute();
  const joins = await readActive(writing);
  if (joins.length === 0) return;
  const classOf = joinThings(joins);
  const rows = await entities(writing).where('entities.version', '=', n).execute();
  for (const row of rows) await settle(writing, row, classOf);
}

/** `thg_…`: the id of a thing, from what makes it one across articles. */
export function thingId(key: string): string {
  return `thg_${hashOf(['thing', key])}`;
}

async function readActive(reading: Reading): Promise<JoinOfThings[]> {
  const rows = await selectDecisions(reading)
    .where('kind', 'in', ['merge', 'split'])
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at')
    .orderBy('decisions.id')
    .execute();
  return rows.filter(doesCount).flatMap(({ id, kind, value }) => {
    const { of, anchors } = JSON.parse(value) as Anchored;
    if (of !== 'thing') return [];
    const others = anchors.others.map(({ node }) => node);
    return [{ id, kind: kind as JoinOfThings['kind'], about: anchors.about[0]!.node, others }];
  });
}
interface Anchored {
  readonly of: string;
  readonly anchors: { readonly about: readonly Anchor[]; readonly others: readonly Anchor[] };
}

/** The nodes, and all that decisions tie to them. */
async function spreadNodes(reading: Reading, from: readonly string[]): Promise<string[]> {
  const joins = await readActive(reading);
  const nodes = new Set(from);
  for (let size = -1; size !== nodes.size; ) {
    size = nodes.size;
    for (const { about, others } of joins) {
      const all = [about, ...others];
      if (all.some((node) => nodes.has(node))) for (const node of all) nodes.add(node);
    }
  }
  return [...nodes];
}

function entities({ db }: Reading) {
  return db
    .selectFrom('entities')
    .innerJoin('versions', 'versions.n', 'entities.version')
    .leftJoin('joined_entities', (join) =>
      join
        .onRef('joined_entities.version', '=', 'entities.version')
        .onRef('joined_entities.key', '=', 'entities.key'),
    )
    .select(['entities.version', 'entities.key', 'type', 'name_key', 'article'])
    .select(['entities.known', 'entities.rule', 'joined_entities.node'])
    .select(['joined_entities.known as own_known', 'joined_entities.rule as own_rule']);
}
type Row = Awaited<ReturnType<ReturnType<typeof entities>['execute']>>[number];

async function rowsOf(writing: Writing, nodes: readonly string[]): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const add = (found: readonly Row[]) => {
    for (const row of found) rows.set(`${row.version} ${row.key}`, row);
  };
  for (const node of nodes) {
    add(await entities(writing).where('joined_entities.node', '=', node).execute());
    const [, kind, article = '', type = '', name = ''] =
      /^(find) (\S+) (\S+) (.*)$/s.exec(node) ?? /^(known|name) ()(\S+) (.*)$/s.exec(node) ?? [];
    const some = entities(writing).where('type', '=', type);
    if (kind === 'find')
      add(await some.where('article', '=', article).where('name_key', '=', name).execute());
    if (kind === 'known') add(await some.where('entities.known', '=', name).execute());
    if (kind === 'name')
      add(await some.where('name_key', '=', name).where('entities.known', 'is', null).execute());
  }
  return [...rows.values()];
}

/** Gives an entity the id that decisions have for it, or its own again. */
async function settle(
  { db }: Writing,
  row: Row,
  classOf: (nodes: { readonly find: string; readonly all: string }) => ThingClass | null,
): Promise<void> {
  const { version, key, type, name_key, article } = row;
  const own = row.node === null ? row : { known: row.own_known, rule: row.own_rule! };
  const all = refOfNamed({ known: own.known, type, name_key });
  const found = classOf({ find: refOfFind(article, type, name_key), all });
  const known = found ? idOf(found.head) : own.known;
  const isOwn = found === null || known === own.known;
  const rule = isOwn ? own.rule : found.rule;
  const spot = { version, key };
  await db
    .deleteFrom('joined_entities')
    .where('version', '=', version)
    .where('key', '=', key)
    .execute();
  if (!isOwn)
    await db
      .insertInto('joined_entities')
      .values({ ...spot, node: all, known: own.known, rule: own.rule })
      .execute();
  if (known === row.known && rule === row.rule) return;
  await db
    .updateTable('entities')
    .set({ known, rule })
    .where('version', '=', version)
    .where('key', '=', key)
    .execute();
}

/** The lexicon's id where the class begins with one, else that of the thing. */
function idOf(head: string): string {
  return /^known \S+ (.*)$/s.exec(head)?.[1] ?? thingId(head);
}
