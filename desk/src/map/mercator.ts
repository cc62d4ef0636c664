/** What part of the world is shown: its middle in degrees; the world is 512·2^zoom pixels wide, as MapLibre counts. */
export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}
/** Of the window, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Spot = readonly [x: number, y: number];

const TILE = 512;
/** Beyond this the projection runs away. */
const POLE = 85.051129;

/** Web Mercator: the world as a square from 0 to 1, north above. */
export function toWorld(lon: number, lat: number): Spot {
  const bounded = Math.max(-POLE, Math.min(POLE, lat)) * (Math.PI / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + bounded / 2)) / (2 * Math.PI)];
}

export function fromWorld([x, y]: Spot): { lon: number; lat: number } {
  const lat = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return { lon: (x - 0.5) * 360, lat };
}

/** Pixels of the whole world at a zoom. */
export function worldWidth(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** Where points of the world lie in the window. */
export function projector(view: View, { width, height }: Size): (point: Spot) => Spot {
  const world = worldWidth(view.zoom);
  const [cx, cy] = toWorld(view.lon, view.lat);
  return ([x, y]) => [(x - cx) * world + width / 2, (y - cy) * world + height / 2];
}

/** The view moved by so many pixels. */
export function movedView(view: View, [dx, dy]: Spot): View {
  const world = worldWidth(view.zoom);
  const [x, y] = toWorld(view.lon, view.lat);
  return { ...fromWorld([x + dx / world, y + dy / world]), zoom: view.zoom };
}

/** The view at another zoom, in which what is at a pixel of the window stays there. */
export function zoomedView(
  { view, size }: { readonly view: View; readonly size: Size },
  zoom: number,
  [x, y]: Spot,
): View {
  const off = [x - size.width / 2, y - size.height / 2] as const;
  return movedView({ ...movedView(view, off), zoom }, [-off[0], -off[1]]);
}

const MARGIN = 48;

/** The view that shows all points, not nearer than `most`; null without points. */
export function fitView(points: readonly Spot[], size: Size, most: number): View | null {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const room = (pixels: number, part: number) =>
    Math.log2(Math.max(pixels - 2 * MARGIN, 40) / (TILE * Math.max(part, 1e-6)));
  const zoom = Math.min(most, room(size.width, east - west), room(size.height, south - north));
  return { ...fromWorld([(west + east) / 2, (north + south) / 2]), zoom: Math.max(0, zoom) };
}
