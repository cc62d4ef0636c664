import { useWords } from '../words.ts';
import { LAYERS, type Layer, type Mark } from './marks.ts';

interface LegendProps {
  readonly shown: ReadonlySet<Layer>;
  readonly toggle: (layer: Layer) => void;
  readonly marks: readonly Mark[];
}

/** What the colours mean, how many there are of each, and the switch for each. */
export function Legend({ shown, toggle, marks }: LegendProps) {
  const { t, number } = useWords();
  return (
    <div className="legend" role="group" aria-label={t('article.layers')}>
      {LAYERS.map((layer) => {
        const count = new Set(marks.filter((mark) => mark.layer === layer).map(({ id }) => id))
          .size;
        return (
          <button
            key={layer}
            type="button"
            className="legend-item"
            aria-pressed={shown.has(layer)}
            disabled={count === 0}
            onClick={() => toggle(layer)}
          >
            <span className={`dot dot-${layer}`} />
            {t(`layer.${layer}`)} <span className="dim">{number(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
