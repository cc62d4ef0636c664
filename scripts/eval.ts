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
import {
  evaluateWoven,
  WOVEN_SET,
  type WovenEvaluation,
} from '../src/evaluation/evaluate-woven.ts';
import { LAYERS } from '../src/evaluation/items.ts';
import { listMisses } from '../src/evaluation/misses.ts';
import {
  type CasualtiesEvaluation,
  evaluateCasualties,
  findCasualtyRegressions,
  pinCasualties,
  readCasualtyKey,
  writeCasualties,
} from '../src/evaluation/score-casualties.ts';
import {
  evaluatePlaces,
  findPlaceRegressions,
  PLACES_SET,
  type PlacesEvaluation,
  pinPlaces,
  readPlaceKey,
  writePlaces,
} from '../src/evaluation/score-places.ts';
import { readGoldFolder, readSet, SETS, type SetName } from '../src/evaluation/sets.ts';
import { writeRules, writeScores, writeTypes } from '../src/evaluation/tables.ts';
import { tallyRules, tallyTypes } from '../src/evaluation/tallies.ts';
import { findWovenRegressions, pinWoven, writeWoven } from '../src/evaluation/woven-gate.ts';
import { readWovenSet } from '../src/evaluation/woven-set.ts';
import { loadTables } from '../src/lexicon/load.ts';
import type { Article } from '../src/model/article.ts';
import { loadAtlas } from '../src/places/load.ts';
import { toRecord } from '../src/record/record.ts';
import type { ArticleRecord } from '../src/record/shape.ts';
import { loadWeaveWords } from '../src/weave/statements.ts';

interface Options {
  readonly set?: SetName | typeof WOVEN_SET;
  readonly gold?: string;
  readonly by?: 'type' | 'rule';
  readonly misses?: HeadlineLayer;
  readonly update?: boolean;
  readonly allowRegression?: boolean;
  readonly json?: boolean;
}

const BASELINE = fileURLToPath(new URL('../eval/baseline.json', import.meta.url));
const CASUALTY_KEY = new URL('../eval/casualties.tsv', import.meta.url);
const PLACE_KEY = new URL('../eval/places-dev.tsv', import.meta.url);

const options: Options = new Command('eval')
  .description('Score the engine on the gold sets in ../shared and hold it to eval/baseline.json.')
  .addOption(new Option('--set <name>', 'only this set').choices([...SETS, WOVEN_SET]))
  .addOption(
    new Option('--gold <folder>', 'a folder that "isnad export gold" wrote').conflicts([
      'set',
      'update',
    ]),
  )
  .addOption(new Option('--by <what>', 'scores by type, or rules alone').choices(['type', 'rule']))
  .addOption(new Option('--misses <layer>', 'list what is missed and extra').choices([...LAYERS]))
  .option('--update', 'pin the figures as new floors; never lowers one')
  .option('--allow-regression', 'let --update lower floors')
  .option('--json', 'figures as JSON')
  .parse()
  .opts();

process.exitCode = await run(options);

async function run(given: Options): Promise<number> {
  if (given.gold) return scoreFolder(given, given.gold);
  const names = SETS.filter((name) => !given.set || given.set === name);
  const sets = names.map(readSet).filter((set) => set !== null);
  const wovenSet = given.set && given.set !== WOVEN_SET ? null : readWovenSet();
  if (sets.length === 0 && !wovenSet) {
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
  const read = (article: Article): ArticleRecord => toRecord(engine(article));
  const evaluations = sets.map((set) => evaluate(set, read));
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
  if (evaluations.length > 0) print(given, evaluations, baseline);
  const isPlain = !given.by && !given.misses;
  const words = loadWeaveWords(loadTables());
  const woven = wovenSet && isPlain ? evaluateWoven(wovenSet, read, words) : null;
  if (woven && !given.json) console.log(`\n${writeWoven(woven, baseline)}`);
  const places = isPlain ? placesOf(evaluations) : null;
  if (places && !given.json) console.log(`\n${writePlaces(places)}`);
  const casualties = isPlain ? casualtiesOf(evaluations) : [];
  if (!given.json) for (const one of casualties) console.log(writeCasualties(one));
  if (given.update) return update(given, { evaluations, woven, places, casualties, baseline });
  const regressions = [
    ...evaluations.flatMap((evaluation) => findRegressions(evaluation, baseline)),
    ...(woven ? findWovenRegressions(woven, baseline) : []),
    ...(places ? findPlaceRegressions(places, baseline) : []),
    ...casualties.flatMap((one) => findCasualtyRegressions(one, baseline)),
  ];
  for (const regression of regressions) console.error(`BELOW FLOOR ${regression}`);
  if (!given.json && regressions.length === 0) console.log('\nNo figure is below its floor.');
  return regressions.length > 0 ? 1 : 0;
}

/** Scores the engine against what people decided; there are no floors to hold. */
async function scoreFolder(given: Options, folder: string): Promise<number> {
  const set = readGoldFolder(folder);
  if (!set || set.files.length === 0) {
    console.error(`Cannot score against ${folder}: it has no gold; "isnad export gold" makes some`);
    return 1;
  }
  const engine = await loadEngine();
  print(given, [evaluate(set, (article) => toRecord(engine(article)))], {});
  return 0;
}

function placesOf(evaluations: readonly Evaluation[]): PlacesEvaluation | null {
  const dev = evaluations.find(({ set }) => set === 'dev');
  return dev ? evaluatePlaces(dev, readPlaceKey(PLACE_KEY), loadAtlas(loadTables())) : null;
}

/** Numbers of the dead and injured, in the sets that the key was read from. */
function casualtiesOf(evaluations: readonly Evaluation[]): CasualtiesEvaluation[] {
  const key = readCasualtyKey(CASUALTY_KEY);
  return evaluations
    .filter(({ set }) => set !== 'seed')
    .map((evaluation) => evaluateCasualties(evaluation, key));
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

interface Measured {
  readonly evaluations: readonly Evaluation[];
  readonly woven: WovenEvaluation | null;
  readonly places: PlacesEvaluation | null;
  readonly casualties: readonly CasualtiesEvaluation[];
  readonly baseline: Baseline;
}

function update(given: Options, measured: Measured): number {
  const { evaluations, woven, places, casualties, baseline } = measured;
  const allowRegression = given.allowRegression ?? false;
  const pinned = evaluations.reduce(
    (so, evaluation) => pinEvaluation(so, evaluation, { allowRegression }),
    baseline,
  );
  const withWoven = woven ? pinWoven(pinned, woven, { allowRegression }) : pinned;
  const withPlaces = places ? pinPlaces(withWoven, places, { allowRegression }) : withWoven;
  const all = casualties.reduce(
    (so, evaluation) => pinCasualties(so, evaluation, { allowRegression }),
    withPlaces,
  );
  writeFileSync(BASELINE, `${JSON.stringify(all, null, 2)}\n`);
  const names = [
    ...evaluations.map(({ set }) => set),
    ...(woven ? [WOVEN_SET] : []),
    ...(places ? [PLACES_SET] : []),
    ...casualties.map(({ set }) => set),
  ];
  console.log(`\nPinned ${names.join(', ')} in eval/baseline.json.`);
  return 0;
}
