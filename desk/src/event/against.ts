import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import type { ContradictionAnswer } from '../../../src/server/shapes/woven.ts';

type Told = Pick<EventAnswer, 'start'> & {
  readonly article: Pick<EventAnswer['article'], 'version'>;
};

/** Contradictions of which one side holds the words of an event, or of another telling of it. */
export function against<T extends Pick<ContradictionAnswer, 'a' | 'b'>>(
  contradictions: readonly T[],
  tellings: readonly Told[],
): readonly T[] {
  const isSide = ({ version, span }: ContradictionAnswer['a']) =>
    span !== null &&
    tellings.some(
      ({ article, start }) =>
        article.version === version && span.start <= start && start < span.end,
    );
  return contradictions.filter(({ a, b }) => isSide(a) || isSide(b));
}
