/**
 * Trains the two models of the events stage on our gold train: who plays which role, and with which modality.
 * Writes models/{roles,modality}.bin.gz.
 * Usage: node scripts/train/events.ts [--measure]   (--measure: six folds by article, the whole stage scored, nothing written)
 */

import { sumCounts } from '../../src/evaluation/counts.ts';
import { scoreDocument } from '../../src/evaluation/score.ts';
import { type EventModels, findEvents } from '../../src/events/events.ts';
import { createEventSight } from '../../src/events/sight.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import type { FullDoc } from '../../src/model/doc.ts';
import { createReader } from '../../src/pipeline.ts';
import { toRecord } from '../../src/record/record.ts';
import { findRelations } from '../../src/relations/relations.ts';
import { saveModel } from '../../src/tagger/model-file.ts';
import { type Examples, ROLES, STATUS, toExamples } from './event-examples.ts';
import { sentenceExample } from './event-sentences.ts';
import { readTrainDocs } from './gold-layers.ts';
import { trainMaxent } from './maxent.ts';
import { trainPerceptron } from './perceptron.ts';

const tables = loadTables();
const sight = createEventSight(tables);
const reader = createReader(tables);
const docs = readTrainDocs('train', (article) => reader.run(article));
const examples = docs.map((train) => toExamples(train, sight));
/** The sentences of lexicon/events/ teach what every article takes for granted; they are in no fold that is scored. */
const sentences = sight.types.flatMap((type) =>
  type.examples.flatMap((example) => sentenceExample(example, { type, sight, reader })),
);

function trainModels(from: readonly Examples[]): EventModels {
  return {
    roles: trainMaxent([...from.flatMap((e) => e.roles), ...sentences], ROLES),
    modality: trainPerceptron(
      from.flatMap((e) => e.status),
      STATUS,
    ),
  };
}

const FOLDS = 6;

/** Every article read with models that have not seen it, scored as `npm run eval` scores. */
function measure(): void {
  const relate = findRelations(tables);
  const counts = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = trainModels(examples.filter((_, i) => i % FOLDS !== fold));
    const stage = findEvents(tables, models);
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
  const models = trainModels(examples);
  const bytes = [saveModel('roles', models.roles), saveModel('modality', models.modality)];
  console.log(`roles, modality: ${bytes.join(', ')} bytes from ${docs.length} articles`);
}
