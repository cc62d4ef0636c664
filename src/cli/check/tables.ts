import type { Tables } from '../../lexicon/load.ts';
import type { Check, Problem } from './problem.ts';

/** Every TSV table of the lexicon: it parses, says where it comes from, repeats nothing. */
export const checkTables: Check = {
  name: 'tables',
  run: ({ tables }) => filesOf(tables, '.tsv').flatMap((path) => checkTable(tables, path)),
};

/** Ids are given once among all tables of a folder (`organizations/`, `people/`, ...). */
export const checkIds: Check = {
  name: 'ids',
  run: ({ tables }) => {
    const seen = new Map<string, string>();
    return filesOf(tables, '.tsv').flatMap((path) =>
      readTable(tables.text(path)).rows.flatMap(({ line, cells }): Problem[] => {
        const id = cells.id;
        if (!id) return [];
        const first = seen.get(id);
        if (!first) seen.set(id, `${path}:${line}`);
        return first ? [{ file: path, line, message: `id ${id} stands in ${first} already` }] : [];
      }),
    );
  },
};

/** Every YAML file of the lexicon parses. */
export const checkYaml: Check = {
  name: 'frames',
  run: ({ tables }) =>
    [...filesOf(tables, '.yaml'), ...filesOf(tables, '.yml')].flatMap((path): Problem[] => {
      try {
        tables.yaml(path);
        return [];
      } catch (error) {
        return [{ file: path, message: (error as Error).message }];
      }
    }),
};

/** Paths of all files below a folder that end so. */
export function filesOf(tables: Tables, ending: string, folder = ''): string[] {
  return tables.list(folder || '.').flatMap((name) => {
    const path = folder ? `${folder}/${name}` : name;
    if (name.endsWith(ending)) return [path];
    return name.includes('.') ? [] : filesOf(tables, ending, path);
  });
}

interface TableRow {
  readonly line: number;
  readonly raw: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Comment lines, columns and rows of a table, with line numbers, whatever is wrong with it. */
function readTable(text: string): { comments: string; columns: string[]; rows: TableRow[] } {
  const comments: string[] = [];
  let columns: string[] = [];
  const rows: TableRow[] = [];
  text.split('\n').forEach((raw, i) => {
    if (raw.startsWith('#')) {
      comments.push(raw);
      if (rows.length === 0 && raw.includes('\t')) columns = split(raw.replace(/^#\s*/, ''));
    } else if (raw.trim() !== '') {
      const values = split(raw);
      const cells = Object.fromEntries(columns.map((name, at) => [name, values[at] ?? '']));
      rows.push({ line: i + 1, raw, cells });
    }
  });
  return { comments: comments.join('\n'), columns, rows };
}

function split(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function checkTable(tables: Tables, path: string): Problem[] {
  const { comments, columns, rows } = readTable(tables.text(path));
  const problems: Problem[] = [];
  for (const [what, pattern] of [
    ['where it comes from (Origin)', /origin/i],
    ['its licence (Licence)', /licen[cs]e/i],
  ] as const) {
    if (!pattern.test(comments))
      problems.push({ file: path, message: `its head does not say ${what}` });
  }
  if (columns.length === 0) problems.push({ file: path, message: 'no "# column<TAB>column" line' });
  const seen = new Map<string, number>();
  for (const { line, raw, cells } of rows) {
    const extra = split(raw).length - columns.length;
    if (extra > 0) problems.push({ file: path, line, message: `${extra} cells more than columns` });
    if (cells[columns[0] ?? ''] === '')
      problems.push({ file: path, line, message: 'the first cell is empty' });
    const first = seen.get(raw);
    if (first !== undefined)
      problems.push({ file: path, line, message: `the same row as line ${first}` });
    seen.set(raw, line);
  }
  return problems;
}
