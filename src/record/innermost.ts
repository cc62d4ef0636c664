import { contains, type Span } from '../model/span.ts';

/** As much of an attribution as finding the innermost one needs. */
export interface HasContent {
  readonly content: readonly Span[];
}

/** Number of characters of all content spans together. */
function contentSize(attribution: HasContent): number {
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

/** Id of the innermost attribution over `span` (`innermostAttribution`), or null. */
export function innermostId(
  attributions: readonly (HasContent & { readonly id: string })[],
  span: Span,
  except: number | null = null,
): string | null {
  const at = innermostAttribution(attributions, span, except);
  return at === null ? null : attributions[at]!.id;
}

/**
 * The same question asked many times of the same attributions, in logarithmic time for text of nested
 * claims: content spans are sorted once, and a search looks back only while some earlier span reaches
 * the words asked for.
 */
export function innermostFinder(
  attributions: readonly HasContent[],
): (span: Span, except?: number | null) => number | null {
  const sizes = attributions.map(contentSize);
  const pieces = attributions
    .flatMap(({ content }, at) => content.map(({ start, end }) => ({ start, end, at })))
    .sort((a, b) => a.start - b.start);
  let reach = 0;
  const reaches = pieces.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return (span, except = null) => {
    let best: number | null = null;
    for (let i = countUpTo(pieces, span.start) - 1; i >= 0 && reaches[i]! >= span.end; i--) {
      const { end, at } = pieces[i]!;
      if (end < span.end || at === except) continue;
      const isCloser =
        best === null || sizes[at]! < sizes[best]! || (sizes[at] === sizes[best] && at < best);
      if (isCloser) best = at;
    }
    return best;
  };
}

/** How many of the sorted spans start at `offset` or before. */
function countUpTo(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
