import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useWords } from '../words.ts';

/** A page of a list of the API; `next` is null at its end. */
interface ListPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list of the API, its next page when asked for; `key` is what the desk keeps it under. */
export function useList<T>(
  key: readonly string[],
  path: string,
  query: Readonly<Record<string, string>>,
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) =>
      call<ListPage<T>>(
        `${path}?${new URLSearchParams({ ...query, ...(pageParam && { cursor: pageParam }) })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

/** Asks for the next page of a list, where there is one. */
export function More({ list }: { readonly list: UseInfiniteQueryResult }) {
  const { t } = useWords();
  if (!list.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button quiet"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {t('more')}
    </button>
  );
}
