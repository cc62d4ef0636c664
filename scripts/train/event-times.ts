/**
 * Trains the model that says which time of its sentence dates an event, on our gold train. Writes models/event-times.bin.gz.
 * Usage: node scripts/train/event-times.ts [--measure]   (--measure: six folds by article, nothing is written)
 */

import { layClaims } from '../../src/events/claims.ts';
import { pickTime, TIME_LABELS, timesBeside } from '../../src/events/event-time.ts';
import { type TimeSight, timeFeatures } from '../../src/events/event-time-features.ts';
import { laySight } from '../../src/events/event-time-sight.ts';
import { type Frame, type Ground, layGround } from '../../src/events/frame.ts';
import { createEventSight } from '../../src/events/sight.ts';
import { canTrigger, findTrigger } from '../../src/events/triggers.ts';
import { loadTables } from '../../src/lexicon/load.ts';
import type { Span } from '../../src/model/span.ts';
import { createReader } from '../../src/pipeline.ts';
import type { LinearModel } from '../../src/tagger/linear.ts';
import { saveModel } from '../../src/tagger/model-file.ts';
import { readTrainDocs, type TrainDoc } from './gold-layers.ts';
import { trainMaxent } from './maxent.ts';
import type { Example } from './perceptron.ts';

const OPTIONS = {
  ...{ labels: [...TIME_LABELS], buckets: 2 ** 14, epochs: 20, seed: 6 },
  ...{ rate: 0.03, l2: 2, bias: [0, 0.2] },
};
const FOLDS = 6;

const tables = loadTables();
const sight = createEventSight(tables);
const reader = createReader(tables);

interface Dated {
  readonly frame: Frame;
  /** Gold's time of the event; undefined where gold has no such event. */
  readonly gold: Span | null;
}

interface Case {
  readonly ground: Ground;
  readonly sight: TimeSight;
  readonly events: readonly Dated[];
}

const cases = readTrainDocs('train', (article) => reader.run(article)).map(toCase);

function toCase({ gold, doc }: TrainDoc): Case {
  const ground = layGround(doc);
  const found = doc.words.flatMap(({ i }) =>
    canTrigger(ground, i) ? (findTrigger(ground, i, sight.index) ?? []) : [],
  );
  const times = new Map(gold.times.map((time) => [time.id, time]));
  const events = found.flatMap(({ frame, eventType }): Dated[] => {
    const own = gold.events.find(
      ({ trigger, type }) => type === eventType.type && trigger.start === frame.reading.start,
    );
    return own ? [{ frame, gold: times.get(own.time ?? '') ?? null }] : [];
  });
  const claims = layClaims(doc);
  return {
    ground,
    events,
    sight: laySight(
      ground,
      claims,
      found.map(({ frame }) => frame.i),
    ),
  };
}

const iou = (a: Span, b: Span) => {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
};

function toExamples({ ground, sight, events }: Case): Example[] {
  return events.flatMap(({ frame, gold }) => {
    const beside = timesBeside(ground, frame);
    if (beside.length === 0) return [];
    const features = beside.map((time) =>
      timeFeatures(ground, { frame, time, beside, sight }, OPTIONS.buckets),
    );
    const right = beside.map((time) => Number(gold !== null && iou(time, gold) >= 0.5));
    return [{ features, gold: Uint8Array.from(right) }];
  });
}

function countRight(model: LinearModel, { ground, sight, events }: Case): [number, number] {
  let right = 0;
  for (const { frame, gold } of events) {
    const time = pickTime(model, ground, { frame, sight });
    if (gold ? time && iou(time, gold) >= 0.5 : !time) right += 1;
  }
  return [right, events.length];
}

if (process.argv.includes('--measure')) {
  let [right, all] = [0, 0];
  const examples = cases.map(toExamples);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainMaxent(examples.filter((_, i) => i % FOLDS !== fold).flat(), OPTIONS);
    for (const one of cases.filter((_, i) => i % FOLDS === fold)) {
      const [own, many] = countRight(model, one);
      right += own;
      all += many;
    }
  }
  console.log(`time right of ${all} events, six folds: ${(right / all).toFixed(4)}`);
} else {
  const bytes = saveModel('event-times', trainMaxent(cases.flatMap(toExamples), OPTIONS));
  console.log(`event-times: ${bytes} bytes from ${cases.length} articles`);
}
