import { cosine } from './sentences.ts';
import { type Contradiction, contradiction } from './sides.ts';
import type { FigureStatement, Statements, WoundStatement } from './statements.ts';

/** Kinds of lexicon/weave/counted.tsv that count people, of whom one occurrence has one number. */
export const PEOPLE: ReadonlySet<string> = new Set([
  'dead',
  'injured',
  'missing',
  'aboard',
  'arrested',
]);
/** What two sentences of one article must have in common to give the length of the same. */
const LEAST_LENGTH = 0.1;

/** Numbers and places of one article that exclude each other; its denials are found apart. */
export function contradictInside({
  figures,
  wounds,
}: Pick<Statements, 'figures' | 'wounds'>): Contradiction[] {
  return [...lengthsOf(figures), ...contradictWounds(wounds, wounds)];
}

/**
 * Two numbers that one sentence sets against each other, each on another's word.
 *
 * Example: خمسة قتلى بحسب دمشق، في حين تحدث مصدر عسكري عن أربعة.
 * Counterexample: قتل خمسة فيما أصيب تسعة; مقتل 19 في بغداد فيما قتل 3 في الموصل, on one man's word.
 */
export function contradictInSentence(
  figures: readonly FigureStatement[],
  isAgainst: (from: number, to: number) => boolean,
): Contradiction[] {
  return figures.flatMap((a, i) =>
    figures.slice(i + 1).flatMap((b) => {
      const isSame = (a.isPersons && b.isPersons) || (a.what === b.what && PEOPLE.has(a.what));
      const isOther = a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
      if (!isSame || !isOther || a.value === b.value || !a.span || !b.span) return [];
      if (!isAgainst(a.span.end, b.span.start)) return [];
      const matter = { type: 'number', rule: 'weave/set-against', proposition: a.what } as const;
      return [contradiction(matter, a, b)];
    }),
  );
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
