import { EventList } from '../claims/event-list.tsx';
import { Histogram } from '../claims/histogram.tsx';
import { ListHead } from '../claims/list-head.tsx';
import { Narrowed } from '../claims/narrowed.tsx';
import { useFilter } from '../claims/use-filter.ts';
import { useWords } from '../words.ts';
import { FirstRun } from './first-run.tsx';

/** The record: its events, narrowed by words, facets and time, each with who says so. */
export function TodayPage() {
  const { t, number } = useWords();
  const { filter } = useFilter();
  return (
    <Narrowed title={t('today.title')} empty={<FirstRun />}>
      {({ total, time }) => (
        <>
          <Histogram time={time} />
          <ListHead
            title={t('today.title')}
            filter={filter}
            counted={t('today.count', { count: total, number: number(total) })}
          />
          <EventList path="/claims" filter={filter} />
        </>
      )}
    </Narrowed>
  );
}
