import type { Attribution } from '../model/claim.ts';
import { createBag } from '../tagger/bag.ts';
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

/** Features of the modality of one event: the rules' answer, the words just before it, the claim it stands in. */
export function statusFeatures(
  doc: EventDoc,
  frame: Frame,
  { type, ruled, attribution, buckets }: StatusSight,
): Uint32Array {
  const bag = createBag(buckets);
  const { form, reading, i } = frame;
  const before = (k: number) => doc.words[i - k];
  const stem = (k: number) =>
    before(k) && before(k)!.line === frame.word.line ? stemOf(before(k)!) : '^';
  const lemma = (k: number) => before(k)?.readings[0]?.forms[0]?.lemma ?? stem(k);
  const shape = `${form.pos} ${form.tense ?? ''} ${reading.article} ${reading.proclitics}`;
  bag.add('bias', 1);
  bag.add('rule', ruled.modality);
  bag.add('rule by', `${ruled.modality} ${ruled.reasons.modality.rule}`);
  bag.add('rule shape', `${ruled.modality} ${shape}`);
  bag.add('rule type', `${ruled.modality} ${type}`);
  bag.add('polarity', `${ruled.polarity} ${form.pos}`);
  bag.add('shape', shape);
  bag.add('shape type', `${shape} ${type}`);
  bag.add('future', reading.future);
  bag.add('lemma', form.lemma);
  bag.add('lemma shape', `${form.lemma} ${shape}`);
  for (const k of [1, 2, 3]) {
    bag.add(`stem ${k}`, stem(k));
    bag.add(`lemma ${k}`, lemma(k));
  }
  bag.add('stems', `${stem(2)} ${stem(1)}`);
  bag.add('lemma before', `${lemma(1)} ${form.pos}`);
  bag.add('relative', frame.antecedent !== null);
  const cue = attribution?.cue;
  bag.add('cue', `${cue?.lemma}`);
  bag.add('force', `${cue?.force} ${form.pos} ${form.tense}`);
  if (cue) {
    const distance = frame.word.start - (attribution.content[0]?.start ?? 0);
    bag.add(
      'cue near',
      `${cue.lemma} ${distance < 6 ? 'first' : distance < 40 ? 'near' : 'far'} ${form.pos}`,
    );
  }
  return bag.buckets();
}
