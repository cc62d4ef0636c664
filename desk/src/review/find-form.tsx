import { type FormEvent, useState } from 'react';
import type { RecordIndex } from '../../../src/record/chain.ts';
import type { DecidedLayer, Values } from '../../../src/review/decision.ts';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { FindFields } from './find-fields.tsx';
import { areSizesReady } from './sizes.ts';
import { type NewDecision, useDecide } from './use-decide.ts';

export interface FindFormProps {
  readonly index: RecordIndex;
  readonly layer: DecidedLayer;
  /** Id across articles of the find; of what is added, of its version. */
  readonly about: string;
  /** The find's values as they stand; of what is added, as they begin. */
  readonly start: Values;
  readonly isNew?: boolean;
  readonly decided?: (decision: DecisionAnswer) => void;
}

/** Accept what was found, set it right, reject it, or add what was missed; with a reason that stays beside it. */
export function FindForm({ index, layer, about, start, isNew, decided }: FindFormProps) {
  const { t } = useWords();
  const [values, setValues] = useState(start);
  const [note, setNote] = useState('');
  const decide = useDecide(decided);
  const set = isNew ? values : changedOf(start, values);
  const hasChanged = Object.keys(set).length > 0;
  const send = (kind: NewDecision['kind']) =>
    decide.mutate({
      ...{ about, kind, note },
      ...(kind === 'correct' || kind === 'add' ? { set } : {}),
      ...(kind === 'add' ? { layer } : {}),
    });
  const submit = (form: FormEvent) => {
    form.preventDefault();
    send(isNew ? 'add' : hasChanged ? 'correct' : 'accept');
  };
  return (
    <form className="review" onSubmit={submit}>
      {decide.isError && <Refused error={decide.error} what={t('event.review')} />}
      <FindFields
        layer={layer}
        index={index}
        values={values}
        change={(changed) => setValues({ ...values, ...changed })}
      />
      <label className="wide">
        {t('review.note')}
        <input value={note} dir="auto" maxLength={2000} onChange={(e) => setNote(e.target.value)} />
      </label>
      <div className="review-buttons">
        <button
          type="submit"
          className="button"
          disabled={decide.isPending || !isReady(layer, values)}
        >
          {isNew ? t('edit.addIt') : hasChanged ? t('review.correct') : t('review.accept')}
        </button>
        {!isNew && (
          <button
            type="button"
            className="button quiet"
            disabled={decide.isPending}
            onClick={() => send('reject')}
          >
            {t(layer === 'events' || layer === 'relations' ? 'review.reject' : 'edit.reject')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Values that are other than they were. */
function changedOf(before: Values, now: Values): Values {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[field as keyof Values]) &&
        value !== undefined,
    ),
  );
}

/** True when nothing is missing that a find of the layer must have. */
function isReady(
  layer: DecidedLayer,
  { words, type, content, from, to, value, size }: Values,
): boolean {
  if (layer === 'entities') return true;
  if (!words) return false;
  if (layer === 'events') return Boolean(type) && areSizesReady(size);
  if (layer === 'relations') return Boolean(from && to);
  if (layer === 'attributions') return (content ?? []).length > 0;
  return layer !== 'times' || Boolean(value);
}
