import { listOccurrences, type OccurrenceView } from '../read/occurrences.ts';
import type { Reading } from '../store.ts';
import type { Cell } from './csv.ts';

const PAGE = 50;

/** Every occurrence that more than one article tells, with its claims, in the order of their ids. */
export async function* exportOccurrences(reading: Reading): AsyncGenerator<OccurrenceView> {
  let after: string | null = null;
  for (;;) {
    const page = await listOccurrences(reading, { after, limit: PAGE });
    if (page.length === 0) return;
    after = page.at(-1)!.id;
    yield* page;
  }
}

export const OCCURRENCE_COLUMNS: Readonly<Record<string, (row: OccurrenceView) => Cell>> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  mode: ({ mode }) => mode,
  start: ({ start }) => start,
  end: ({ end }) => end,
  claims: ({ corroboration }) => corroboration.claims,
  articles: ({ corroboration }) => corroboration.articles,
  independent: ({ corroboration }) => corroboration.independent,
  named: ({ corroboration }) => corroboration.named,
  unnamed: ({ corroboration }) => corroboration.unnamed,
  dead: ({ numbers }) => writeNumbers(numbers.dead),
  injured: ({ numbers }) => writeNumbers(numbers.injured),
  arrested: ({ numbers }) => writeNumbers(numbers.arrested),
  claim_ids: ({ claims }) => claims.map(({ id }) => id).join('; '),
};

/** Every number that is given, side by side: `18; 25`. */
function writeNumbers(given: OccurrenceView['numbers'][string] | undefined): Cell {
  if (!given) return null;
  return given.map(({ best, low, high }) => best ?? `${low ?? ''}–${high ?? ''}`).join('; ');
}
