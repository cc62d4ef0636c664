/**
 * Trains the model of the events stage on our gold train: who plays which role. Writes models/roles.bin.gz.
 * Usage: node scripts/train/events.ts [--measure]   (--measure: six folds by article, the whole stage scored, nothing written)
 */

import { sumCounts } from '../../src/evaluation/counts.ts';
import { scoreDocument } from '../../src/evaluation/score.ts';
import { findEvents } from '../../src/events/events.ts';
import { createEventSight } from '../../src/events/sight.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import type { FullDoc } from '../../src/model/doc.ts';
import { createReader } from '../../src/pipeline.ts';
import { toRecord } from '../../src/record/record.ts';
import { findRelations } from '../../src/relations/relations.ts';
import { saveModel } from '../../src/tagger/model-file.ts';
import { ROLES, toExamples } from './event-examples.ts';
import { sentenceExample } from './event-sentences.ts';
import { readTrainDocs } from './gold-layers.ts';
import { trainMaxent } from './maxent.ts';
import type { Example } from './perceptron.ts';

const tables = loadTables();
const sight = createEventSight(tables);
const reader = createReader(tables);
const docs = readTrainDocs('train', (article) => reader.run(article));
const examples = docs.map((train) => toExamples(train, sight));
/** The sentences of lexicon/events/ teach what every article takes for granted; they are in no fold that is scored. */
const sentences = sight.types.flatMap((type) =>
  type.examples.flatMap((example) => sentenceExample(example, { type, sight, reader })),
);

const trainRoles = (from: readonly Example[]) => trainMaxent([...from, ...sentences], ROLES);

const FOLDS = 6;

/** Every article read with a model that has not seen it, scored as `npm run eval` scores. */
function measure(): void {
  const relate = findRelations(tables);
  const counts = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const roles = trainRoles(examples.filter((_, i) => i % FOLDS !== fold).flat());
    const stage = findEvents(tables, roles);
    for (const { gold, doc } of docs.filter((_, i) => i % FOLDS === fold)) {
      const read = { ...doc } as Record<string, unknown>;
      read.events = stage.run(doc);
      read.relations = relate.run(read as never);
      counts.push(scoreDocument(gold, toRecord(read as unknown as FullDoc)).counts);
    }
  }
  for (const [name, { rightGold, rightSystem, gold, system }] of sumCounts(counts)) {
    if (!/^(acc )?3 /.test(name)) continue;
    const [p, r] = [rightSystem / system, rightGold / gold];
    const f1 = (2 * p * r) / (p + r);
    console.log(`${name}: P ${p.toFixed(4)} R ${r.toFixed(4)} F1 ${f1.toFixed(4)} (gold ${gold})`);
  }
}

if (process.argv.includes('--measure')) measure();
else {
  const bytes = saveModel('roles', trainRoles(examples.flat()));
  console.log(`roles: ${bytes} bytes from ${docs.length} articles`);
}
