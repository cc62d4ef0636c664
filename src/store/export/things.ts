import { fold } from '../../arabic/fold.ts';
import { loadTables } from '../../lexicon/load.ts';
import { splitCell } from '../../lexicon/tsv.ts';
import { type ThingRule, thingKey } from '../../weave/things.ts';
import { thingId } from '../join-things.ts';
import type { Reading } from '../store.ts';
import type { Cell } from './csv.ts';

/** Somebody or something that several articles name, and what makes them one. */
export interface ExportedThing {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly name_en: string;
  readonly known: string | null;
  readonly country: string | null;
  readonly rule: ThingRule | 'review/joined';
  readonly articles: number;
  readonly mentions: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Every thing of one known id or one full name, in the order of their keys. */
export async function* exportThings({ db }: Reading): AsyncGenerator<ExportedThing> {
  const isGiven = readGivenNames();
  const rows = await db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.current', 'entities.version')
    .innerJoin('versions', 'versions.n', 'entities.version')
    .select(({ fn }) => [
      ...(['entities.type', 'entities.known', 'entities.name_key', 'entities.country'] as const),
      fn.min('name_ar').as('name'),
      fn.min('name_en').as('name_en'),
      fn.count<number>('entities.version').distinct().as('articles'),
      fn.sum<number>('mentions').as('mentions'),
      fn.min('versions.date').as('first'),
      fn.max('versions.date').as('last'),
    ])
    .where('form', '=', 'named')
    .groupBy(['entities.type', 'entities.known', 'entities.name_key', 'entities.country'])
    .orderBy('entities.known')
    .orderBy('entities.type')
    .orderBy('entities.name_key')
    .execute();
  const things = new Map<string, ExportedThing>();
  for (const row of rows) {
    const { type, known, name_key: nameKey, country } = row;
    // What a person joined bears the id of the thing already.
    const joined = known?.startsWith('thg_')
      ? { key: known, rule: 'review/joined' as const }
      : null;
    const same = joined ?? thingKey({ type, known, nameKey, country }, isGiven);
    if (!same) continue;
    const { name, name_en, first, last } = row;
    const so = things.get(same.key);
    things.set(same.key, {
      id: joined ? same.key : thingId(same.key),
      ...{ type, name: so?.name ?? name, name_en: so?.name_en ?? name_en },
      known: joined ? null : known,
      ...{ country: so?.country ?? country, rule: same.rule },
      articles: (so?.articles ?? 0) + Number(row.articles),
      mentions: (so?.mentions ?? 0) + Number(row.mentions),
      first: [so?.first ?? first, first].sort()[0] ?? null,
      last: [so?.last ?? last, last].sort()[1] ?? null,
    });
  }
  yield* things.values();
}

function readGivenNames(): (word: string) => boolean {
  const rows = loadTables().rows('names/given.tsv');
  const names = new Set(rows.flatMap((row) => splitCell(Object.values(row)[0]).map(fold)));
  return (word) => names.has(word);
}

const COLUMNS = [
  ...(['id', 'type', 'name', 'name_en', 'known', 'country', 'rule'] as const),
  ...(['articles', 'mentions', 'first', 'last'] as const),
] satisfies readonly (keyof ExportedThing)[];

export const THING_COLUMNS: Readonly<Record<string, (thing: ExportedThing) => Cell>> =
  Object.fromEntries(COLUMNS.map((name) => [name, (thing) => thing[name]]));
