import { useWords } from '../words.ts';
import { type FilterName, useFilter } from './use-filter.ts';

/** What the list is narrowed to, each with a way out. */
export function FilterBar() {
  const { t, label, day } = useWords();
  const { filter, set, isEmpty } = useFilter();
  if (isEmpty) return null;
  const say = (name: FilterName, value: string) => {
    if (name === 'type') return label('event', value);
    if (name === 'modality') return label('modality', value);
    if (name === 'since' || name === 'until') return day(value);
    return value;
  };
  const names = Object.keys(filter) as FilterName[];
  return (
    <div className="filters">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="filter"
          aria-label={t('filter.remove', { what: `${t(`filter.${name}`)} ${filter[name]}` })}
          onClick={() => set({ [name]: null })}
        >
          <span className="dim">{t(`filter.${name}`)}</span> <bdi>{say(name, filter[name]!)}</bdi>
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
