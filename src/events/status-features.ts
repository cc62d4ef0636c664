import type { Attribution } from '../model/claim.ts';
import type { Word } from '../model/word.ts';
import { createFeatureBag, numberOf } from '../tagger/feature-bag.ts';
import { mix } from '../tagger/hash.ts';
import { type EventDoc, type Frame, stemOf } from './frame.ts';
import type { Status } from './modality.ts';

/** What the modality features look at besides the trigger's frame. */
export interface StatusSight {
  readonly type: string;
  /** What the operator rules say. */
  readonly ruled: Status;
  readonly attribution: Attribution | null;
  readonly buckets: number;
}

/** Names of the features, each its own number. */
const NAMES = {
  bias: numberOf('status bias'),
  rule: numberOf('status rule'),
  ruleBy: numberOf('status rule by'),
  ruleShape: numberOf('status rule shape'),
  ruleType: numberOf('status rule type'),
  polarity: numberOf('status polarity'),
  shape: numberOf('status shape'),
  shapeType: numberOf('status shape type'),
  future: numberOf('status future'),
  lemma: numberOf('status lemma'),
  lemmaShape: numberOf('status lemma shape'),
  stem: numberOf('status stem'),
  lemmaBefore: numberOf('status lemma before'),
  stems: numberOf('status stems'),
  lemmaPos: numberOf('status lemma pos'),
  relative: numberOf('status relative'),
  cue: numberOf('status cue'),
  force: numberOf('status force'),
  cueNear: numberOf('status cue near'),
} as const;

const START = '^';

/** Features of the modality of one event: the rules' answer, the words just before it, the claim it stands in. */
export function statusFeatures(doc: EventDoc, frame: Frame, sight: StatusSight): Uint32Array {
  const { type, ruled } = sight;
  const { form, reading } = frame;
  const { add, buckets } = createFeatureBag(sight.buckets);
  const pos = numberOf(form.pos);
  const tense = numberOf(form.tense ?? '');
  const shape = mix(
    mix(pos, tense),
    numberOf(reading.proclitics) + Number(reading.article) + 2 * Number(reading.future),
  );
  const modality = numberOf(ruled.modality);
  const lemma = numberOf(form.lemma);
  add(NAMES.bias, 1);
  add(NAMES.rule, modality);
  add(NAMES.ruleBy, mix(modality, numberOf(ruled.reasons.modality.rule)));
  add(NAMES.ruleShape, mix(modality, shape));
  add(NAMES.ruleType, mix(modality, numberOf(type)));
  add(NAMES.polarity, mix(numberOf(ruled.polarity), pos));
  add(NAMES.shape, shape);
  add(NAMES.shapeType, mix(shape, numberOf(type)));
  add(NAMES.future, Number(reading.future));
  add(NAMES.lemma, lemma);
  add(NAMES.lemmaShape, mix(lemma, shape));
  add(NAMES.relative, Number(frame.antecedent !== null));
  addBefore(add, doc, frame);
  addClaim(add, frame, sight.attribution);
  return buckets();
}

type Add = (name: number, value: number) => void;

function addBefore(add: Add, { words }: EventDoc, { i, word, form }: Frame): void {
  const stems: number[] = [];
  for (const k of [1, 2, 3]) {
    const before = words[i - k];
    const isNear = before !== undefined && before.line === word.line;
    const stem = numberOf(isNear ? stemOf(before) : START);
    stems.push(stem);
    add(NAMES.stem + k, stem);
    const lemma = numberOf(lemmaOf(before) ?? (isNear ? stemOf(before) : START));
    add(NAMES.lemmaBefore + k, lemma);
    if (k === 1) add(NAMES.lemmaPos, mix(lemma, numberOf(form.pos)));
  }
  add(NAMES.stems, mix(stems[1]!, stems[0]!));
}

const lemmaOf = (word: Word | undefined) => word?.readings[0]?.forms[0]?.lemma;

function addClaim(add: Add, { word, form }: Frame, attribution: Attribution | null): void {
  const cue = attribution?.cue;
  const lemma = numberOf(cue?.lemma ?? '');
  const pos = numberOf(form.pos);
  add(NAMES.cue, lemma);
  add(NAMES.force, mix(numberOf(cue?.force ?? ''), mix(pos, numberOf(form.tense ?? ''))));
  if (!attribution) return;
  const distance = word.start - (attribution.content[0]?.start ?? 0);
  const far = distance < 6 ? 0 : distance < 40 ? 1 : 2;
  add(NAMES.cueNear, mix(mix(lemma, far), pos));
}
