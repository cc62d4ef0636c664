import { tellingName } from '../../weave/occurrences.ts';
import { readDigests } from '../digests.ts';
import type { Reading } from '../store.ts';
import type { Ref } from './load.ts';
import { type OccurrenceView, readOccurrence } from './occurrences.ts';

/** The occurrence that an event of an article tells, where more than one article does; null where it stands alone. */
export async function readOccurrenceOf(
  reading: Reading,
  { version, key }: Ref,
): Promise<OccurrenceView | null> {
  const row = await reading.db
    .selectFrom('events')
    .innerJoin('articles', 'articles.current', 'events.version')
    .select(['articles.id', 'events.local'])
    .where('events.version', '=', version)
    .where('events.key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const digest = (await readDigests(reading, [row.id])).get(row.id);
  const telling = digest?.tellings.find(({ events }) => events.includes(row.local));
  if (!digest || !telling) return null;
  const found = await reading.db
    .selectFrom('occurrence_tellings')
    .select('occurrence')
    .where('telling', '=', tellingName(digest, telling))
    .executeTakeFirst();
  return found ? readOccurrence(reading, found.occurrence) : null;
}
