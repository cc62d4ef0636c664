import { widthOf } from './terminal.ts';
import type { Look } from './words.ts';

/** Cells under their heads: columns of numbers to the right, the last, of words, to the left. */
export function showTable(
  { paint }: Look,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = head.map((name, column) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column]!))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === cells.length - 1 ? cell : ' '.repeat(widths[column]! - widthOf(cell)) + cell,
      )
      .join('  ');
  return [paint('dim', line(head)), ...rows.map(line)];
}
