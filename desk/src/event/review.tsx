import { type FormEvent, useState } from 'react';
import { MODALITIES } from '../../../src/model/claim.ts';
import { EVENT_MODES } from '../../../src/record/plover.ts';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { useDecide } from './use-decide.ts';

/** Accept what the engine found, set it right, or reject it; with a reason that stays beside it. */
export function Review({
  event,
  decided,
}: {
  readonly event: EventAnswer;
  readonly decided?: () => void;
}) {
  const { t } = useWords();
  const [values, setValues] = useState({
    type: event.type,
    mode: event.mode,
    modality: event.modality,
    polarity: event.polarity,
  });
  const [note, setNote] = useState('');
  const decide = useDecide(decided);
  const set = Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== event[field as 'type']),
  );
  const hasChanged = Object.keys(set).length > 0;
  const send = (kind: 'accept' | 'correct' | 'reject') =>
    decide.mutate({ about: event.id, kind, note, ...(kind === 'correct' && { set }) });
  const submit = (form: FormEvent) => {
    form.preventDefault();
    send(hasChanged ? 'correct' : 'accept');
  };
  return (
    <form className="review" onSubmit={submit}>
      {decide.isError && <Refused error={decide.error} what={t('event.review')} />}
      <Fields values={values} change={(changed) => setValues({ ...values, ...changed })} />
      <label>
        {t('review.note')}
        <input value={note} dir="auto" maxLength={2000} onChange={(e) => setNote(e.target.value)} />
      </label>
      <div className="review-buttons">
        <button type="submit" className="button" disabled={decide.isPending}>
          {hasChanged ? t('review.correct') : t('review.accept')}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={decide.isPending}
          onClick={() => send('reject')}
        >
          {t('review.reject')}
        </button>
      </div>
    </form>
  );
}

interface Values {
  readonly type: string;
  readonly mode: string | null;
  readonly modality: string;
  readonly polarity: string;
}

function Fields({
  values,
  change,
}: {
  readonly values: Values;
  readonly change: (changed: Partial<Values>) => void;
}) {
  const { t, label } = useWords();
  const { type, mode, modality, polarity } = values;
  return (
    <>
      <Choice
        name={t('field.type')}
        value={type}
        options={Object.keys(EVENT_MODES).map((value) => [value, label('event', value)])}
        choose={(chosen) => change({ type: chosen, mode: null })}
      />
      <Choice
        name={t('field.mode')}
        value={mode ?? ''}
        options={[
          ['', t('review.noMode')],
          ...(EVENT_MODES[type] ?? []).map((value) => [value, label('mode', value)] as const),
        ]}
        choose={(chosen) => change({ mode: chosen || null })}
      />
      <Choice
        name={t('field.modality')}
        value={modality}
        options={MODALITIES.map((value) => [value, label('modality', value)])}
        choose={(chosen) => change({ modality: chosen })}
      />
      <Choice
        name={t('field.polarity')}
        value={polarity}
        options={(['pos', 'neg'] as const).map((value) => [value, label('polarity', value)])}
        choose={(chosen) => change({ polarity: chosen })}
      />
    </>
  );
}

function Choice({
  name,
  value,
  options,
  choose,
}: {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
