/**
 * Trains the judge of relations on our gold train and the seed article: which of what the rules propose the text says.
 * Writes models/relations.bin.gz.
 * Usage: node scripts/train/relations.ts [--measure]   (--measure: six folds by document, nothing is written)
 */
import type { GoldRelation } from '../../src/evaluation/gold.ts';
import { findEvents } from '../../src/events/events.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import { createReader } from '../../src/pipeline.ts';
import { judgeFeatures, VERDICTS } from '../../src/relations/judge.ts';
import { loadRelationWords } from '../../src/relations/relation-words.ts';
import { type Proposal, proposeRelations } from '../../src/relations/relations.ts';
import { layView } from '../../src/relations/view.ts';
import { type LinearModel, label } from '../../src/tagger/linear.ts';
import { loadModel, saveModel } from '../../src/tagger/model-file.ts';
import { readSeedDoc, readTrainDocs, type TrainDoc } from './gold-layers.ts';
import { trainLogistic } from './logistic.ts';
import type { Example } from './perceptron.ts';

const OPTIONS = { labels: VERDICTS, buckets: 2 ** 15, l2: 25, rounds: 300 };
const SYMMETRIC: ReadonlySet<string> = new Set([
  'cooperates_with',
  'in_conflict_with',
  'family_of',
]);
const FOLDS = 6;

const tables = loadTables();
const reader = createReader(tables).use(findEvents(tables));
const words = loadRelationWords(tables);
const docs = [
  ...readTrainDocs('train', (article) => reader.run(article)),
  readSeedDoc((article) => reader.run(article)),
];

interface Case extends Example {
  readonly rule: string;
}

function toCases(train: TrainDoc): Case[] {
  const view = layView(train.doc as Parameters<typeof layView>[0], words);
  return proposeRelations(view).map((proposal) => {
    const features = judgeFeatures(view, proposal.found, {
      rule: proposal.rule,
      buckets: OPTIONS.buckets,
    });
    const isSaid = train.gold.relations.some((relation) => says(train, relation, proposal));
    return { features: [features], gold: Uint8Array.of(isSaid ? 1 : 0), rule: proposal.rule };
  });
}

/** Gold has the same type between the same two, by words of the same line. */
function says(train: TrainDoc, relation: GoldRelation, { found }: Proposal): boolean {
  if (relation.type !== found.type) return false;
  const line = train.gold.lines.find(
    ({ start, end }) => start <= found.start && found.start <= end,
  );
  if (!line || relation.span.start < line.start || relation.span.start > line.end) return false;
  const from = train.goldEntities(found.from);
  const to = train.goldEntities(found.to);
  const isTurned =
    SYMMETRIC.has(found.type) && from.includes(relation.to) && to.includes(relation.from);
  return isTurned || (from.includes(relation.from) && to.includes(relation.to));
}

const cases = docs.map(toCases);

/** Margin of yes over no. */
function marginOf(model: LinearModel, { features }: Example): number {
  const { labels, margins } = label(model, features);
  return labels[0] === 1 ? margins[0]! : -margins[0]!;
}

/** Margins are told as shares of this, which no scaling of weights changes: the median of those over the training cases. */
function medianMargin(model: LinearModel, over: readonly Case[]): number {
  const sizes = over.map((one) => Math.abs(marginOf(model, one))).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 1;
}

interface Judged {
  readonly margin: number;
  readonly isRight: boolean;
  readonly rule: string;
}

/** Every case judged by a model that has not seen its article. */
function crossJudge(): Judged[] {
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = cases.filter((_, i) => i % FOLDS !== fold).flat();
    const model = trainLogistic(rest, OPTIONS);
    const median = medianMargin(model, rest);
    for (const one of cases.filter((_, i) => i % FOLDS === fold).flat())
      judged.push({
        margin: marginOf(model, one) / median,
        isRight: one.gold[0] === 1,
        rule: one.rule,
      });
  }
  return judged;
}

const countRight = (list: readonly Judged[]) => list.filter(({ isRight }) => isRight).length;

function measure(): void {
  const judged = crossJudge();
  const gold = docs.reduce((sum, train) => sum + train.gold.relations.length, 0);
  process.stdout.write(
    `${gold} in gold; rules propose ${judged.length}, ${countRight(judged)} right\n`,
  );
  for (const cut of [-1, -0.5, -0.3, -0.2, -0.1, 0, 0.2, 0.5]) {
    const kept = judged.filter(({ margin }) => margin > cut);
    const [p, r] = [countRight(kept) / kept.length, countRight(kept) / gold];
    process.stdout.write(
      `margin > ${cut}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}\n`,
    );
  }
  for (const rule of new Set(judged.map((one) => one.rule))) {
    const own = judged.filter((one) => one.rule === rule);
    const kept = own.filter(({ margin }) => margin > -0.2);
    process.stdout.write(
      `${rule}: proposed ${countRight(own)}/${own.length}, kept ${countRight(kept)}/${kept.length}\n`,
    );
  }
}

if (process.argv.includes('--measure')) measure();
else {
  const bytes = saveModel('relations', trainLogistic(cases.flat(), OPTIONS));
  const median = medianMargin(loadModel('relations'), cases.flat());
  process.stdout.write(
    `relations: ${bytes} bytes from ${docs.length} articles; median margin ${median} (SURE in judge.ts is a share of it)\n`,
  );
}
