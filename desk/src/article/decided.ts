import { createContext } from 'react';
import type { ArticleRecord } from '../../../src/record/shape.ts';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';

/** The decision that holds about each claim, by the claim's id in its record. */
export type Decided = ReadonlyMap<string, DecisionAnswer>;

export const DecidedContext = createContext<Decided>(new Map());

/** What people decided about the claims of an article: of several about one, the latest that was not undone. */
export function decidedOf({ decisions, finds }: ArticleAnswer): Decided {
  const locals = new Map(Object.entries(finds).map(([local, id]) => [id, local]));
  const decided = new Map<string, DecisionAnswer>();
  for (const decision of decisions) {
    const local = locals.get(decision.about) ?? null;
    if (local !== null && decision.withdrawnAt === null) decided.set(local, decision);
  }
  return decided;
}

/** The record with what people set right in it; what they rejected stays, for its article shows it crossed out. */
export function correctRecord(record: ArticleRecord, decided: Decided): ArticleRecord {
  if (decided.size === 0) return record;
  const correct = <T extends { readonly id: string }>(claim: T): T => {
    const decision = decided.get(claim.id);
    return decision?.kind === 'correct' ? { ...claim, ...decision.set } : claim;
  };
  return {
    ...record,
    events: record.events.map(correct),
    relations: record.relations.map(correct),
  };
}
