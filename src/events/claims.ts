import type { Entity, Mention } from '../model/entity.ts';
import { innermostFinder } from '../record/innermost.ts';
import type { EventDoc } from './frame.ts';

/** What the claims and entities of a document say of its words; made once a document. */
export interface Claims {
  /** Attribution with the smallest content around a span, one aside. */
  readonly innermost: ReturnType<typeof innermostFinder>;
  /** Index of the attribution whose cue begins at an offset. */
  readonly cueAt: ReadonlyMap<number, number>;
  /** Times that date a saying. */
  readonly saidAt: ReadonlySet<number>;
  /** Entity of a mention, both by index. */
  readonly entityOf: ReadonlyMap<number, number>;
  /** The mention of who speaks with the cue that begins at an offset. */
  readonly speakerAt: (offset: number) => Mention | null;
  /** Mentions, by index, that stand in the words for a speaker. */
  readonly speakers: ReadonlySet<number>;
}

/** Maps the attributions and entities of a document. */
export function layClaims({ attributions, entities, mentions }: EventDoc): Claims {
  const cueAt = new Map<number, number>();
  const saidAt = new Set<number>();
  for (const { i, cue, time } of attributions) {
    if (!cueAt.has(cue.start)) cueAt.set(cue.start, i);
    if (time !== null) saidAt.add(time);
  }
  const entityOf = new Map<number, number>();
  for (const { i, mentions } of entities) for (const mention of mentions) entityOf.set(mention, i);
  const speakerAt = (offset: number) => {
    const at = cueAt.get(offset);
    const said = at === undefined ? undefined : attributions[at];
    const of = said?.sourceEntity == null ? undefined : entities[said.sourceEntity];
    return of ? nearestOf(of, mentions, offset) : null;
  };
  const speakers = findSpeakers({ attributions, mentions });
  return { innermost: innermostFinder(attributions), cueAt, saidAt, entityOf, speakerAt, speakers };
}

function findSpeakers({
  attributions,
  mentions,
}: Pick<EventDoc, 'attributions' | 'mentions'>): Set<number> {
  const found = new Set<number>();
  const spans = attributions
    .flatMap(({ source }) => source ?? [])
    .sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { start, end } of spans) {
    while (next < mentions.length && mentions[next]!.start < start) next += 1;
    for (let k = next; k < mentions.length && mentions[k]!.start < end; k += 1) {
      if (mentions[k]!.end <= end) found.add(mentions[k]!.i);
    }
  }
  return found;
}

/** The mention of an entity nearest to an offset. */
function nearestOf(entity: Entity, mentions: readonly Mention[], offset: number): Mention | null {
  let best: Mention | null = null;
  for (const i of entity.mentions) {
    const mention = mentions[i]!;
    if (!best || Math.abs(mention.start - offset) < Math.abs(best.start - offset)) best = mention;
  }
  return best;
}
