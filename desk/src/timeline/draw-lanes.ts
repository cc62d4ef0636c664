import type { LanesAnswer } from '../../../src/server/routes/drawn.ts';
import { box, circle, line, type Picture, type Shape, type Words } from '../picture/picture.ts';
import { dayNumber, type Tick, ticksOf, type Window } from './window.ts';

const LANE = 48;
const NAME = 12;
/** Of a lane, above its bars and dots. */
const NAME_ROOM = 18;
const AXIS = 26;
/** Pixels of a bar; days that are narrower share one. */
const BAR = 4;
const TICK_ROOM = 78;

export interface LanesAsked {
  readonly lanes: LanesAnswer['lanes'];
  readonly unit: LanesAnswer['unit'];
  readonly window: Window;
  readonly width: number;
  /** Time runs as the language is read. */
  readonly isRightToLeft: boolean;
  readonly sayType: (type: string) => string;
  readonly sayTick: (tick: Tick) => string;
  readonly sayNumber: (value: number) => string;
  /** Events one by one, where they are few; null while bars are drawn. */
  readonly events: readonly LaneEvent[] | null;
}
interface LaneEvent {
  readonly id: string;
  readonly type: string;
  readonly day: string;
}

/** Events of each type over time: bars by day, or a dot for each event (named by its id) where they are few. */
export function drawLanes(asked: LanesAsked): Picture {
  const { window, width, unit, sayType, sayNumber, isRightToLeft, events } = asked;
  const lanes = asked.lanes
    .map(({ type, values }) => ({
      type,
      values: values.filter(([day]) => isInside(window, day, unit)),
    }))
    .filter(({ values }) => values.length > 0);
  const place = placer(window, width, isRightToLeft);
  const bins = lanes.map(({ values }) => binLane(values, asked));
  const most = Math.max(1, ...bins.flatMap((lane) => [...lane.values()]));
  const height = AXIS + Math.max(1, lanes.length) * LANE;
  return {
    ...{ width, height },
    shapes: [
      ...drawAxis(asked, place, height),
      ...lanes.flatMap(({ type, values }, i): Shape[] => {
        const floor = AXIS + (i + 1) * LANE - 3;
        const total = values.reduce((sum, [, count]) => sum + count, 0);
        const name: Words = {
          ...{
            kind: 'text',
            text: `${sayType(type)} (${sayNumber(total)})`,
            size: NAME,
            ink: 'ink',
          },
          ...{ x: isRightToLeft ? width - 4 : 4, y: floor - LANE + NAME + 5, halo: 'sheet' },
          at: isRightToLeft ? 'right' : 'left',
        };
        const marks = events
          ? drawDots(
              events.filter((one) => one.type === type),
              { place, window, width, floor },
            )
          : drawBars(bins[i]!, { most, floor });
        return [
          {
            kind: 'path',
            d: line([
              [0, floor],
              [width, floor],
            ]),
            stroke: 'line',
          },
          ...marks,
          name,
        ];
      }),
    ],
  };
}

function isInside({ from, to }: Window, day: string, unit: 'day' | 'month'): boolean {
  const at = dayNumber(day);
  return at < to && (unit === 'day' ? at >= from : at > from - 31);
}

/** Where a day lies between the sides. */
function placer({ from, to }: Window, width: number, isRightToLeft: boolean) {
  return (day: number) => {
    const x = ((day - from) / (to - from)) * width;
    return isRightToLeft ? width - x : x;
  };
}
type Placer = ReturnType<typeof placer>;

/** Events by the left side of the bar that they stand in. */
function binLane(
  values: LanesAnswer['lanes'][number]['values'],
  { window, width, isRightToLeft, unit }: LanesAsked,
): Map<number, number> {
  const place = placer(window, width, isRightToLeft);
  const bins = new Map<number, number>();
  for (const [day, count] of values) {
    const x = place(dayNumber(day) + (unit === 'day' ? 0.5 : 15));
    const left = Math.max(0, Math.floor(x / BAR) * BAR);
    bins.set(left, (bins.get(left) ?? 0) + count);
  }
  return bins;
}

function drawBars(
  bins: ReadonlyMap<number, number>,
  { most, floor }: { readonly most: number; readonly floor: number },
): Shape[] {
  const bars = [...bins].map(([left, count]) => {
    // By the root: a day of one event is seen beside a day of a hundred.
    const height = Math.max(2, (LANE - NAME_ROOM - 4) * Math.sqrt(count / most));
    return box(left, floor - height, [BAR - 1, height]);
  });
  return [{ kind: 'path', d: bars.join(''), fill: 'accent', opacity: 0.75 }];
}

interface DotPlace {
  readonly place: Placer;
  readonly window: Window;
  readonly width: number;
  readonly floor: number;
}

const RADIUS = 4.5;
const IN_COLUMN = 3;

/** Dots of one lane; those of a day stand over each other, then beside. */
function drawDots(
  events: readonly LaneEvent[],
  { place, window, width, floor }: DotPlace,
): Shape[] {
  const days = new Map<string, number>();
  const room = width / (window.to - window.from);
  return events.map(({ id, day }): Shape => {
    const nth = days.get(day) ?? 0;
    days.set(day, nth + 1);
    const aside = Math.min(Math.floor(nth / IN_COLUMN) * 2 * RADIUS, Math.max(room - RADIUS, 0));
    const [x, y] = [place(dayNumber(day) + 0.5), floor - 6 - (nth % IN_COLUMN) * (2 * RADIUS + 1)];
    const start = x - Math.min(room / 2, 14) + RADIUS + aside;
    return { kind: 'path', d: circle(start, y, RADIUS), fill: 'accent', stroke: 'sheet', key: id };
  });
}

function drawAxis({ window, width, sayTick }: LanesAsked, place: Placer, height: number): Shape[] {
  return ticksOf(window, Math.max(2, Math.floor(width / TICK_ROOM))).flatMap((tick): Shape[] => {
    const x = place(tick.day);
    const text: Words = {
      ...{ kind: 'text', text: sayTick(tick), size: 11, at: 'middle', ink: 'dim' },
      ...{ x: Math.max(24, Math.min(width - 24, x)), y: 14, bold: tick.unit === 'year' },
    };
    return [
      {
        kind: 'path',
        d: line([
          [x, 20],
          [x, height],
        ]),
        stroke: 'line',
      },
      text,
    ];
  });
}
