/** One cell of a table. */
export type Cell = string | number | null;

/**
 * What a spreadsheet would take for a formula gets an apostrophe in front, and so does what begins with one:
 * whoever takes one apostrophe off the front has the cell as it was. Numbers stay numbers.
 *
 *   =1+1 is written '=1+1
 */
function guardCell(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A row of CSV as RFC 4180 has it, with the line break. */
export function writeCsvRow(cells: readonly Cell[]): string {
  const written = cells.map((cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    const safe = guardCell(cell);
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}

/** The columns of a table, by name, each with its cell of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** A table line by line, its head first. */
export async function* writeCsv<Row>(
  columns: Columns<Row>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  const cells = Object.values(columns);
  yield writeCsvRow(Object.keys(columns));
  for await (const row of rows) yield writeCsvRow(cells.map((cell) => cell(row)));
}
