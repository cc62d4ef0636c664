import { type Cell, writeCsvRow } from '../../../src/store/export/csv.ts';
import { paintPicture } from './paint.ts';
import type { Ink, Picture } from './picture.ts';
import { writeSvg } from './write-svg.ts';

/** Pixels of a saved PNG for each pixel of the screen. */
const FINE = 2;

/** The colours that hold now, by name. */
function coloursOfPage(): (ink: Ink) => string {
  const style = getComputedStyle(document.documentElement);
  return (ink) => style.getPropertyValue(`--${ink}`).trim() || 'currentColor';
}

/** Saves a picture as a file, in the colours of the screen. */
export async function savePicture(
  picture: Picture,
  format: 'svg' | 'png',
  { name, description }: { readonly name: string; readonly description: string },
): Promise<void> {
  const colour = coloursOfPage();
  const file =
    format === 'svg'
      ? new Blob([writeSvg(picture, colour, description)], { type: 'image/svg+xml' })
      : await toPng(paintPicture(picture, colour, FINE));
  saveFile(file, `${name}.${format}`);
}

/** Saves rows as CSV; the first row names the columns. */
export function saveTable(rows: readonly (readonly Cell[])[], name: string): void {
  // The mark tells spreadsheets that the letters are UTF-8.
  saveFile(new Blob(['\ufeff', ...rows.map(writeCsvRow)], { type: 'text/csv' }), `${name}.csv`);
}

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png');
  });
}
