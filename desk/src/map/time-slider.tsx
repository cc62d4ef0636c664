import { useState } from 'react';
import { useWords } from '../words.ts';
import { binDays } from './bins.ts';

interface TimeSliderProps {
  /** Days with how many events begin on each; in order. */
  readonly days: readonly (readonly [day: string, events: number])[];
  readonly since: string | null;
  readonly until: string | null;
  /** Told while the slider moves; `null` where it stands at its end. */
  readonly moved: (since: string | null, until: string | null) => void;
  readonly rested: (since: string | null, until: string | null) => void;
}

/** A stretch of time between two ends that are moved; time runs as the language is read. */
export function TimeSlider({ days, since, until, moved, rested }: TimeSliderProps) {
  const { t, day } = useWords();
  const last = days.length - 1;
  const indexOf = (asked: string | null, otherwise: number) => {
    if (asked === null) return otherwise;
    const at = days.findIndex(([one]) => one >= asked);
    return at < 0 ? last : otherwise === last && days[at]![0] > asked ? Math.max(0, at - 1) : at;
  };
  const [held, setHeld] = useState<readonly [number, number] | null>(null);
  const [from, to] = held ?? [indexOf(since, 0), indexOf(until, last)];
  if (last < 1) return null;
  const ends = ([a, b]: readonly [number, number]) =>
    [a === 0 ? null : days[a]![0], b === last ? null : days[b]![0]] as const;
  const move = (next: readonly [number, number]) => {
    setHeld(next);
    moved(...ends(next));
  };
  const rest = () => {
    if (!held) return;
    rested(...ends(held));
    setHeld(null);
  };
  const bins = binDays(days);
  const most = Math.max(...bins.map(({ events }) => events), 1);
  const end = (key: 'since' | 'until', value: number, change: (value: number) => void) => (
    <input
      type="range"
      min={0}
      max={last}
      value={value}
      aria-label={t(`slider.${key}`)}
      aria-valuetext={day(days[value]![0])}
      onChange={(event) => change(Number(event.target.value))}
      onPointerUp={rest}
      onKeyUp={rest}
      onBlur={rest}
    />
  );
  return (
    <fieldset className="time-slider">
      <legend>{t('slider.title')}</legend>
      <div className="slider-bars" aria-hidden="true">
        {bins.map(({ first, events }) => (
          <span
            key={first}
            className={first >= from && first <= to ? 'inside' : ''}
            style={{ blockSize: `${(100 * events) / most}%` }}
          />
        ))}
      </div>
      {end('since', from, (value) => move([Math.min(value, to), to]))}
      {end('until', to, (value) => move([from, Math.max(value, from)]))}
      <p className="slider-days">
        <span>{day(days[from]![0])}</span> – <span>{day(days[to]![0])}</span>
        {(since || until) && (
          <button type="button" className="plain" onClick={() => rested(null, null)}>
            {t('slider.all')}
          </button>
        )}
      </p>
    </fieldset>
  );
}
