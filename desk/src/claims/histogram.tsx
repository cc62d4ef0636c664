import type { FacetsAnswer } from '../../../src/server/routes/claims.ts';
import { useWords } from '../words.ts';
import { spanOfMonth, spreadOut } from './time-span.ts';
import { useFilter } from './use-filter.ts';

/** Events over time; a bar narrows the list to its day or month. Time runs as the language is read. */
export function Histogram({ time }: { readonly time: FacetsAnswer['time'] }) {
  const { t, number, day } = useWords();
  const { set } = useFilter();
  const bars = spreadOut(time);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const first = bars[0]!.value;
  const last = bars.at(-1)!.value;
  return (
    <figure className="histogram">
      <div className="bars">
        {bars.map(({ value, count }) => {
          const [since, until] = time.unit === 'day' ? [value, value] : spanOfMonth(value);
          return (
            <button
              key={value}
              type="button"
              className="bar-of-time"
              disabled={count === 0}
              title={`${day(value)}: ${number(count)}`}
              aria-label={t('histogram.bar', { day: day(value), count, number: number(count) })}
              onClick={() => set({ since, until })}
            >
              <span style={{ blockSize: `${(100 * count) / most}%` }} />
            </button>
          );
        })}
      </div>
      <figcaption className="dim">
        <span>{day(first)}</span>
        <span>{day(last)}</span>
      </figcaption>
    </figure>
  );
}
