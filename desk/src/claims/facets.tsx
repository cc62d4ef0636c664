import type { FacetsAnswer } from '../../../src/server/routes/claims.ts';
import { useWords } from '../words.ts';
import { type FilterName, useFilter } from './use-filter.ts';

const SHOWN = 8;

/** How many events have each value; a click narrows the list to it. */
export function Facets({ facets }: { readonly facets: FacetsAnswer }) {
  const { label, t } = useWords();
  return (
    <div className="facets">
      {!facets.isWhole && <p className="dim">{t('today.latest')}</p>}
      <Facet name="type" values={facets.type} say={(value) => label('event', value)} />
      <Facet name="modality" values={facets.modality} say={(value) => label('modality', value)} />
      <Facet name="outlet" values={facets.outlet} say={(value) => value} />
      <details className="facet">
        <summary>{t('filter.more')}</summary>
        <MoreFilters />
      </details>
    </div>
  );
}

interface FacetProps {
  readonly name: FilterName;
  readonly values: FacetsAnswer['type'];
  readonly say: (value: string) => string;
}

function Facet({ name, values, say }: FacetProps) {
  const { t, number } = useWords();
  const { filter, set } = useFilter();
  const most = values[0]?.count ?? 1;
  if (values.length === 0) return null;
  return (
    <details className="facet" open>
      <summary>{t(`filter.${name}`)}</summary>
      <ul>
        {values.slice(0, SHOWN).map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={filter[name] === value}
              onClick={() => set({ [name]: filter[name] === value ? null : value })}
            >
              <bdi>{say(value)}</bdi>
              <span className="dim">{number(count)}</span>
              <span className="facet-bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who, where and when, typed in. */
function MoreFilters() {
  const { t } = useWords();
  const { filter, set } = useFilter();
  return (
    <form
      className="more-filters"
      key={JSON.stringify(filter)}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        set(
          Object.fromEntries(
            ['actor', 'place', 'since', 'until'].map((name) => [
              name,
              String(given.get(name) ?? '').trim() || null,
            ]),
          ),
        );
      }}
    >
      {(['actor', 'place'] as const).map((name) => (
        <label key={name}>
          {t(`filter.${name}`)} <input name={name} dir="auto" defaultValue={filter[name] ?? ''} />
        </label>
      ))}
      {(['since', 'until'] as const).map((name) => (
        <label key={name}>
          {t(`filter.${name}`)} <input name={name} type="date" defaultValue={filter[name] ?? ''} />
        </label>
      ))}
      <button type="submit" className="button quiet">
        {t('filter.use')}
      </button>
    </form>
  );
}
