import { useWords } from '../words.ts';
import { sayFilter } from './say-filter.ts';
import { type FilterName, useFilter } from './use-filter.ts';

/** What the list is narrowed to, each with a way out. */
export function FilterBar() {
  const words = useWords();
  const { t } = words;
  const { filter, set, isEmpty } = useFilter();
  if (isEmpty) return null;
  const names = Object.keys(filter) as FilterName[];
  return (
    <div className="filters">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="filter"
          aria-label={t('filter.remove', {
            what: `${t(`filter.${name}`)} ${sayFilter(words, name, filter[name]!)}`,
          })}
          onClick={() => set({ [name]: null })}
        >
          <span className="dim">{t(`filter.${name}`)}</span>{' '}
          <bdi>{sayFilter(words, name, filter[name]!)}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <button
        type="button"
        className="plain"
        onClick={() => set(Object.fromEntries(names.map((name) => [name, null])))}
      >
        {t('filter.clear')}
      </button>
    </div>
  );
}
