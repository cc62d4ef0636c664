/**
 * `npm run eval`: runs the engine over the gold sets beside the project and prints how right it is,
 * against the floors in eval/baseline.json. Exit code 1 below a floor. See eval/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { loadEngine } from '../src/cli/engine.ts';
import { type Baseline, findRegressions, pinEvaluation } from '../src/evaluation/baseline.ts';
import { type HeadlineLayer, headlineMacro } from '../src/evaluation/counts.ts';
import { type Evaluation, evaluate } from '../src/evaluation/evaluate.ts';
import { LAYERS } from '../src/evaluation/items.ts';
import { listMisses } from '../src/evaluation/misses.ts';
import { readSet, SETS, type SetName } from '../src/evaluation/sets.ts';
import { writeRules, writeScores, writeTypes } from '../src/evaluation/tables.ts';
import { tallyRules, tallyTypes } from '../src/evaluation/tallies.ts';
import { toRecord } from '../src/record/record.ts';

interface Options {
  readonly set?: SetName;
  readonly by?: 'type' | 'rule';
  readonly misses?: HeadlineLayer;
  readonly update?: boolean;
  readonly allowRegression?: boolean;
  readonly json?: boolean;
}

const BASELINE = fileURLToPath(new URL('../eval/baseline.json', import.meta.url));

const options: Options = new Command('eval')
  .description('Score the engine on the gold sets in ../shared and hold it to eval/baseline.json.')
  .addOption(new Option('--set <name>', 'only this set').choices([...SETS]))
  .addOption(new Option('--by <what>', 'scores by type, or rules alone').choices(['type', 'rule']))
  .addOption(new Option('--misses <layer>', 'list what is missed and extra').choices([...LAYERS]))
  .option('--update', 'pin the figures as new floors; never lowers one')
  .option('--allow-regression', 'let --update lower floors')
  .option('--json', 'figures as JSON')
  .parse()
  .opts();

process.exitCode = await run(options);

async function run(given: Options): Promise<number> {
  const sets = (given.set ? [given.set] : SETS).map(readSet).filter((set) => set !== null);
  if (sets.length === 0) {
    console.log(
      'No gold to score against: neither ../shared nor $ISNAD_SHARED is there. Nothing was measured.',
    );
    return 0;
  }
  if (given.misses && given.set === 'dev') {
    console.error(
      'dev is for measuring only: its misses are not shown. Use --set train, or --by type.',
    );
    return 1;
  }
  const engine = await loadEngine();
  const evaluations = sets.map((set) => evaluate(set, (article) => toRecord(engine(article))));
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
  print(given, evaluations, baseline);
  if (given.update) return update(given, evaluations, baseline);
  const regressions = evaluations.flatMap((evaluation) => findRegressions(evaluation, baseline));
  for (const regression of regressions) console.error(`BELOW FLOOR ${regression}`);
  if (!given.json && regressions.length === 0) console.log('\nNo figure is below its floor.');
  return regressions.length > 0 ? 1 : 0;
}

function print(given: Options, evaluations: readonly Evaluation[], baseline: Baseline): void {
  // Rules are written from seed and train, so those are where a rule must prove itself.
  const open = evaluations.filter(({ set }) => set !== 'dev');
  const layer = given.misses;
  if (layer) {
    for (const evaluation of open) console.log(listMisses(evaluation, layer).join('\n'));
  } else if (given.json) {
    console.log(JSON.stringify(evaluations.map(writeJson), null, 1));
  } else if (given.by === 'type') {
    for (const one of evaluations) console.log(`${one.set}\n${writeTypes(tallyTypes([one]))}\n`);
  } else {
    if (given.by !== 'rule') {
      for (const one of evaluations) console.log(`${writeScores(one, baseline)}\n`);
    }
    const scored = open.length > 0 ? open : evaluations;
    const names = scored.map(({ set }) => set).join(' and ');
    console.log(`precision per rule on ${names}, by each layer's headline metric (*):`);
    console.log(writeRules(tallyRules(scored)));
  }
}

function writeJson(evaluation: Evaluation) {
  const { set, sha256, counts } = evaluation;
  return { set, sha256, macro: headlineMacro(counts), counts: Object.fromEntries(counts) };
}

function update(given: Options, evaluations: readonly Evaluation[], baseline: Baseline): number {
  const allowRegression = given.allowRegression ?? false;
  const pinned = evaluations.reduce(
    (so, evaluation) => pinEvaluation(so, evaluation, { allowRegression }),
    baseline,
  );
  writeFileSync(BASELINE, `${JSON.stringify(pinned, null, 2)}\n`);
  console.log(`\nPinned ${evaluations.map(({ set }) => set).join(', ')} in eval/baseline.json.`);
  return 0;
}
