import { use } from 'react';
import { SIZE_KINDS, type SizeKind } from '../../../src/model/claim.ts';
import type { Count } from '../../../src/review/decision.ts';
import { useWords } from '../words.ts';
import { Remove } from './fields.tsx';
import { PickedContext } from './picked.ts';
import { BOUNDS, type Sizes } from './sizes.ts';

const NOTHING: Count = { low: null, best: null, high: null };

/** How many people, by what became of them: at least, as told, at most; a bound that the words do not give stays empty. */
export function SizeFields({
  value,
  change,
}: {
  readonly value: Sizes;
  readonly change: (value: Sizes) => void;
}) {
  const { t, label } = useWords();
  const picked = use(PickedContext) ?? undefined;
  const missing = SIZE_KINDS.filter((kind) => !value[kind]);
  const without = (kind: SizeKind) =>
    Object.fromEntries(Object.entries(value).filter(([one]) => one !== kind));
  return (
    <fieldset className="wide sizes">
      <legend>{t('field.size')}</legend>
      {SIZE_KINDS.map((kind) => {
        const count = value[kind];
        if (!count) return null;
        return (
          <div key={kind} className="size-row">
            <b>{label('matter', kind)}</b>
            {BOUNDS.map((bound) => (
              <Bound
                key={bound}
                name={t(`edit.${bound}`)}
                what={label('matter', kind)}
                value={count[bound]}
                change={(given) => change({ ...value, [kind]: { ...count, [bound]: given } })}
              />
            ))}
            <Remove what={label('matter', kind)} remove={() => change(without(kind))} />
          </div>
        );
      })}
      {missing.length > 0 && (
        <select
          value=""
          aria-label={t('edit.add', { what: t('field.size') })}
          onChange={({ target }) =>
            change({ ...value, [target.value]: { ...NOTHING, ...(picked && { words: picked }) } })
          }
        >
          <option value="">{t('edit.plus')}</option>
          {missing.map((kind) => (
            <option key={kind} value={kind}>
              {label('matter', kind)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

function Bound({
  name,
  what,
  value,
  change,
}: {
  readonly name: string;
  readonly what: string;
  readonly value: number | null;
  readonly change: (value: number | null) => void;
}) {
  return (
    <label>
      {name}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={1_000_000_000}
        dir="ltr"
        aria-label={`${what}: ${name}`}
        value={value ?? ''}
        onChange={({ target }) => change(target.value === '' ? null : Math.trunc(+target.value))}
      />
    </label>
  );
}
