import { useRef } from 'react';
import { ListHead } from '../claims/list-head.tsx';
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
          <ListHead
            title={t('timeline.title')}
            filter={filter}
            counted={t('today.count', { count: total, number: number(total) })}
            picture={() => shown.current}
          />
          <LongList filter={filter} />
        </Timeline>
      )}
    </Narrowed>
  );
}
