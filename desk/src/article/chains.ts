import { chainOf, type RecordIndex } from '../../../src/record/chain.ts';
import { innermostId } from '../../../src/record/innermost.ts';
import type { RecordAttribution } from '../../../src/record/shape.ts';
import type { Mark } from './marks.ts';

/** The attributions over a find, outermost first; for one that is itself an attribution, with it. */
export function chainOver(index: RecordIndex, mark: Mark): RecordAttribution[] {
  return chainOf(index, holderOf(index, mark));
}

function holderOf({ record }: RecordIndex, { id, start, end }: Mark): string | null {
  if (id.startsWith('A')) return id;
  const claims = [...record.events, ...record.relations];
  const claim = claims.find((one) => one.id === id);
  if (claim) return claim.attribution;
  return innermostId(record.attributions, { start, end });
}

/** An attribution with what is claimed under it and the attributions inside it. */
export interface ClaimTree {
  /** Null for the article's own word. */
  readonly attribution: RecordAttribution | null;
  readonly claims: readonly string[];
  readonly inner: readonly ClaimTree[];
}

/** All claims of a record by their chains; the article's own word is the root. */
export function claimTree({ record }: RecordIndex): ClaimTree {
  const claims = [
    ...record.events.map(({ id, attribution, trigger }) => ({
      id,
      attribution,
      at: trigger.start,
    })),
    ...record.relations.map(({ id, attribution, span }) => ({ id, attribution, at: span.start })),
  ].sort((a, b) => a.at - b.at);
  const grow = (attribution: RecordAttribution | null): ClaimTree => {
    const id = attribution?.id ?? null;
    return {
      attribution,
      claims: claims.filter((claim) => claim.attribution === id).map((claim) => claim.id),
      inner: record.attributions.filter(({ parent }) => parent === id).map(grow),
    };
  };
  return grow(null);
}
