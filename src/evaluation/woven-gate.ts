import { type Baseline, findFallen, pinFigures } from './baseline.ts';
import { scoreCount } from './counts.ts';
import { WOVEN_SET, type WovenEvaluation, wovenFigures } from './evaluate-woven.ts';
import { alignRows, writeFigure } from './tables.ts';

/** The score table of the woven set, with its floors below. */
export function writeWoven(evaluation: WovenEvaluation, baseline: Baseline): string {
  const head = ['metric', 'P', 'R', 'F1', 'gold', 'system', 'missed', 'extra'];
  const rows = [...evaluation.counts].map(([metric, count]) => {
    const { precision, recall, f1, gold, system, missed, extra } = scoreCount(count);
    const figures = [precision, recall, f1].map(writeFigure);
    return [
      metric,
      ...figures,
      ...[gold, system, Math.round(missed), Math.round(extra)].map(String),
    ];
  });
  const floors = baseline[WOVEN_SET]?.floors ?? {};
  const held = Object.entries(wovenFigures(evaluation)).map(([name, figure]) => [
    `* ${name}`,
    writeFigure(figure),
    floors[name] === undefined ? '' : `floor ${writeFigure(floors[name])}`,
  ]);
  return [
    `${WOVEN_SET}: ${evaluation.documents} articles woven together`,
    '',
    ...alignRows([head, ...rows]),
    '',
    ...alignRows(held),
    '',
    writeBeyond(evaluation.beyond),
  ].join('\n');
}

function writeBeyond({ found, judged, right }: WovenEvaluation['beyond']): string {
  const share = judged > 0 ? writeFigure(right / judged) : 'none';
  return `contradictions beyond those listed: ${found}, of which ${judged} judged by reading (eval/contradictions.tsv), right ${share}`;
}

/** One sentence for each figure below its floor. */
export function findWovenRegressions(evaluation: WovenEvaluation, baseline: Baseline): string[] {
  const { sha256 } = evaluation;
  return findFallen({ set: WOVEN_SET, sha256, figures: wovenFigures(evaluation) }, baseline);
}

/** The baseline with these figures pinned. */
export function pinWoven(
  baseline: Baseline,
  evaluation: WovenEvaluation,
  { allowRegression }: { readonly allowRegression: boolean },
): Baseline {
  const { sha256, documents, counts } = evaluation;
  const gold = Object.fromEntries([...counts].map(([metric, count]) => [metric, count.gold]));
  const figures = wovenFigures(evaluation);
  return pinFigures(baseline, {
    set: WOVEN_SET,
    sha256,
    documents,
    gold,
    figures,
    allowRegression,
  });
}
