import { contains, type Span } from '../model/span.ts';

/** As much of an attribution as finding the innermost one needs. */
export interface HasContent {
  readonly content: readonly Span[];
}

/** Number of characters of all content spans together. */
export function contentSize(attribution: HasContent): number {
  return attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
}

/**
 * Index of the innermost attribution whose content holds `span`: the one with the smallest content;
 * among equals the first. Null when none does. `except` is an index that does not count (an
 * attribution is not its own parent; an event whose trigger is a cue does not stand under that cue).
 */
export function innermostAttribution(
  attributions: readonly HasContent[],
  span: Span,
  except: number | null = null,
): number | null {
  let best: number | null = null;
  let bestSize = Number.POSITIVE_INFINITY;
  for (let i = 0; i < attributions.length; i++) {
    const attribution = attributions[i]!;
    if (i === except || !attribution.content.some((content) => contains(content, span))) continue;
    const size = contentSize(attribution);
    if (size < bestSize) [best, bestSize] = [i, size];
  }
  return best;
}
