import { box, circle, line, type Picture, type Shape, type Words } from '../picture/picture.ts';
import type { Atlas, WorldLine } from './atlas.ts';
import { type Bubble, radiusOf } from './bubbles.ts';
import { projector, type Size, type Spot, toWorld, type View, worldWidth } from './mercator.ts';
import { type AtlasName, placeNames, type Wanted } from './place-names.ts';

const NAME_SIZE = 12;
/** Zoom from which borders of provinces are drawn. */
export const PROVINCES_FROM = 4;

/** Names and bubbles of a view, where they stand in the window. */
export interface MapMarks {
  readonly bubbles: readonly {
    readonly bubble: Bubble;
    readonly spot: Spot;
    readonly radius: number;
  }[];
  readonly names: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    /** Of the base map, or of places with events. */
    readonly kind: AtlasName[4] | 'event';
  }[];
}

interface MarksAsked {
  readonly names: readonly AtlasName[];
  readonly bubbles: readonly Bubble[];
  readonly language: 'ar' | 'en';
  /** Of all bubbles, where they are not to tell how many events there are. */
  readonly radius?: number;
}

/** What stands on the map in a view: bubbles in the window, their names, and names of the base map that have room. */
export function markMap(
  { names, bubbles, language, radius: same }: MarksAsked,
  view: View,
  size: Size,
): MapMarks {
  const place = projector(view, size);
  const most = Math.max(...bubbles.map(({ events }) => events), 1);
  const seen = bubbles
    .map((bubble) => ({
      bubble,
      spot: place(bubble.spot),
      radius: same ?? radiusOf(bubble.events, most),
    }))
    .filter(({ spot: [x, y] }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
  type Name = { readonly text: string; readonly kind: AtlasName[4] | 'event' };
  const ofBubbles = seen.map(({ bubble, spot, radius }): Wanted<Name> => {
    const { name, name_en } = bubble.places[0].place;
    const text = language === 'en' && name_en ? name_en : name;
    return {
      of: { text, kind: 'event' },
      text,
      spot,
      below: radius + NAME_SIZE + 5,
      size: NAME_SIZE,
    };
  });
  const said = new Set(ofBubbles.map(({ text }) => text));
  const ofAtlas = names
    .filter((name) => view.zoom >= name[5])
    .map((name): Wanted<Name> => {
      const [ar, en, lon, lat, kind] = name;
      const text = language === 'en' ? en : ar;
      return {
        of: { text, kind },
        text,
        spot: place(toWorld(lon, lat)),
        below: 4,
        size: NAME_SIZE,
      };
    })
    .filter(({ text }) => text && !said.has(text));
  const taken = seen.map(({ spot, radius }) => [spot, radius] as const);
  return {
    bubbles: seen,
    names: placeNames([...ofBubbles, ...ofAtlas], size, taken).map(({ of, x, y }) => ({
      ...of,
      x,
      y,
    })),
  };
}

/** The base map of a view without names: water, land, borders. */
export function drawBase(atlas: Atlas, view: View, size: Size): Shape[] {
  const place = projector(view, size);
  const inView = isInView(view, size);
  const paths = (lines: readonly WorldLine[], isClosed: boolean) =>
    lines
      .filter(inView)
      .map(({ points }) => line(points.map(place), isClosed))
      .join('');
  const stroke = (d: string, more: object): Shape[] => (d ? [{ kind: 'path', d, ...more }] : []);
  return [
    { kind: 'path', d: box(0, 0, [size.width, size.height]), fill: 'water' },
    ...stroke(paths(atlas.lines.land, true), { fill: 'land', stroke: 'coast', width: 0.7 }),
    ...(view.zoom >= PROVINCES_FROM
      ? stroke(paths(atlas.lines.provinces, false), { stroke: 'coast', width: 0.6, dash: '3 3' })
      : []),
    ...stroke(paths(atlas.lines.countries, false), { stroke: 'border', width: 1 }),
  ];
}

function isInView(view: View, { width, height }: Size): (line: WorldLine) => boolean {
  const world = worldWidth(view.zoom);
  const [cx, cy] = toWorld(view.lon, view.lat);
  const [dx, dy] = [width / 2 / world, height / 2 / world];
  return ({ bounds: [west, north, east, south] }) =>
    east > cx - dx && west < cx + dx && south > cy - dy && north < cy + dy;
}

/** Bubbles smaller than this are dots without a number. */
const LEAST_RADIUS = 8;

/** The whole map of a view as a picture; bubbles are named `b0`, `b1`, … in the order of the marks. */
export function drawMap(atlas: Atlas, marks: MapMarks, view: View, size: Size): Picture {
  const names = marks.names.map(
    ({ text, x, y, kind }): Words => ({
      ...{ kind: 'text', text, x, y, size: NAME_SIZE, at: 'middle', halo: 'land' },
      ...(kind === 'event' ? { ink: 'ink', bold: true } : { ink: 'dim' }),
    }),
  );
  const bubbles = marks.bubbles.flatMap((mark, i) => drawBubble(mark, `b${i}`));
  return { ...size, shapes: [...drawBase(atlas, view, size), ...names, ...bubbles] };
}

function drawBubble(
  { bubble, spot: [x, y], radius }: MapMarks['bubbles'][number],
  key: string,
): Shape[] {
  const isVague = bubble.places.every(({ place }) => place.precision > 2);
  const d = circle(x, y, radius);
  const look = { fill: 'accent', opacity: isVague ? 0.35 : 0.88 };
  const rim = isVague ? { stroke: 'accent', dash: '4 3' } : { stroke: 'sheet' };
  const number: Words = {
    ...{ kind: 'text', text: String(bubble.events), x, y: y + 4, size: NAME_SIZE, key },
    ...{ at: 'middle', ink: isVague ? 'ink' : 'sheet', bold: true },
  };
  return [
    { kind: 'path', d, key, ...look },
    { kind: 'path', d, width: 1.5, ...rim },
    ...(radius < LEAST_RADIUS ? [] : [number]),
  ];
}
