import { useRef } from 'react';
import { ExportBar } from '../claims/export-bar.tsx';
import { Narrowed } from '../claims/narrowed.tsx';
import { useFilter } from '../claims/use-filter.ts';
import type { Picture } from '../picture/picture.ts';
import { useWords } from '../words.ts';
import { LongList } from './long-list.tsx';
import { Timeline } from './timeline.tsx';

/** When things are told to happen: lanes of types over time, and below them every event of what is shown. */
export default function TimelinePage() {
  const { t, number } = useWords();
  const { filter, set } = useFilter();
  const shown = useRef<Picture | null>(null);
  return (
    <Narrowed title={t('timeline.title')} what={t('timeline.what')}>
      {({ total }) => (
        <Timeline filter={filter} settle={(since, until) => set({ since, until })} shown={shown}>
          <div className="list-head">
            <p className="dim" aria-live="polite">
              {t('today.count', { count: total, number: number(total) })}
            </p>
            <ExportBar
              title={t('timeline.title')}
              filter={filter}
              counted={t('today.count', { count: total, number: number(total) })}
              picture={() => shown.current}
            />
          </div>
          <LongList filter={filter} />
        </Timeline>
      )}
    </Narrowed>
  );
}
