import { type Counts, HEADLINES, headlineMacro, round4, scoreCount } from './counts.ts';
import type { Evaluation } from './evaluate.ts';

/** What `eval/baseline.json` pins of one gold set. */
interface SetBaseline {
  /** SHA-256 of the gold files and texts that the floors were measured on. */
  readonly sha256: string;
  readonly documents: number;
  /** Things in gold, by metric. */
  readonly gold: Readonly<Record<string, number>>;
  /** F1 that each metric must not fall below. */
  readonly floors: Readonly<Record<string, number>>;
}
export type Baseline = Readonly<Record<string, SetBaseline>>;

/** Name of the macro mean of the five headline F1s among the floors. */
export const MACRO = 'HEADLINE macro-F1';
export const PINNED: readonly string[] = ['0 debris line', ...Object.values(HEADLINES)];

/**
 * How far below its floor a figure may be. One mention more or less moves a layer's F1 by about
 * .0003 on train and .001 on dev; a small gain elsewhere may cost that much.
 */
const TOLERANCE = 0.001;

/** The pinned metrics' F1s, and the macro mean. */
function figuresOf(counts: Counts): Record<string, number> {
  const figures = PINNED.map((metric) => [metric, round4(scoreCount(counts.get(metric)!).f1)]);
  return { ...Object.fromEntries(figures), [MACRO]: headlineMacro(counts) };
}

/** What is held to floors: a set by its name, the hash of its gold, and its figures. */
interface Measured {
  readonly set: string;
  readonly sha256: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** One sentence for each floor that a figure has fallen below and each set whose gold has changed. */
export function findRegressions(evaluation: Evaluation, baseline: Baseline): string[] {
  const { set, sha256, counts } = evaluation;
  return findFallen({ set, sha256, figures: figuresOf(counts) }, baseline);
}

/** The same for figures of any kind. */
export function findFallen(evaluation: Measured, baseline: Baseline): string[] {
  const pinned = baseline[evaluation.set];
  if (!pinned) return [];
  const problems: string[] = [];
  if (pinned.sha256 !== evaluation.sha256) {
    problems.push(
      `${evaluation.set}: the gold is not the one the floors were measured on (npm run eval -- --update pins it anew)`,
    );
  }
  for (const [metric, floor] of Object.entries(pinned.floors)) {
    const figure = evaluation.figures[metric] ?? 0;
    if (figure < floor - TOLERANCE) {
      problems.push(`${evaluation.set}: ${metric} is ${figure}, its floor is ${floor}`);
    }
  }
  return problems;
}

/** The baseline with this evaluation pinned. A floor falls only with `allowRegression`. */
export function pinEvaluation(
  baseline: Baseline,
  evaluation: Evaluation,
  { allowRegression }: { readonly allowRegression: boolean },
): Baseline {
  const { set, sha256, documents, counts } = evaluation;
  const gold = PINNED.map((metric) => [metric, counts.get(metric)!.gold]);
  const measured = { set, sha256, figures: figuresOf(counts), allowRegression };
  return pinFigures(baseline, {
    ...{ ...measured, documents: documents.length },
    gold: Object.fromEntries(gold),
  });
}

/** The same for figures of any kind. */
export function pinFigures(
  baseline: Baseline,
  pin: Measured & Omit<SetBaseline, 'floors'> & { readonly allowRegression: boolean },
): Baseline {
  const old = baseline[pin.set]?.floors ?? {};
  const floors = Object.entries(pin.figures).map(([metric, figure]): [string, number] => [
    metric,
    pin.allowRegression ? figure : Math.max(figure, old[metric] ?? 0),
  ]);
  const { sha256, documents, gold } = pin;
  return {
    ...baseline,
    [pin.set]: { sha256, documents, gold, floors: Object.fromEntries(floors) },
  };
}
