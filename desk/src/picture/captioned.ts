import { box, line, type Picture, runsRightToLeft, type Stroke, type Words } from './picture.ts';

const MARGIN = 16;
const TITLE = 17;
const FOOT = 11;
const LEADING = 1.7;
/** Width of a letter against its size, rather too wide than too narrow. */
const LETTER = 0.56;

/** A picture with its title above and where it comes from below, on paper, as it leaves the desk. */
export function captioned(picture: Picture, title: string, citation: string): Picture {
  const width = Math.max(picture.width, 320) + 2 * MARGIN;
  const lines = wrap(citation, (width - 2 * MARGIN) / (FOOT * LETTER));
  const top = MARGIN + TITLE * LEADING;
  const bottom = top + picture.height + 10;
  const height = Math.ceil(bottom + lines.length * FOOT * LEADING + MARGIN);
  const words = (text: string, y: number, size: number): Words => {
    const isArabic = runsRightToLeft(title);
    return {
      ...{ kind: 'text', text, y, size, ink: size === TITLE ? 'ink' : 'dim' },
      ...{ x: isArabic ? width - MARGIN : MARGIN, at: isArabic ? 'right' : 'left' },
      bold: size === TITLE,
    };
  };
  return {
    ...{ width, height },
    shapes: [
      { kind: 'path', d: box(0, 0, [width, height]), fill: 'paper' },
      ...moved(picture, MARGIN, top).shapes,
      // What reaches beyond the picture (land, borders) is covered.
      ...[
        box(0, 0, [width, top]),
        box(0, top + picture.height, [width, height - top - picture.height]),
        box(0, 0, [MARGIN, height]),
        box(MARGIN + picture.width, 0, [width - MARGIN - picture.width, height]),
      ].map((d): Stroke => ({ kind: 'path', d, fill: 'paper' })),
      words(title, MARGIN + TITLE, TITLE),
      {
        kind: 'path',
        d: line([
          [MARGIN, bottom],
          [width - MARGIN, bottom],
        ]),
        stroke: 'line',
      },
      ...lines.map((text, i) => words(text, bottom + (i + 1) * FOOT * LEADING, FOOT)),
    ],
  };
}

/** The same picture further right and down. */
export function moved({ width, height, shapes }: Picture, dx: number, dy: number): Picture {
  return {
    ...{ width: width + dx, height: height + dy },
    shapes: shapes.map((shape) =>
      shape.kind === 'text'
        ? { ...shape, x: shape.x + dx, y: shape.y + dy }
        : { ...shape, d: movePath(shape.d, dx, dy) },
    ),
  };
}

// Only M and L are absolute in what picture.ts writes; a, h, v and what follows them are relative.
function movePath(d: string, dx: number, dy: number): string {
  return d.replace(
    /([ML])(-?[\d.]+) (-?[\d.]+)/g,
    (_, sign: string, x: string, y: string) =>
      `${sign}${round(Number(x) + dx)} ${round(Number(y) + dy)}`,
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Lines of at most so many letters, cut between words; a word that is longer stands alone. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
