import { type Baseline, MACRO, PINNED } from './baseline.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { ACCURACY, headlineMacro, type Score, scoreCount } from './counts.ts';
import type { Evaluation } from './evaluate.ts';
import { isHarmful, type RuleTally, type TypeTally } from './tallies.ts';

/** A figure as `.4523`; 1 as `1.000`. */
export function writeFigure(value: number): string {
  return value.toFixed(4).replace(/^0/, '');
}

/** Rows of cells as lines with aligned columns: the first to the left, the others to the right. */
export function alignRows(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** The score table of one set: every metric, headlines marked, with intervals and floors. */
export function writeScores(evaluation: Evaluation, baseline: Baseline): string {
  const { counts, documents, set } = evaluation;
  const floors = baseline[set]?.floors ?? {};
  const metrics = [...counts.keys()].filter((metric) => !metric.startsWith(ACCURACY));
  const intervals = bootstrap(
    documents.map((document) => document.counts),
    metrics,
  );
  const head = ['metric', 'P', 'R', 'F1', '95 %', 'gold', 'system', 'missed', 'extra', 'floor'];
  const rows = metrics.map((metric) =>
    writeRow(metric, scoreCount(counts.get(metric)!), {
      interval: intervals.byMetric.get(metric)!,
      floor: floors[metric],
    }),
  );
  const accuracies = [...counts].filter(([metric]) => metric.startsWith(ACCURACY));
  const title = `${set}: ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`;
  const macro = `headline macro F1 ${writeFigure(headlineMacro(counts))} [${writeInterval(intervals.macro)}]`;
  const floor = floors[MACRO] === undefined ? '' : `, floor ${writeFigure(floors[MACRO])}`;
  return [
    `${title}, ${macro}${floor}`,
    '',
    ...alignRows([head, ...rows]),
    '',
    'accuracy on aligned pairs (right of all):',
    ...alignRows(
      accuracies.map(([metric, count]) => [
        `  ${metric.slice(ACCURACY.length)}`,
        writeFigure(scoreCount(count).f1),
        `${count.rightGold} of ${count.gold}`,
      ]),
    ),
  ].join('\n');
}

function writeRow(
  metric: string,
  score: Score,
  { interval, floor }: { interval: Interval; floor: number | undefined },
): string[] {
  return [
    `${PINNED.includes(metric) ? '*' : ' '} ${metric}`,
    writeFigure(score.precision),
    writeFigure(score.recall),
    writeFigure(score.f1),
    writeInterval(interval),
    String(score.gold),
    String(score.system),
    writeNumber(score.missed),
    writeNumber(score.extra),
    floor === undefined ? '' : writeFigure(floor),
  ];
}

function writeInterval({ low, high }: Interval): string {
  return `${writeFigure(low)}-${writeFigure(high)}`;
}

/** B-cubed counts in fractions. */
function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

/** Precision per rule; a harmful one is marked. */
export function writeRules(tallies: readonly RuleTally[]): string {
  const rows = tallies.map((tally) => [
    `${tally.layer} ${tally.rule}`,
    String(tally.hits),
    String(tally.right),
    writeFigure(tally.precision),
    isHarmful(tally) ? 'LOW' : '',
  ]);
  return alignRows([['rule', 'hits', 'right', 'precision', ''], ...rows]).join('\n');
}

/** Scores by type within each layer. */
export function writeTypes(tallies: readonly TypeTally[]): string {
  const rows = tallies.map(
    ({ layer, type, precision, recall, f1, gold, system, missed, extra }) => [
      `${layer} ${type}`,
      ...[precision, recall, f1].map(writeFigure),
      ...[gold, system, missed, extra].map(String),
    ],
  );
  const head = ['type', 'P', 'R', 'F1', 'gold', 'system', 'missed', 'extra'];
  return alignRows([head, ...rows]).join('\n');
}
