import type { PlacesAnswer } from '../../../src/server/routes/drawn.ts';
import { type Spot, toWorld, worldWidth } from './mercator.ts';

export type Place = PlacesAnswer['places'][number];

/** A place with the events that a stretch of time leaves it. */
export interface Counted {
  readonly place: Place;
  readonly events: number;
}

/** Places that lie too near each other to be told apart at a zoom, as one; the first has most events. */
export interface Bubble {
  /** Of its first place, see `toWorld`. */
  readonly spot: Spot;
  readonly events: number;
  readonly places: readonly [Counted, ...Counted[]];
}

/** Events of each place from one day to another; days that are not known count while no time is asked for. */
export function countPlaces(
  places: readonly Place[],
  since: string | null,
  until: string | null,
): Counted[] {
  return places
    .map((place) => {
      const days = place.days.filter(([day]) =>
        day === null
          ? since === null && until === null
          : (since === null || day >= since) && (until === null || day <= until),
      );
      return { place, events: days.reduce((sum, [, events]) => sum + events, 0) };
    })
    .filter(({ events }) => events > 0)
    .sort((a, b) => b.events - a.events);
}

/** Pixels within which places are drawn as one. */
const REACH = 34;

/**
 * Gathers places around those with most events. It depends on the zoom (in half steps) and not on what part of
 * the world is shown, so bubbles stay what they are while the map is moved.
 */
export function gatherBubbles(counted: readonly Counted[], zoom: number): Bubble[] {
  const reach = REACH / worldWidth(Math.floor(zoom * 2) / 2);
  const cells = new Map<
    string,
    { spot: Spot; events: number; places: [Counted, ...Counted[]] }[]
  >();
  const bubbles: Bubble[] = [];
  for (const one of counted) {
    const spot = toWorld(one.place.lon, one.place.lat);
    const near = neighbours(spot, reach)
      .flatMap((cell) => cells.get(cell) ?? [])
      .find((bubble) => distance(bubble.spot, spot) < reach);
    if (near) {
      near.events += one.events;
      near.places.push(one);
      continue;
    }
    const bubble: Bubble & { events: number; places: [Counted, ...Counted[]] } = {
      ...{ spot, events: one.events, places: [one] },
    };
    bubbles.push(bubble);
    const cell = cellOf(spot, reach);
    cells.set(cell, [...(cells.get(cell) ?? []), bubble]);
  }
  return bubbles;
}

/** Radius of a bubble in pixels: its area grows with its events, within bounds. */
export function radiusOf(events: number, most: number): number {
  return 9 + 17 * Math.sqrt(events / Math.max(most, 1));
}

function cellOf([x, y]: Spot, reach: number): string {
  return `${Math.floor(x / reach)} ${Math.floor(y / reach)}`;
}

function neighbours([x, y]: Spot, reach: number): string[] {
  return [-1, 0, 1].flatMap((dx) =>
    [-1, 0, 1].map((dy) => cellOf([x + dx * reach, y + dy * reach], reach)),
  );
}

function distance([ax, ay]: Spot, [bx, by]: Spot): number {
  return Math.hypot(ax - bx, ay - by);
}
