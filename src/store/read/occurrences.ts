import { type Corroboration, corroborate } from '../../weave/corroboration.ts';
import type { Digest } from '../../weave/digest.ts';
import { tellingName } from '../../weave/occurrences.ts';
import { readDigests } from '../digests.ts';
import { readIndependent } from '../independent.ts';
import type { Reading } from '../store.ts';
import type { OccurrenceTable } from '../weave-tables.ts';
import type { Page } from '../woven.ts';
import { readEvents } from './claims.ts';
import type { Ref } from './load.ts';
import type { ToldEvent } from './told.ts';

/** What one number of people is given as, and by which articles. Numbers are never averaged. */
interface NumberGiven {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** Ids that the articles came with. */
  readonly articles: readonly string[];
}

/** A real-world event with every claim about it. */
export interface OccurrenceView {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly corroboration: Corroboration;
  /** By kind (`dead`, …): each number that is given, the smallest first. */
  readonly numbers: Readonly<Record<string, readonly NumberGiven[]>>;
  readonly claims: readonly ToldEvent[];
}

/** Occurrences that more than one article tells, in the order of their ids. */
export async function listOccurrences(reading: Reading, page: Page): Promise<OccurrenceView[]> {
  const rows = await reading.db
    .selectFrom('occurrences')
    .selectAll()
    .where('id', '>', page.after ?? '')
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return viewAll(reading, rows);
}

/** An occurrence by its id; null when there is none. */
export async function readOccurrence(reading: Reading, id: string): Promise<OccurrenceView | null> {
  const rows = await reading.db
    .selectFrom('occurrences')
    .selectAll()
    .where('id', '=', id)
    .execute();
  return (await viewAll(reading, rows))[0] ?? null;
}

async function viewAll(
  reading: Reading,
  rows: readonly OccurrenceTable[],
): Promise<OccurrenceView[]> {
  const told: ToldEvent[][] = [];
  for (const { id } of rows) told.push(await readClaims(reading, id));
  const sets = told.map((claims) => [...new Set(claims.map(({ article }) => article.id))]);
  const groups = await readIndependent(reading, sets);
  return rows.map(({ id, type, mode, date_start, date_end }, i) => ({
    ...{ id, type, mode, start: date_start, end: date_end },
    corroboration: corroborate(told[i]!.map(toVoiced), groups[i]!),
    numbers: numbersOf(told[i]!),
    claims: told[i]!,
  }));
}

/** Every event that tells it, as it stands now. */
async function readClaims(reading: Reading, occurrence: string): Promise<ToldEvent[]> {
  const tellings = await reading.db
    .selectFrom('occurrence_tellings')
    .select(['telling', 'article'])
    .where('occurrence', '=', occurrence)
    .orderBy('telling')
    .execute();
  const digests = await readDigests(
    reading,
    tellings.map(({ article }) => article),
  );
  const refs: Ref[] = [];
  for (const { telling, article } of tellings) {
    const events = eventsOf(digests.get(article), telling);
    refs.push(...(await findRefs(reading, article, events)));
  }
  return readEvents(reading, refs);
}

function eventsOf(digest: Digest | undefined, telling: string): readonly string[] {
  return digest?.tellings.find((one) => tellingName(digest, one) === telling)?.events ?? [];
}

async function findRefs(
  { db }: Reading,
  article: string,
  events: readonly string[],
): Promise<Ref[]> {
  if (events.length === 0) return [];
  return db
    .selectFrom('events')
    .innerJoin('articles', 'articles.current', 'events.version')
    .select(['events.version', 'events.key'])
    .where('articles.id', '=', article)
    .where('events.local', 'in', events)
    .orderBy('events.start')
    .execute();
}

/** The innermost speaker is who said it first; all others hand it on. */
function toVoiced({ article, chain }: ToldEvent) {
  const first = chain.at(-1);
  const isNamed = first?.anonymity === 'named';
  const name = first?.entity?.known ?? first?.entity?.name ?? first?.speaker ?? null;
  return { article: article.id, speaker: isNamed ? name : null, kind: first?.kind ?? null };
}

function numbersOf(claims: readonly ToldEvent[]): Record<string, NumberGiven[]> {
  const given = new Map<string, Map<string, NumberGiven>>();
  for (const { counts, article } of claims) {
    for (const { kind, low, best, high } of counts) {
      const byValue = given.get(kind) ?? new Map<string, NumberGiven>();
      const key = `${low} ${best} ${high}`;
      const articles = byValue.get(key)?.articles ?? [];
      const all = articles.includes(article.externalId)
        ? articles
        : [...articles, article.externalId];
      byValue.set(key, { low, best, high, articles: all });
      given.set(kind, byValue);
    }
  }
  const size = ({ low, best, high }: NumberGiven) => best ?? low ?? high ?? 0;
  return Object.fromEntries(
    [...given].map(([kind, byValue]) => [
      kind,
      [...byValue.values()].sort((a, b) => size(a) - size(b)),
    ]),
  );
}
