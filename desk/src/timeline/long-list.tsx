import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useEvents } from '../claims/event-list.tsx';
import { EventCard } from '../claims/told-event.tsx';
import type { Filter } from '../claims/use-filter.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';

const ROW = 170;
const PAGE = '100';
/** Rows before its end at which the next page of the list is asked for. */
const AHEAD = 8;

/** All events of a filter, of which only those in sight are in the page. */
export function LongList({ filter }: { readonly filter: Filter }) {
  const { t } = useWords();
  const list = useEvents('/claims', filter, PAGE);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const ref = useRef<HTMLUListElement>(null);
  const rows = useWindowVirtualizer({
    count: events.length,
    estimateSize: () => ROW,
    overscan: 6,
    gap: 16,
    scrollMargin: ref.current?.offsetTop ?? 0,
    getItemKey: (i) => events[i]!.id,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= events.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, events.length]);
  if (!list.data) return <Waiting query={list} what={t('today.events')} />;
  if (events.length === 0) return <p className="empty">{t('today.none')}</p>;
  return (
    <ul ref={ref} className="cards long-list" style={{ blockSize: rows.getTotalSize() }}>
      {shown.map(({ index, start, key }) => (
        <EventCard
          key={key}
          event={events[index]!}
          row={{
            'data-index': index,
            ref: rows.measureElement,
            style: { transform: `translateY(${start - rows.options.scrollMargin}px)` },
          }}
        />
      ))}
    </ul>
  );
}
