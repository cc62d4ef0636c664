import { useInfiniteQuery } from '@tanstack/react-query';
import type { ContradictionAnswer } from '../../../src/server/shapes/woven.ts';
import { call } from '../api/call.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { Contradiction } from './contradiction.tsx';

/** Where accounts disagree: whether, how many, who, where, when. */
export default function ContradictionsPage() {
  const { t } = useWords();
  const list = useInfiniteQuery({
    queryKey: ['contradictions'],
    queryFn: ({ pageParam }) =>
      call<{ items: ContradictionAnswer[]; next: string | null }>(
        `/contradictions?${new URLSearchParams({ limit: '25', ...(pageParam && { cursor: pageParam }) })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const all = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{t('contradictions.title')}</PageTitle>
      <p className="dim">{t('contradictions.what')}</p>
      {!all && <Waiting query={list} what={t('contradictions.title')} />}
      {all?.length === 0 && <p className="empty">{t('contradictions.none')}</p>}
      <ul className="cards">
        {all?.map((one) => (
          <Contradiction key={one.id} contradiction={one} />
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
