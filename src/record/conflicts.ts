import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';

/** A mention that wants to stand in the record, and how much it is needed there. */
export interface Candidate extends Span {
  /** Position in the document's `mentions`. */
  readonly at: number;
  readonly form: Mention['form'];
  /** True when an event, relation, attribution or role refers to its entity. */
  readonly used: boolean;
}

/**
 * The candidates that can stand together (guidelines 3.3): no two with the same span, none crossing
 * another, none inside a named one. Where two cannot, in this order: the named one stays, then the one
 * whose entity is used, then the longer, then the earlier. One pass over the text, in linear time
 * after sorting.
 *
 *   قيادة الجيش   with   الجيش   inside
 *   the nominal mention stays and so does the named one inside it
 *
 *   منطقة طرابلس   named, with   طرابلس   inside
 *   the inner one goes
 */
export function settleConflicts(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a) || a.at - b.at,
  );
  const out = new Set<Candidate>();
  const open: Candidate[] = [];
  for (const next of sorted) {
    while (open.length > 0 && open.at(-1)!.end <= next.start) open.pop();
    let stays = true;
    while (stays && open.length > 0 && clash(open.at(-1)!, next)) {
      const top = open.at(-1)!;
      if (isStronger(next, top)) out.delete(open.pop()!);
      else stays = false;
    }
    if (!stays) continue;
    open.push(next);
    out.add(next);
  }
  return [...out];
}

function rank(candidate: Candidate): number {
  return (candidate.form === 'named' ? 2 : 0) + (candidate.used ? 1 : 0);
}

/** `outer` starts first or, at the same start, is at least as long. */
function clash(outer: Candidate, next: Candidate): boolean {
  const isSame = outer.start === next.start && outer.end === next.end;
  return isSame || next.end > outer.end || outer.form === 'named';
}

function isStronger(next: Candidate, top: Candidate): boolean {
  const byRank = rank(next) - rank(top);
  return byRank > 0 || (byRank === 0 && next.end - next.start > top.end - top.start);
}
