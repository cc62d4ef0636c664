import type { OutletsAnswer } from '../../../src/server/routes/ledger.ts';
import { box, line, type Picture, type Shape, type Words } from '../picture/picture.ts';

type Outlet = OutletsAnswer['items'][number];

const HEAD = 40;
const ROW = 40;
const SIZE = 12;
/** Pixels between columns. */
const GAP = 18;
/** Width of each column as a part of the whole; the name first. */
const PARTS = { name: 0.24, unnamed: 0.19, leads: 0.19, contradicted: 0.13, months: 0.25 } as const;
type Column = keyof typeof PARTS;

export interface LedgerAsked {
  readonly outlets: readonly Outlet[];
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly sayColumn: (column: Column) => string;
  readonly sayOutlet: (outlet: string | null) => string;
  readonly sayNumber: (value: number) => string;
}

/** A part of a whole, 0 where there is no whole. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Outlets beside each other: how many of the statements they pass on have no name, how many shared stories they told
 * first, how many contradictions they have a side in, and their articles over time. Counts, and no score of truth.
 */
export function drawLedger(asked: LedgerAsked): Picture {
  const { outlets, width, isRightToLeft, sayColumn } = asked;
  const room = columnsOf(width, isRightToLeft);
  const months = [...new Set(outlets.flatMap((one) => one.months.map(([month]) => month)))].sort();
  const bounds: Bounds = {
    most: Math.max(1, ...outlets.map(({ contradicted }) => contradicted)),
    months: fillMonths(months),
    articles: Math.max(1, ...outlets.flatMap((one) => one.months.map(([, articles]) => articles))),
  };
  const head = (Object.keys(PARTS) as Column[]).map(
    (column): Words => ({
      ...{ kind: 'text', text: sayColumn(column), size: 11, ink: 'dim', y: 16 },
      ...startOf(room[column], isRightToLeft),
    }),
  );
  const height = HEAD + outlets.length * ROW;
  return {
    ...{ width, height },
    shapes: [
      ...head,
      ...outlets.flatMap((one, i) => drawRow(one, HEAD + i * ROW, { asked, room, bounds })),
    ],
  };
}

type Room = Readonly<Record<Column, readonly [left: number, width: number]>>;
interface Bounds {
  readonly most: number;
  readonly months: readonly string[];
  readonly articles: number;
}

function columnsOf(width: number, isRightToLeft: boolean): Room {
  let used = 0;
  return Object.fromEntries(
    (Object.keys(PARTS) as Column[]).map((column) => {
      const own = width * PARTS[column];
      const left = isRightToLeft ? width - used - own : used;
      used += own;
      return [column, [left + GAP / 2, own - GAP]];
    }),
  ) as unknown as Room;
}

/** Where words of a column begin. */
function startOf(
  [left, width]: readonly [number, number],
  isRightToLeft: boolean,
): Pick<Words, 'x' | 'at'> {
  return isRightToLeft ? { x: left + width, at: 'right' } : { x: left, at: 'left' };
}

interface RowLook {
  readonly asked: LedgerAsked;
  readonly room: Room;
  readonly bounds: Bounds;
}

function drawRow(one: Outlet, top: number, { asked, room, bounds }: RowLook): Shape[] {
  const { isRightToLeft, sayOutlet, sayNumber, width } = asked;
  const floor = top + ROW - 8;
  const bar = (column: Column, part: number, text: string): Shape[] => {
    const [left, whole] = room[column];
    const length = whole * part;
    return [
      { kind: 'path', d: box(left, floor - 8, [whole, 8]), fill: 'line' },
      {
        ...{ kind: 'path', fill: 'accent', opacity: 0.85 },
        d: box(isRightToLeft ? left + whole - length : left, floor - 8, [length, 8]),
      },
      {
        ...{ kind: 'text', text, size: 11, ink: 'ink', y: floor - 12 },
        ...startOf(room[column], isRightToLeft),
      },
    ];
  };
  const share = (column: Column, part: number, whole: number) =>
    bar(column, shareOf(part, whole), `${sayNumber(Math.round(100 * shareOf(part, whole)))}%`);
  return [
    {
      kind: 'path',
      d: line([
        [0, top + ROW],
        [width, top + ROW],
      ]),
      stroke: 'line',
    },
    {
      ...{
        kind: 'text',
        text: sayOutlet(one.outlet),
        size: SIZE,
        ink: 'ink',
        bold: true,
        y: floor,
      },
      ...startOf(room.name, isRightToLeft),
    },
    ...share('unnamed', one.unnamed, one.statements),
    ...share('leads', one.leads, one.stories),
    ...bar('contradicted', one.contradicted / bounds.most, sayNumber(one.contradicted)),
    ...drawMonths(one, room.months, { floor, bounds, isRightToLeft }),
  ];
}

function drawMonths(
  { months }: Outlet,
  [left, width]: readonly [number, number],
  {
    floor,
    bounds,
    isRightToLeft,
  }: { readonly floor: number; readonly bounds: Bounds; readonly isRightToLeft: boolean },
): Shape[] {
  const step = width / Math.max(bounds.months.length, 1);
  const bars = months.map(([month, articles]) => {
    const at = bounds.months.indexOf(month) * step;
    const height = (ROW - 14) * (articles / bounds.articles);
    const x = isRightToLeft ? left + width - at - step : left + at;
    return box(x, floor - height, [Math.max(1, step - 1), height]);
  });
  return [
    { kind: 'path', d: bars.join(''), fill: 'speaker', opacity: 0.75 },
    {
      kind: 'path',
      d: line([
        [left, floor],
        [left + width, floor],
      ]),
      stroke: 'line',
    },
  ];
}

const MOST_MONTHS = 600;

/** Every month from the first to the last, so that gaps are seen as gaps. */
export function fillMonths(months: readonly string[]): string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let now = first; now <= last && all.length < MOST_MONTHS; ) {
    all.push(now);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    now = `${year}-${String(month).padStart(2, '0')}`;
  }
  return all;
}
