import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { call } from '../api/call.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { FirstRun } from './first-run.tsx';
import { SearchBox } from './search-box.tsx';

interface Card {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
}

/** The record: what there is, by the words asked for. */
export function TodayPage() {
  const { t, label, day } = useWords();
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const list = useInfiniteQuery({
    queryKey: ['articles', q],
    queryFn: ({ pageParam }) =>
      call<{ items: Card[]; next: string | null }>(
        `/articles?${new URLSearchParams({ ...(q && { q }), ...(pageParam && { cursor: pageParam }) })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((page) => page.items);
  if (items?.length === 0 && !q) return <FirstRun />;
  return (
    <>
      <PageTitle>{t('today.title')}</PageTitle>
      <SearchBox />
      {!items && <Waiting query={list} what={t('today.title')} />}
      {items?.length === 0 && <p className="empty">{t('today.none')}</p>}
      <ul className="cards">
        {items?.map(({ id, title, outlet, date }) => (
          <li key={id} className="card">
            <Link to={`/articles/${id}`} lang="ar">
              <bdi>{title ?? id}</bdi>
            </Link>
            <div className="facts">
              <bdi className="name">{outlet ?? label('word', 'outlet')}</bdi>{' '}
              <span>{day(date)}</span>
            </div>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="button quiet" onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </>
  );
}
