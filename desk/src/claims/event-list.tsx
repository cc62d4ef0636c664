import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { More, useList } from '../shell/pages.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { EventCard } from './told-event.tsx';
import { type Filter, queryOf } from './use-filter.ts';

const PAGE = '25';

/** Events of a list of the API, page after page. */
export function EventList({ path, filter }: { readonly path: string; readonly filter: Filter }) {
  const { t } = useWords();
  const list = useEvents(path, filter);
  const events = list.data?.pages.flatMap(({ items }) => items);
  if (!events) return <Waiting query={list} what={t('today.events')} />;
  if (events.length === 0) return <p className="empty">{t('today.none')}</p>;
  return (
    <>
      <ul className="cards">
        {events.map((event) => (
          <EventCard key={event.id} event={event} />
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

/** Events of a list of the API; the next page when asked for. */
export function useEvents(path: string, filter: Filter, limit = PAGE) {
  const key = ['events', path, limit, queryOf(filter)];
  return useList<EventAnswer>(key, path, { ...filter, limit });
}
