import { type Count, type HeadlineLayer, scoreCount } from './counts.ts';
import type { Evaluation } from './evaluate.ts';
import { judgeItems, LAYERS } from './items.ts';

/** How often a rule found something, and how often that was right by the layer's headline metric. */
export interface RuleTally {
  readonly layer: HeadlineLayer;
  readonly rule: string;
  readonly hits: number;
  readonly right: number;
  readonly precision: number;
}

/** Precision of every rule that found anything, by layer, most hits first. */
export function tallyRules(evaluations: readonly Evaluation[]): RuleTally[] {
  const documents = evaluations.flatMap((evaluation) => evaluation.documents);
  return LAYERS.flatMap((layer) => {
    const found = documents.flatMap((document) => judgeItems(document, layer).system);
    const rows = [...Map.groupBy(found, ({ rule }) => rule ?? '(none)')].map(
      ([rule, hits]): RuleTally => {
        const right = hits.filter(({ isRight }) => isRight).length;
        return { layer, rule, hits: hits.length, right, precision: right / hits.length };
      },
    );
    return rows.sort((a, b) => b.hits - a.hits || (a.rule < b.rule ? -1 : 1));
  });
}

/** A rule that finds five or more things and is wrong more often than right does harm. */
const LEAST_HITS = 5;
const LEAST_PRECISION = 0.5;

export function isHarmful({ hits, precision }: RuleTally): boolean {
  return hits >= LEAST_HITS && precision < LEAST_PRECISION;
}

export interface TypeTally extends ReturnType<typeof scoreCount> {
  readonly layer: HeadlineLayer;
  readonly type: string;
}

/** Scores of each layer by type: recall by the gold type, precision by the system's. */
export function tallyTypes(evaluations: readonly Evaluation[]): TypeTally[] {
  const documents = evaluations.flatMap((evaluation) => evaluation.documents);
  return LAYERS.flatMap((layer) => {
    const counts = new Map<string, Count>();
    const add = (type: string, more: Partial<Count>) => {
      const so = counts.get(type) ?? { rightGold: 0, rightSystem: 0, gold: 0, system: 0 };
      counts.set(type, {
        rightGold: so.rightGold + (more.rightGold ?? 0),
        rightSystem: so.rightSystem + (more.rightSystem ?? 0),
        gold: so.gold + (more.gold ?? 0),
        system: so.system + (more.system ?? 0),
      });
    };
    for (const document of documents) {
      const { gold, system } = judgeItems(document, layer);
      for (const { type, isRight } of gold) add(type, { gold: 1, rightGold: Number(isRight) });
      for (const { type, isRight } of system)
        add(type, { system: 1, rightSystem: Number(isRight) });
    }
    const rows = [...counts].map(([type, count]) => ({ layer, type, ...scoreCount(count) }));
    return rows.sort((a, b) => b.gold - a.gold || (a.type < b.type ? -1 : 1));
  });
}
