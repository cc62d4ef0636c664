import type { DecidedPair } from '../weave/occurrences.ts';
import { type Anchor, resolveTellings } from './join-anchors.ts';
import { doesCount, selectDecisions } from './made.ts';
import { spread } from './spread.ts';
import type { Reading } from './store.ts';

interface Touched {
  /** Tellings that links or decisions lead to, those asked for included. */
  readonly touched: readonly string[];
  readonly decided: readonly DecidedPair[];
}

/** All tellings that links, and what people decided, lead to from some, with the decisions about them. */
export async function spreadDecided(
  reading: Reading,
  tellings: readonly string[],
): Promise<Touched> {
  let touched = await spread(reading, 'telling_links', tellings);
  const all = await readSides(reading);
  if (all.length === 0) return { touched, decided: [] };
  for (;;) {
    const articles = new Set(touched.map((telling) => telling.slice(0, telling.indexOf('#'))));
    const near = all.filter(({ about, others }) =>
      [...about, ...others].some(({ article }) => articles.has(article ?? '')),
    );
    const pairs = await toPairs(reading, near);
    const known = new Set(touched);
    const decided = pairs.filter(({ a, b }) => known.has(a) || known.has(b));
    const more = decided.flatMap(({ a, b }) => [a, b]).filter((telling) => !known.has(telling));
    if (more.length === 0) return { touched, decided };
    touched = await spread(reading, 'telling_links', [...touched, ...more]);
  }
}

interface Sides {
  readonly kind: DecidedPair['kind'];
  readonly about: readonly Anchor[];
  readonly others: readonly Anchor[];
}

async function readSides(reading: Reading): Promise<Sides[]> {
  const rows = await selectDecisions(reading)
    .where('kind', 'in', ['merge', 'split'])
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at')
    .orderBy('decisions.id')
    .execute();
  return rows.filter(doesCount).flatMap(({ kind, value }) => {
    const { of, anchors } = JSON.parse(value) as { of: string; anchors: Omit<Sides, 'kind'> };
    return of === 'occurrence' ? [{ kind: kind as Sides['kind'], ...anchors }] : [];
  });
}

async function toPairs(reading: Reading, all: readonly Sides[]): Promise<DecidedPair[]> {
  const anchors = all.flatMap(({ about, others }) => [...about, ...others]);
  const tellings = await resolveTellings(reading, anchors);
  return all.flatMap(({ kind, about, others }) =>
    about.flatMap((left) =>
      others.flatMap((right): DecidedPair[] => {
        const [a, b] = [tellings.get(left), tellings.get(right)];
        return a && b && a !== b ? [{ a, b, kind }] : [];
      }),
    ),
  );
}

/** The tellings that some anchors stand in now. */
export async function tellingsOf(reading: Reading, anchors: readonly Anchor[]): Promise<string[]> {
  return [...(await resolveTellings(reading, anchors)).values()];
}
