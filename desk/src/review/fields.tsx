import { use } from 'react';
import type { TextSpan } from '../../../src/record/shape.ts';
import { useWords } from '../words.ts';
import { PickedContext } from './picked.ts';

/** One of some values. */
export function Choice({
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

/** A line of text. */
export function Line({
  name,
  value,
  change,
  dir = 'auto',
}: {
  readonly name: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly dir?: 'auto' | 'ltr';
}) {
  return (
    <label>
      {name}
      <input value={value} dir={dir} maxLength={300} onChange={(e) => change(e.target.value)} />
    </label>
  );
}

/** Words of the article; those that are chosen in its text can take their place. */
export function WordsField({
  name,
  value,
  change,
  isMany,
}: {
  readonly name: string;
  readonly value: readonly TextSpan[];
  readonly change: (value: readonly TextSpan[]) => void;
  readonly isMany?: boolean;
}) {
  const { t } = useWords();
  const chosen = use(PickedContext);
  const isThere = value.some(({ start, end }) => start === chosen?.start && end === chosen.end);
  const picked = isThere ? null : chosen;
  return (
    <fieldset className="wide">
      <legend>{name}</legend>
      {value.map((one) => (
        <span key={one.start} className="chip">
          <q lang="ar" dir="rtl">
            {one.text}
          </q>
          {value.length > 1 && (
            <Remove what={one.text} remove={() => change(value.filter((it) => it !== one))} />
          )}
        </span>
      ))}
      {picked && (
        <button type="button" className="plain" onClick={() => change([picked])}>
          {t('edit.usePicked')}
        </button>
      )}
      {picked && isMany && value.length > 0 && (
        <button type="button" className="plain" onClick={() => change([...value, picked])}>
          {t('edit.alsoPicked')}
        </button>
      )}
      {!chosen && <span className="dim">{t('edit.howToPick')}</span>}
    </fieldset>
  );
}

/** Takes one of several away. */
export function Remove({ what, remove }: { readonly what: string; readonly remove: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="plain remove"
      aria-label={t('filter.remove', { what })}
      onClick={remove}
    >
      ×
    </button>
  );
}
