import { createContext } from 'react';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';

/** The decision that stands about each find, by the find's id in its record. */
export type Decided = ReadonlyMap<string, DecisionAnswer>;

export const DecidedContext = createContext<Decided>(new Map());

/** What people decided about the finds of an article, as far as it holds or waits for a second person. */
export function decidedOf({
  decisions,
  finds,
}: Pick<ArticleAnswer, 'decisions' | 'finds'>): Decided {
  const locals = new Map(Object.entries(finds).map(([local, id]) => [id, local]));
  const decided = new Map<string, DecisionAnswer>();
  for (const decision of decisions) {
    const local = locals.get(decision.about) ?? null;
    const stands = decision.state === 'holds' || decision.state === 'waiting';
    if (local !== null && stands && decision.other === null) decided.set(local, decision);
  }
  return decided;
}

/** Ids across articles of what was found in the article in sight, by the ids in its record. */
export const FindsContext = createContext<ArticleAnswer['finds']>({});
