import { cosine } from './sentences.ts';
import { type Contradiction, contradiction } from './sides.ts';
import type { FigureStatement, Statements, WoundStatement } from './statements.ts';

/** What two sentences of one article must have in common to give the length of the same. */
const LEAST_LENGTH = 0.1;

/** Numbers and places of one article that exclude each other; its denials are found apart. */
export function contradictInside({
  figures,
  wounds,
}: Pick<Statements, 'figures' | 'wounds'>): Contradiction[] {
  return [...lengthsOf(figures), ...contradictWounds(wounds, wounds)];
}

/** زيارة استمرت يومين in the lead, زيارة دامت ثلاثة أيام further down. */
function lengthsOf(figures: readonly FigureStatement[]): Contradiction[] {
  const lengths = figures.filter(({ what }) => what === 'lasting');
  return lengths.flatMap((a, i) =>
    lengths.slice(i + 1).flatMap((b) => {
      if (a.value === b.value || cosine(a.terms, b.terms) < LEAST_LENGTH) return [];
      return [
        contradiction({ type: 'number', rule: 'weave/other-length', proposition: a.what }, a, b),
      ];
    }),
  );
}

/**
 * The first two accounts of a wound that name different parts of the body and come from different people.
 *
 * Example: قال الجيش إنه أصيب في ساقه, and a soldier: أصيب في رأسه.
 * Counterexample: one doctor on both wounds of a man.
 */
export function contradictWounds(
  some: readonly WoundStatement[],
  others: readonly WoundStatement[],
): Contradiction[] {
  for (const a of some) {
    for (const b of others) {
      const isOrdered = a.article !== b.article || a.span!.start < b.span!.start;
      const isOtherVoice = a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
      if (a.part === b.part || !isOrdered || !isOtherVoice) continue;
      return [
        contradiction({ type: 'where', rule: 'weave/other-wound', proposition: a.quote }, a, b),
      ];
    }
  }
  return [];
}
