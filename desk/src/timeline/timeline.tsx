import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { LanesAnswer } from '../../../src/server/routes/drawn.ts';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { askLanes } from '../api/asked.ts';
import { call } from '../api/call.ts';
import { type Filter, queryOf } from '../claims/use-filter.ts';
import { Drawing } from '../picture/drawing.tsx';
import type { Picture } from '../picture/picture.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { drawLanes } from './draw-lanes.ts';
import { Overview } from './overview.tsx';
import { useTicks } from './use-ticks.ts';
import { useWindow, wholeOf } from './use-window.ts';
import { isoDay, panWindow, type Window, zoomWindow } from './window.ts';

/** Events that are few enough to be drawn one by one. */
const MOST_DOTS = 150;
/** Width until that of the page is known; the height does not depend on it. */
const UNMEASURED = 600;

interface TimelineProps {
  readonly filter: Filter;
  readonly settle: (since: string | null, until: string | null) => void;
  /** Where the page finds the picture on the screen. */
  readonly shown?: RefObject<Picture | null>;
  /** What stands below; it waits for the picture, so that nothing is pushed down. */
  readonly children?: ReactNode;
}

/** Events of a filter over time, a lane for each type; nearer and farther by keys, buttons and pointer. */
export function Timeline({ filter, settle, shown, children }: TimelineProps) {
  const { t } = useWords();
  const { since, until, ...untimed } = filter;
  const query = queryOf(untimed);
  const lanes = useQuery({
    ...askLanes(query),
    placeholderData: (before) => before,
  });
  const whole = useMemo(() => lanes.data && wholeOf(lanes.data), [lanes.data]) ?? null;
  const { window, move } = useWindow(whole, { since, until }, settle);
  if (!lanes.data) return <Waiting query={lanes} what={t('timeline.one')} />;
  if (!whole || !window) {
    return (
      <>
        <p className="empty">{t('timeline.none')}</p>
        {children}
      </>
    );
  }
  return (
    <>
      <Lanes {...{ data: lanes.data, filter, whole, window, move }} {...(shown && { shown })} />
      {children}
    </>
  );
}

interface LanesProps {
  readonly data: LanesAnswer;
  readonly filter: Filter;
  readonly whole: Window;
  readonly window: Window;
  readonly move: (window: Window) => void;
  readonly shown?: RefObject<Picture | null>;
}

function Lanes({ data, filter, whole, window, move, shown }: LanesProps) {
  const { t, language, label, number, day } = useWords();
  const { ref, width } = useElementSize();
  const go = useNavigate();
  const events = useDots(data, filter, window);
  const isRightToLeft = language === 'ar';
  const sayTick = useTicks();
  const picture = useMemo(
    () =>
      drawLanes({
        ...{ lanes: data.lanes, unit: data.unit, window, isRightToLeft, sayTick },
        ...{ width: Math.round(width) || UNMEASURED, sayNumber: number },
        sayType: (type) => label('event', type),
        events: events?.map(({ id, type, days }) => ({ id, type, day: days.start! })) ?? null,
      }),
    [data, window, width, isRightToLeft, label, number, sayTick, events],
  );
  if (shown) shown.current = picture;
  const travel = (times: number, by: number) =>
    move(by ? panWindow(window, whole, by) : zoomWindow(window, whole, { times }));
  const [from, to] = [day(isoDay(window.from)), day(isoDay(window.to - 1))];
  return (
    <div className="timeline">
      <Overview {...{ data, whole, window, move, isRightToLeft }} />
      <Buttons travel={travel} all={() => move(whole)} isRightToLeft={isRightToLeft} />
      <div
        ref={ref}
        className="lanes"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the picture; the list below tells all of it
        tabIndex={0}
        aria-label={t('timeline.keys')}
        onKeyDown={(event) => press(event, isRightToLeft, travel)}
      >
        <Drawing
          picture={picture}
          label={t('timeline.of', { from, to })}
          live={(id) => {
            const one = events?.find((event) => event.id === id);
            return one
              ? {
                  className: 'live',
                  'aria-label': one.line,
                  onClick: () => void go(`/events/${id}`),
                }
              : null;
          }}
        />
      </div>
      <p className="slider-days">{from === to ? from : `${from} – ${to}`}</p>
    </div>
  );
}

/** The events in a window one by one, when they are few; null otherwise. */
function useDots({ lanes, unit }: LanesAnswer, filter: Filter, { from, to }: Window) {
  const [since, until] = [isoDay(from), isoDay(to - 1)];
  const inside = lanes.flatMap(({ values }) =>
    values.filter(([one]) => one >= since.slice(0, one.length) && one <= until),
  );
  const total = inside.reduce((sum, [, count]) => sum + count, 0);
  const query = queryOf({ ...filter, since, until }, { limit: '200' });
  const events = useQuery({
    queryKey: ['dots', query],
    queryFn: () => call<{ items: EventAnswer[] }>(`/claims?${query}`),
    enabled: unit === 'day' && total > 0 && total <= MOST_DOTS,
  });
  return useMemo(
    () =>
      events.data?.items.filter(
        ({ days: { start } }) => start && start >= since && start <= until,
      ) ?? null,
    [events.data, since, until],
  );
}

type Travel = (times: number, by: number) => void;
const STEP = 0.35;

function press(event: KeyboardEvent, isRightToLeft: boolean, travel: Travel): void {
  const later = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const earlier = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ...{ [later]: [1, STEP], [earlier]: [1, -STEP] },
    ...{ '+': [0.5, 0], '=': [0.5, 0], '-': [2, 0], ArrowUp: [0.5, 0], ArrowDown: [2, 0] },
    ...{ '0': [1e6, 0], Home: [1e6, 0] },
  };
  const found = moves[event.key];
  if (!found || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  travel(...found);
}

function Buttons({
  travel,
  all,
  isRightToLeft,
}: {
  readonly travel: Travel;
  readonly all: () => void;
  readonly isRightToLeft: boolean;
}) {
  const { t } = useWords();
  const [back, on] = isRightToLeft ? ['→', '←'] : ['←', '→'];
  return (
    <div className="line-buttons">
      {(
        [
          [back, 'timeline.earlier', () => travel(1, -STEP)],
          [on, 'timeline.later', () => travel(1, STEP)],
          ['+', 'map.nearer', () => travel(0.5, 0)],
          ['−', 'map.farther', () => travel(2, 0)],
          ['⌂', 'slider.all', all],
        ] as const
      ).map(([sign, key, go]) => (
        <button key={key} type="button" aria-label={t(key)} title={t(key)} onClick={go}>
          {sign}
        </button>
      ))}
    </div>
  );
}
