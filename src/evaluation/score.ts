import { type Counts, countMatches, type HeadlineLayer } from './counts.ts';
import type { Gold, HasRule } from './gold.ts';
import type { Pair } from './match.ts';
import { scoreAttributions } from './score-attributions.ts';
import { type Alignment, scoreEvents, scoreRelations, scoreTimes } from './score-events.ts';
import { scoreMentions } from './score-mentions.ts';

type Item = HasRule & { readonly id: string };

/** One document scored: counts for every metric, and what was right in each layer by its headline. */
export interface DocumentScore {
  readonly counts: Counts;
  readonly right: Readonly<Record<HeadlineLayer, readonly Pair<Item>[]>>;
}

/**
 * Scores one record against gold by guidelines section 10. The metrics, their names and their order
 * are those of `score-gold.mjs`, with which it agrees to four digits (tested).
 */
export function scoreDocument(gold: Gold, system: Gold): DocumentScore {
  const counts: Counts = new Map();
  const isDebris = ({ kind }: Gold['lines'][number]) => kind === 'debris';
  const debris = new Set(system.lines.filter(isDebris).map(({ i }) => i));
  const lines = gold.lines.filter(isDebris);
  const hits = lines.filter(({ i }) => debris.has(i)).length;
  counts.set('0 debris line', countMatches(hits, lines.length, debris.size));
  const mentions = scoreMentions(gold, system, counts);
  const { entityOf } = mentions;
  const attributions = scoreAttributions(gold, system, { counts, entityOf });
  const alignment: Alignment = { counts, entityOf, attributionOf: attributions.nameOf };
  return {
    counts,
    right: {
      mentions: mentions.right,
      attributions: attributions.right,
      events: scoreEvents(gold, system, alignment),
      relations: scoreRelations(gold, system, alignment),
      times: scoreTimes(gold, system, counts),
    },
  };
}
