/**
 * Trains the two models of the events stage on our gold train: who plays which role, and with which modality.
 * Writes models/{roles,modality}.bin.gz.
 * Usage: node scripts/train/events.ts [--measure]   (--measure: six folds by document, nothing is written)
 */

import type { GoldEvent } from '../../src/evaluation/gold.ts';
import { type Frame, type Ground, layGround } from '../../src/events/frame.ts';
import { readStatus } from '../../src/events/modality.ts';
import { resolveAttached } from '../../src/events/pronouns.ts';
import { findCandidates, ROLE_LABELS, roleFeatures } from '../../src/events/role-features.ts';
import { createEventSight, type EventSight } from '../../src/events/sight.ts';
import { statusFeatures } from '../../src/events/status-features.ts';
import { frameAt } from '../../src/events/triggers.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import { MODALITIES } from '../../src/model/claim.ts';
import { createReader } from '../../src/pipeline.ts';
import { innermostAttribution } from '../../src/record/innermost.ts';
import { type LinearModel, label } from '../../src/tagger/linear.ts';
import { saveModel } from '../../src/tagger/model-file.ts';
import { readTrainDocs, type TrainDoc } from './gold-layers.ts';
import { type Example, trainPerceptron } from './perceptron.ts';

const tables = loadTables();
const sight = createEventSight(tables);
const reader = createReader(tables);
const docs = readTrainDocs('train', (article) => reader.run(article));

const ROLES = { labels: [...ROLE_LABELS], buckets: 2 ** 17, epochs: 8, seed: 6 };
const STATUS = { labels: [...MODALITIES], buckets: 2 ** 16, epochs: 10, seed: 8 };

interface Examples {
  readonly roles: Example[];
  readonly status: Example[];
}

function toExamples(train: TrainDoc): Examples {
  const ground = layGround(train.doc);
  const { gold, doc, at } = train;
  const byWord = new Map(gold.events.map((event) => [at(event.trigger.start), event]));
  const roles: Example[] = [];
  const status: Example[] = [];
  let carried: { actor: Parameters<typeof findCandidates>[2]['carried']; sentence: number } | null =
    null;
  for (const [i, event] of [...byWord].sort((a, b) => a[0] - b[0])) {
    const frame = frameAt(ground, i);
    if (!frame) continue;
    const sentence = ground.sentenceOf[i]!;
    const subject = carried?.sentence === sentence ? carried.actor : null;
    const example = roleExample(train, { ground, frame, event, carried: subject, sight });
    if (example.features.length > 0) roles.push(example);
    const actor =
      [...doc.mentions]
        .filter((m) => m.first < i && train.goldEntities(m).some((e) => event.actors.includes(e)))
        .at(-1) ?? null;
    if (frame.form.pos === 'verb') carried = { actor, sentence };
    status.push(statusExample(train, { frame, event, sight }));
  }
  return { roles, status };
}

interface RoleCase {
  readonly ground: Ground;
  readonly frame: Frame;
  readonly event: GoldEvent;
  readonly carried: Parameters<typeof findCandidates>[2]['carried'];
  readonly sight: EventSight;
}

function roleExample(train: TrainDoc, { ground, frame, event, carried }: RoleCase): Example {
  const pronoun = resolveAttached(ground, frame);
  const candidates = findCandidates(ground, frame, { pronoun, carried });
  const ruled = sight.ruleRoles(ground, frame, { type: event.type, pronoun, carried });
  const features = roleFeatures(ground, frame, candidates, {
    type: event.type,
    mode: event.mode,
    ruled,
    buckets: ROLES.buckets,
  });
  const labels = candidates.map(({ mention }) => {
    const entities = train.goldEntities(mention);
    const is = (list: readonly string[]) => entities.some((entity) => list.includes(entity));
    const name = is(event.actors)
      ? 'actor'
      : is(event.recipients)
        ? 'recipient'
        : is(event.others)
          ? 'other'
          : is(event.places)
            ? 'place'
            : 'none';
    return ROLE_LABELS.indexOf(name);
  });
  return { features, gold: Uint8Array.from(labels) };
}

function statusExample(
  { doc }: TrainDoc,
  { frame, event }: Pick<RoleCase, 'frame' | 'event' | 'sight'>,
): Example {
  const span = { start: frame.reading.start, end: frame.reading.end };
  const cue = doc.attributions.find((attribution) => attribution.cue.start === span.start);
  const at = innermostAttribution(doc.attributions, span, cue?.i);
  const attribution = at === null ? null : doc.attributions[at]!;
  const ruled = readStatus(frame, { doc, operators: sight.operators, attribution });
  const features = statusFeatures(doc, frame, {
    type: event.type,
    ruled,
    attribution,
    buckets: STATUS.buckets,
  });
  return {
    features: [features],
    gold: Uint8Array.of(MODALITIES.indexOf(event.modality as (typeof MODALITIES)[number])),
  };
}

const examples = docs.map(toExamples);

interface Score {
  right: number;
  gold: number;
  found: number;
}

/** Counts labels other than label 0 (`O`, `none`); with `all`, every label. */
function count(score: Score, model: LinearModel, { features, gold }: Example, all = false): void {
  if (features.length === 0) return;
  const { labels } = label(model, features);
  for (let i = 0; i < gold.length; i += 1) {
    if (gold[i]! > 0 || all) score.gold += 1;
    if (labels[i]! > 0 || all) score.found += 1;
    if (labels[i] === gold[i] && (gold[i]! > 0 || all)) score.right += 1;
  }
}

function print(name: string, { right, gold, found }: Score): void {
  const [p, r] = [right / found, right / gold];
  process.stdout.write(
    `${name}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)} (${gold})\n`,
  );
}

const FOLDS = 6;

if (process.argv.includes('--measure')) {
  const scores = {
    roles: { right: 0, gold: 0, found: 0 },
    status: { right: 0, gold: 0, found: 0 },
  };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = examples.filter((_, i) => i % FOLDS !== fold);
    const held = examples.filter((_, i) => i % FOLDS === fold);
    const models = {
      roles: trainPerceptron(
        rest.flatMap((e) => e.roles),
        ROLES,
      ),
      status: trainPerceptron(
        rest.flatMap((e) => e.status),
        STATUS,
      ),
    };
    for (const { roles, status } of held) {
      for (const example of roles) count(scores.roles, models.roles, example);
      for (const example of status) count(scores.status, models.status, example, true);
    }
  }
  print('roles of candidates', scores.roles);
  print('modality', scores.status);
} else {
  const bytes = [
    saveModel(
      'roles',
      trainPerceptron(
        examples.flatMap((e) => e.roles),
        ROLES,
      ),
    ),
    saveModel(
      'modality',
      trainPerceptron(
        examples.flatMap((e) => e.status),
        STATUS,
      ),
    ),
  ];
  process.stdout.write(`roles, modality: ${bytes.join(', ')} bytes from ${docs.length} articles\n`);
}
