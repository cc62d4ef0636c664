/**
 * A drawing as data: what the screen shows (`Drawing`), what is saved as SVG (`writeSvg`) and as PNG
 * (`paintPicture`) are made from the same shapes. Lengths in CSS pixels, origin at the top left.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** From back to front. */
  readonly shapes: readonly Shape[];
}
export type Shape = Stroke | Words;

/** A colour of the desk by its name in styles/desk.css: `accent` is `var(--accent)`. */
export type Ink = string;

export interface Stroke {
  readonly kind: 'path';
  /** In SVG's notation. */
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /** Name of a part that a page reacts to. */
  readonly key?: string;
}

export interface Words {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
  /** Which point of the words stands at x; left and right of the page, whatever the language. */
  readonly at: 'left' | 'middle' | 'right';
  readonly bold?: boolean;
  /** Colour around the letters, so that they can be read over lines. */
  readonly halo?: Ink;
  readonly key?: string;
}

const fixed = (value: number) => String(Math.round(value * 10) / 10);

/** Path of a polyline; `closed` makes it a ring. */
export function line(points: readonly (readonly [number, number])[], closed = false): string {
  const steps = points.map(([x, y]) => `${fixed(x)} ${fixed(y)}`).join('L');
  return steps && `M${steps}${closed ? 'Z' : ''}`;
}

export function circle(x: number, y: number, radius: number): string {
  const [r, d] = [fixed(radius), fixed(2 * radius)];
  return `M${fixed(x - radius)} ${fixed(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0Z`;
}

/** Box by its left top corner. */
export function box(x: number, y: number, [width, height]: readonly [number, number]): string {
  return `M${fixed(x)} ${fixed(y)}h${fixed(width)}v${fixed(height)}h${fixed(-width)}Z`;
}

const RIGHT_TO_LEFT = /^[^\p{L}]*\p{Script=Arabic}/u;

/** Whether words run from right to left: as their first letter does. */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
