import { EventList } from '../claims/event-list.tsx';
import { ExportBar } from '../claims/export-bar.tsx';
import { Histogram } from '../claims/histogram.tsx';
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
          <div className="list-head">
            <p className="dim" aria-live="polite">
              {t('today.count', { count: total, number: number(total) })}
            </p>
            <ExportBar
              title={t('today.title')}
              filter={filter}
              counted={t('today.count', { count: total, number: number(total) })}
            />
          </div>
          <EventList path="/claims" filter={filter} />
        </>
      )}
    </Narrowed>
  );
}
