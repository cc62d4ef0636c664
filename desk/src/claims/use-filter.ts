import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** By what events can be chosen; each stands in the address under its own name. */
const FILTERS = [
  'q',
  'since',
  'until',
  'type',
  'modality',
  'outlet',
  'place',
  'actor',
  'recipient',
  'anyone',
  'speaker',
  'through',
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filter = Partial<Readonly<Record<FilterName, string>>>;

/** The filter in the address, and how to change it there. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const filter: Filter = useMemo(
    () =>
      Object.fromEntries(
        FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])),
      ),
    [params],
  );
  const set = (changes: Partial<Record<FilterName, string | null>>) =>
    setParams((now) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value) now.set(name, value);
        else now.delete(name);
      }
      return now;
    });
  return { filter, set, isEmpty: Object.keys(filter).length === 0 };
}

/** Somebody or something as a filter names it: by its id where it has one, so that no other of its name is meant. */
export function nameFilter({
  known,
  name,
}: {
  readonly known: string | null;
  readonly name: string;
}): string {
  return known ? `${known} ${name}` : name;
}

/** A filter as the query of a call. */
export function queryOf(filter: Filter, more: Record<string, string> = {}): string {
  return new URLSearchParams({ ...filter, ...more }).toString();
}
