import { type Ink, type Picture, runsRightToLeft, type Shape, type Words } from './picture.ts';

const FONTS = "'Noto Sans Arabic', system-ui, sans-serif";

/** SVG's `text-anchor`, which counts from where the words begin. */
export function anchorOf({ at, text }: Pick<Words, 'at' | 'text'>): 'start' | 'middle' | 'end' {
  if (at === 'middle') return 'middle';
  return (at === 'left') === runsRightToLeft(text) ? 'end' : 'start';
}

/** A picture as an SVG file; `colour` gives what stands in it for a colour of the desk. */
export function writeSvg(
  { width, height, shapes }: Picture,
  colour: (ink: Ink) => string,
  description: string,
): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONTS}">`,
    `<desc>${escapeXml(description)}</desc>`,
    ...shapes.map((shape) => writeShape(shape, colour)),
    '</svg>\n',
  ].join('\n');
}

function writeShape(shape: Shape, colour: (ink: Ink) => string): string {
  if (shape.kind === 'text') {
    const { text, x, y, size, ink, bold, halo } = shape;
    const around = halo && { stroke: colour(halo), 'stroke-width': 3, 'paint-order': 'stroke' };
    const own = { x, y, 'font-size': size, fill: colour(ink), 'text-anchor': anchorOf(shape) };
    const more = {
      direction: runsRightToLeft(text) ? 'rtl' : 'ltr',
      ...(bold && { 'font-weight': 600 }),
    };
    return `<text ${attributes({ ...own, ...more, ...around })}>${escapeXml(text)}</text>`;
  }
  const { d, fill, stroke, width, dash, opacity } = shape;
  return `<path ${attributes({
    d,
    fill: fill ? colour(fill) : 'none',
    ...(stroke && { stroke: colour(stroke), 'stroke-width': width ?? 1 }),
    ...(dash && { 'stroke-dasharray': dash }),
    ...(opacity !== undefined && { opacity }),
  })}/>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text that XML cannot take for anything else; control characters, which it may not hold, are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign]!);
}
