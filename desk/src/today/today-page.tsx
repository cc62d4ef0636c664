import { useQuery } from '@tanstack/react-query';
import type { FacetsAnswer } from '../../../src/server/routes/claims.ts';
import { call } from '../api/call.ts';
import { EventList } from '../claims/event-list.tsx';
import { ExportLinks } from '../claims/export-links.tsx';
import { Facets } from '../claims/facets.tsx';
import { FilterBar } from '../claims/filter-bar.tsx';
import { Histogram } from '../claims/histogram.tsx';
import { queryOf, useFilter } from '../claims/use-filter.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { FirstRun } from './first-run.tsx';
import { SearchBox } from './search-box.tsx';

/** The record: its events, narrowed by words, facets and time, each with who says so. */
export function TodayPage() {
  const { t, number } = useWords();
  const { filter, isEmpty } = useFilter();
  const query = queryOf(filter);
  const facets = useQuery({
    queryKey: ['facets', query],
    queryFn: () => call<FacetsAnswer>(`/claims/facets?${query}`),
    placeholderData: (before) => before,
  });
  if (isEmpty && facets.data?.total === 0) return <FirstRun />;
  return (
    <>
      <PageTitle>{t('today.title')}</PageTitle>
      <SearchBox />
      <FilterBar />
      {!facets.data && <Waiting query={facets} what={t('today.title')} />}
      {facets.data && (
        <div className="record-columns">
          <aside aria-label={t('today.narrow')}>
            <Facets facets={facets.data} />
          </aside>
          <section aria-label={t('today.events')}>
            <Histogram time={facets.data.time} />
            <div className="list-head">
              <p className="dim" aria-live="polite">
                {t('today.count', { count: facets.data.total, number: number(facets.data.total) })}
              </p>
              <ExportLinks filter={filter} />
            </div>
            <EventList path="/claims" filter={filter} />
          </section>
        </div>
      )}
    </>
  );
}
