import { type ErrorPlace, IsnadError } from '../errors.ts';

/** One row of a table: column name to cell, cells trimmed, missing cells empty. */
export type Row = Readonly<Record<string, string>>;

/**
 * Parses a lexicon table. Lines that start with `#` are comments; the last comment line before the
 * first row that holds a tab names the columns (`# lemma<TAB>gloss`).
 * Throws `bad-lexicon` with `path` and the line number when columns are missing or a row is too long.
 */
export function parseTsv(text: string, path: string): Row[] {
  const rows: Row[] = [];
  let columns: string[] | null = null;
  text.split('\n').forEach((raw, i) => {
    const line = raw.replace(/\r$/, '');
    if (line.startsWith('#')) {
      if (rows.length === 0 && line.includes('\t')) columns = cells(line.replace(/^#\s*/, ''));
    } else if (line.trim() !== '') {
      const at = { file: path, line: i + 1 };
      if (!columns) throw badTable('no "# column<TAB>column" line stands before the first row', at);
      rows.push(toRow(cells(line), columns, at));
    }
  });
  return rows;
}

function cells(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function toRow(values: readonly string[], columns: readonly string[], at: ErrorPlace): Row {
  if (values.length > columns.length) {
    throw badTable(`${values.length} cells for ${columns.length} columns`, at);
  }
  return Object.fromEntries(columns.map((name, i) => [name, values[i] ?? '']));
}

function badTable(why: string, at: ErrorPlace): IsnadError {
  return new IsnadError('bad-lexicon', `Cannot read table: ${why}`, { at });
}

/** Cell of alternatives joined by `|`, as a list without empty parts. */
export function splitCell(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
