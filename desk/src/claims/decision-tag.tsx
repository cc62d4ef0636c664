import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { useWords } from '../words.ts';

/** That a person looked at a claim, who and when. */
export function DecisionTag({ decision }: { readonly decision: DecisionAnswer | null }) {
  const { t, day } = useWords();
  if (!decision) return null;
  const { kind, by, at, note } = decision;
  return (
    <span
      className={`tag decision-${kind}`}
      title={`${by} · ${day(at.slice(0, 10))}${note ? ` · ${note}` : ''}`}
    >
      {t(`decision.${kind}`)} <bdi>{by}</bdi>
    </span>
  );
}
