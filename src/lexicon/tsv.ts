/** One row of a table: column name to cell, cells trimmed, missing cells empty. */
export type Row = Readonly<Record<string, string>>;

/**
 * Parses a lexicon table. Lines that start with `#` are comments; the last comment line before the
 * first row that holds a tab names the columns (`# lemma<TAB>gloss`).
 * Throws an Error that gives `path` and the line number when columns are missing or a row is too long.
 */
export function parseTsv(text: string, path: string): Row[] {
  const rows: Row[] = [];
  let columns: string[] | null = null;
  text.split('\n').forEach((raw, i) => {
    const line = raw.replace(/\r$/, '');
    if (line.startsWith('#')) {
      if (rows.length === 0 && line.includes('\t')) columns = cells(line.replace(/^#\s*/, ''));
    } else if (line.trim() !== '') {
      if (!columns) throw new Error(`Cannot read ${path}:${i + 1}: no "# column<TAB>column" line`);
      rows.push(toRow(cells(line), columns, `${path}:${i + 1}`));
    }
  });
  return rows;
}

function cells(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function toRow(values: readonly string[], columns: readonly string[], at: string): Row {
  if (values.length > columns.length) {
    throw new Error(`Cannot read ${at}: ${values.length} cells for ${columns.length} columns`);
  }
  return Object.fromEntries(columns.map((name, i) => [name, values[i] ?? '']));
}

/** Cell of alternatives joined by `|`, as a list without empty parts. */
export function splitCell(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
