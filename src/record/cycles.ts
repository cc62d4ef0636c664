import type { Attribution } from '../model/claim.ts';
import { contains, type Span } from '../model/span.ts';
import { type Draft, withContent } from './draft.ts';
import { fitPieces, wordStart } from './ground.ts';
import { innermostFinder } from './innermost.ts';

/**
 * Makes every chain end at the author. Two attributions that each hold the other's cue would be each
 * other's parent; the content of the one whose cue comes first is then cut before the later cue.
 *
 *   قال الوزير إن القوات انسحبت بحسب الوكالة
 *   the minister's content ends before بحسب, which is the agency's cue
 */
export function cutCycles(draft: Draft): void {
  const { attributions } = draft;
  for (let chain = findCycle(attributions); chain; chain = findCycle(attributions)) {
    const first = chain.reduce((a, b) =>
      cueStart(attributions, a) <= cueStart(attributions, b) ? a : b,
    );
    const held = attributions[chain[(chain.indexOf(first) + chain.length - 1) % chain.length]!]!;
    const found = attributions[first]!;
    const content = cutContent(draft, found, held.cue);
    const cut =
      content.length > 0 ? { ...found, ...withContent(draft.ground, found, content) } : null;
    attributions[first] = cut;
    draft.notes.push(
      `${cut ? 'Cut' : 'Left out'} attribution at ${found.cue.start}-${found.cue.end}: it and the one at ${held.cue.start} hold each other.`,
    );
  }
}

function cueStart(attributions: Draft['attributions'], at: number): number {
  return attributions[at]!.cue.start;
}

/** Content without whatever comes from the word of `cue` on in the span that holds it. */
function cutContent(draft: Draft, found: Attribution, cue: Span): Span[] {
  return found.content.flatMap((span) => {
    if (!contains(span, cue)) return [span];
    const end = Math.min(wordStart(draft.ground.text, cue.start), cue.start);
    return end > span.start ? fitPieces(draft.ground, { start: span.start, end }) : [];
  });
}

/** Positions of attributions each of which is the parent of the one before, ending at the first; null if none. */
function findCycle(attributions: Draft['attributions']): number[] | null {
  const parents = findParents(attributions);
  const done = new Set<number>();
  for (const start of parents.keys()) {
    const path: number[] = [];
    for (
      let at: number | null = start;
      at !== null && !done.has(at);
      at = parents.get(at) ?? null
    ) {
      if (path.includes(at)) return path.slice(path.indexOf(at));
      path.push(at);
    }
    for (const at of path) done.add(at);
  }
  return null;
}

function findParents(attributions: Draft['attributions']): Map<number, number | null> {
  const live = attributions.flatMap((found, at) => (found ? [{ at, found }] : []));
  live.sort((a, b) => a.found.cue.start - b.found.cue.start || a.at - b.at);
  const find = innermostFinder(live.map(({ found }) => found));
  return new Map(
    live.map(({ at, found }, i) => {
      const parent = find(found.cue, i);
      return [at, parent === null ? null : live[parent]!.at];
    }),
  );
}
