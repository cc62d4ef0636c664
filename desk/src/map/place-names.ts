import type { Size, Spot } from './mercator.ts';

/** A name of the base map: Arabic, English, longitude, latitude, kind, and the zoom from which it is shown. */
export type AtlasName = readonly [
  ...[arabic: string, english: string, lon: number, lat: number],
  kind: 'country' | 'town' | 'province',
  zoom: number,
];

/** A name where it stands in the window, its middle at `x`, its baseline at `y`. */
export interface Placed<T> {
  readonly of: T;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A box that is taken: left, top, right, bottom. */
type Box = readonly [number, number, number, number];

/** What asks for room: its words, where, and how large; those that come first get it. */
export interface Wanted<T> {
  readonly of: T;
  readonly text: string;
  readonly spot: Spot;
  /** Pixels below the spot at which the baseline stands. */
  readonly below: number;
  readonly size: number;
}

/** Width of a letter against its size. */
const LETTER = 0.55;
const AIR = 3;

/** The names that have room: none over another, nor over what is taken, nor out of the window. */
export function placeNames<T>(
  wanted: readonly Wanted<T>[],
  { width, height }: Size,
  bubbles: readonly (readonly [Spot, radius: number])[],
): Placed<T>[] {
  const taken: Box[] = bubbles.map(([[x, y], r]) => [x - r, y - r, x + r, y + r]);
  const placed: Placed<T>[] = [];
  for (const { of, text, spot, below, size } of wanted) {
    const [x, y] = [spot[0], spot[1] + below];
    const half = (text.length * size * LETTER) / 2 + AIR;
    const own: Box = [x - half, y - size - AIR, x + half, y + size * 0.4 + AIR];
    if (own[0] < 0 || own[1] < 0 || own[2] > width || own[3] > height) continue;
    if (taken.some((box) => isOver(own, box))) continue;
    taken.push(own);
    placed.push({ of, text, x, y });
  }
  return placed;
}

function isOver([al, at, ar, ab]: Box, [bl, bt, br, bb]: Box): boolean {
  return al < br && bl < ar && at < bb && bt < ab;
}
