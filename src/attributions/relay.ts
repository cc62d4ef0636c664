import { type Content, toContent } from './content-spans.ts';
import type { Draft, Sight } from './sight.ts';

/**
 * Relayed speech: the carrier's content holds the inner cue as well, so that the inner saying stands under
 * it (guidelines 11.3, 11.34).
 *
 * Example: قالت الوزارة في بيان أوردته الوكالة إن → الوكالة carries قالت الوزارة and what it says.
 * Counterexample: في بيان أصدرته أمس → the ministry's own statement, no carrier.
 */
export function relay(sight: Sight, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const inner = drafts[i - 1];
    const isCarrier =
      inner !== undefined &&
      draft.cue.kind === 'verb' &&
      draft.from === inner.from &&
      draft.speaker !== null &&
      inner.cue.i < draft.cue.i &&
      draft.cue.i < draft.from;
    if (!isCarrier) return draft;
    const before = toContent(sight, inner.cue.i, inner.speaker?.last ?? inner.cue.i);
    return before ? withBefore(draft, before) : draft;
  });
}

function withBefore(draft: Draft, before: Content): Draft {
  return { ...draft, content: [...before.spans, ...draft.content] };
}
