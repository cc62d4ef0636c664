import type { useWords } from '../words.ts';
import type { Filter, FilterName } from './use-filter.ts';

/** The id that stands before a name, see `nameFilter`. */
const KNOWN = /^[a-z]+\/\S+ /;

type Words = ReturnType<typeof useWords>;

/** The value of a filter for a reader. */
export function sayFilter({ label, day }: Words, name: FilterName, value: string): string {
  if (name === 'type') {
    const [main = '', mode] = value.split('/');
    return mode ? `${label('event', main)} · ${label('mode', mode)}` : label('event', main);
  }
  if (name === 'modality') return label('modality', value);
  if (name === 'since' || name === 'until') return day(value);
  return value.replace(KNOWN, '');
}

/** Where figures of the record come from: what was chosen, how much it is, when it was taken, and the address that shows it again. */
export function cite(
  words: Words,
  {
    title,
    filter,
    counted,
  }: { readonly title: string; readonly filter: Filter; readonly counted: string },
): string {
  const { t, day } = words;
  const chosen = (Object.keys(filter) as FilterName[])
    .map((name) => `${t(`filter.${name}`)} ${sayFilter(words, name, filter[name]!)}`)
    .join(t('semicolon'));
  return t('cite.text', {
    title,
    chosen: chosen || t('cite.all'),
    counted,
    day: day(new Date().toISOString().slice(0, 10)),
    address: location.href,
  });
}
