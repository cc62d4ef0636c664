import type { Gold } from '../../evaluation/gold.ts';
import { goldOf } from '../../review/to-gold.ts';
import { reviseVersion } from '../revise-version.ts';
import type { Reading } from '../store.ts';

/** An article as people decided it, as gold; or why it cannot be. */
export interface ExportedGold {
  /** `ver_…`; its files bear this name. */
  readonly id: string;
  readonly text: string;
  readonly url: string | null;
  readonly gold: Gold;
  readonly errors: readonly string[];
}

/**
 * Every article as it stands now about which somebody decided something that holds, in the order in which they came.
 * `isComplete`: only those whose every event somebody decided about, so that nothing in it is the engine's word alone.
 */
export async function* exportGold(
  reading: Reading,
  { isComplete }: { readonly isComplete: boolean },
): AsyncGenerator<ExportedGold> {
  const rows = await reading.db
    .selectFrom('articles')
    .innerJoin('versions', 'versions.n', 'articles.current')
    .select(['versions.n', 'versions.id', 'versions.url'])
    .where('versions.n', 'in', (eb) =>
      eb.selectFrom('decision_effects').select('version').where('state', '=', 'holds'),
    )
    .orderBy('versions.n')
    .execute();
  for (const { n, id, url } of rows) {
    const { revised } = await reviseVersion(reading, n);
    const held = revised.effects.filter(({ state }) => state === 'holds');
    const decided = new Set(held.flatMap(({ local }) => local ?? []));
    const { events, text } = revised.record;
    const looked = events.filter((one) => decided.has(one.id)).length;
    if (isComplete && looked < events.length) continue;
    const notes = `Made by Isnad from ${held.length} decisions of people; ${looked} of ${events.length} events were looked at, the rest is what the engine found.`;
    yield { id, text, url, ...goldOf(revised.record, { id, notes }) };
  }
}
