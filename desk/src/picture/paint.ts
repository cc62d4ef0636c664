import { type Ink, type Picture, runsRightToLeft, type Words } from './picture.ts';

const FONTS = "'Noto Sans Arabic', system-ui, sans-serif";

/** Paints a picture on a canvas, which shapes Arabic with the fonts of the page; `scale` 2 is for fine screens. */
export function paintPicture(
  picture: Picture,
  colour: (ink: Ink) => string,
  scale: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  for (const shape of picture.shapes) {
    if (shape.kind === 'text') {
      paintWords(pen, shape, colour);
      continue;
    }
    const path = new Path2D(shape.d);
    pen.globalAlpha = shape.opacity ?? 1;
    pen.setLineDash(shape.dash?.split(' ').map(Number) ?? []);
    if (shape.fill) {
      pen.fillStyle = colour(shape.fill);
      pen.fill(path);
    }
    if (shape.stroke) {
      pen.strokeStyle = colour(shape.stroke);
      pen.lineWidth = shape.width ?? 1;
      pen.stroke(path);
    }
  }
  return canvas;
}

function paintWords(
  pen: CanvasRenderingContext2D,
  words: Words,
  colour: (ink: Ink) => string,
): void {
  const { text, x, y, size, ink, at, bold, halo } = words;
  pen.globalAlpha = 1;
  pen.setLineDash([]);
  pen.font = `${bold ? 600 : 400} ${size}px ${FONTS}`;
  pen.direction = runsRightToLeft(text) ? 'rtl' : 'ltr';
  pen.textAlign = at === 'middle' ? 'center' : at;
  if (halo) {
    pen.strokeStyle = colour(halo);
    pen.lineWidth = 3;
    pen.lineJoin = 'round';
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = colour(ink);
  pen.fillText(text, x, y);
}
