import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import { tokenize } from '../arabic/tokenize.ts';
import type { Tables } from '../lexicon/load.ts';
import type { EntityType } from '../model/entity.ts';
import type { KnownName } from './name-lexicon.ts';
import { RANK, readNameTests, type Seen } from './name-tests.ts';

/** A row of a name table, cut into cells only when a name of it is found. */
interface NameRow {
  readonly file: NameFile;
  readonly line: string;
  isCommon: boolean;
}

/** One way to write a name: its folded words, or tokens where it holds other signs. */
export interface Spelling {
  readonly parts: readonly string[];
  readonly row: NameRow;
  readonly rank: number;
}

interface NameFile {
  readonly type: EntityType | null;
  readonly columns: readonly string[];
  readonly rank: number;
}

export interface SpellingIndex {
  /** Spellings by their first word; the longest first, then people, bodies, countries, towns. */
  readonly byHead: ReadonlyMap<string, readonly Spelling[]>;
  readonly byId: ReadonlyMap<string, NameRow>;
  readonly read: (row: NameRow) => KnownName;
}

/** A whole word for a name: shorter ones are initials or chance. */
const LEAST_LETTERS = 3;

/** Indexes all name tables by the first word of each spelling, without cutting rows into cells. */
export function indexSpellings(tables: Tables): SpellingIndex {
  const tests = readNameTests(tables);
  const rows = nameFiles(tables).flatMap(({ path, file }) => readRows(tables.text(path), file));
  const seen: Seen = { people: new Set(), bodies: new Set() };
  for (const { row, names } of rows) {
    const into = { [RANK.person]: seen.people, [RANK.organization]: seen.bodies }[row.file.rank];
    if (into) for (const name of names) into.add(name);
  }
  const byHead = new Map<string, Spelling[]>();
  const byId = new Map<string, NameRow>();
  for (const { row, id, names } of rows) {
    if (id !== '' && !byId.has(id)) byId.set(id, row);
    if (row.file.rank === RANK.place) row.isCommon = names.some((name) => tests.common.has(name));
    for (const name of names) {
      if (tests.isName(name, { names, rank: row.file.rank, seen })) addSpelling(byHead, name, row);
      if (row.file.rank === RANK.organization && takesArticle(name))
        addSpelling(byHead, ARTICLE + name, row);
    }
  }
  for (const list of byHead.values())
    if (list.length > 1) list.sort((a, b) => b.parts.length - a.parts.length || a.rank - b.rank);
  const known = new Map<NameRow, KnownName>();
  const read = (row: NameRow) => {
    const made = known.get(row) ?? toName(row, tests.types);
    known.set(row, made);
    return made;
  };
  return { byHead, byId, read };
}

function addSpelling(byHead: Map<string, Spelling[]>, spelling: string, row: NameRow): void {
  const parts = toParts(spelling);
  const head = parts[0];
  if (!head || spelling.length < LEAST_LETTERS) return;
  const list = byHead.get(head);
  const made = { parts, row, rank: row.file.rank };
  if (list) list.push(made);
  else byHead.set(head, [made]);
}

/** حماس and الحماس are one body; a longer name has its article where it has it. */
function takesArticle(name: string): boolean {
  return !name.startsWith(ARTICLE) && !name.includes(' ');
}

const PLAIN = /^[\u0621-\u064a ]+$/;

function toParts(spelling: string): string[] {
  if (PLAIN.test(spelling)) return spelling.split(' ');
  return tokenize(spelling)
    .filter((token) => token.kind !== 'space')
    .map((token) => token.raw);
}

function nameFiles(tables: Tables): { path: string; file: NameFile }[] {
  const folder = (name: string, type: EntityType, rank: number) =>
    tables.list(name).map((file) => ({ path: `${name}/${file}`, type, rank }));
  const places = new Set(tables.list('places'));
  const found = [
    ...folder('people', 'PER', RANK.person),
    ...folder('organizations', 'ORG', RANK.organization),
    { path: 'names/things.tsv', type: null, rank: RANK.thing },
    { path: 'places/countries.tsv', type: null, rank: RANK.country },
    { path: 'places/extra.tsv', type: null, rank: RANK.place },
    { path: 'places/gazetteer.tsv', type: null, rank: RANK.place },
  ].filter(({ path }) => !path.startsWith('places/') || places.has(path.slice('places/'.length)));
  return found.map(({ path, type, rank }) => ({
    path,
    file: { type, rank, columns: readColumns(tables.text(path)) },
  }));
}

/** The last comment line with a tab before the first row names the columns (lexicon/tsv.ts). */
function readColumns(text: string): string[] {
  let columns: string[] = [];
  for (let at = 0; text[at] === '#'; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.includes('\t')) columns = line.replace(/^#\s*/, '').split('\t');
    at += line.length + 1;
  }
  return columns.map((column) => column.trim());
}

interface ReadRow {
  readonly row: NameRow;
  readonly id: string;
  /** Folded spellings, the main one first. */
  readonly names: readonly string[];
}

function readRows(text: string, file: NameFile): ReadRow[] {
  const { columns } = file;
  const [nameAt, aliasAt] = [columns.indexOf('name_ar'), columns.indexOf('aliases_ar')];
  const idAt = columns.includes('id') ? columns.indexOf('id') : columns.indexOf('alpha3');
  const lines = text.split('\n');
  // Folding a file at once is many times faster than name by name; tabs and line ends stay.
  const folded = fold(text).split('\n');
  return lines.flatMap((line, i): ReadRow[] => {
    if (line.startsWith('#') || line === '') return [];
    const cells = folded[i]!.split('\t', Math.max(aliasAt, nameAt) + 1);
    const aliases = cells[aliasAt] ?? '';
    const names = [cells[nameAt] ?? '', ...(aliases === '' ? [] : aliases.split('|'))].filter(
      (name) => name !== '',
    );
    const id = line.split('\t', idAt + 1)[idAt] ?? '';
    return [{ row: { file, line, isCommon: false }, id: idOf(file, id), names }];
  });
}

function idOf(file: NameFile, cell: string): string {
  if (cell === '') return '';
  return file.columns.includes('id') ? cell : `place/${cell}`;
}

const PLACE_TYPES: Readonly<Record<string, EntityType>> = {
  country: 'GPE',
  admin1: 'GPE',
  town: 'GPE',
  facility: 'FAC',
  area: 'LOC',
  sea: 'LOC',
  region: 'LOC',
  continent: 'LOC',
};

function toName({ file, line, isCommon }: NameRow, types: ReadonlyMap<string, string>): KnownName {
  const cells = line.split('\t');
  const cell = (column: string) => (cells[file.columns.indexOf(column)] ?? '').trim();
  const isPlace = file.rank === RANK.country || file.rank === RANK.place;
  const kind = isPlace ? cell('kind') || 'country' : '';
  const id = idOf(file, cell(file.columns.includes('id') ? 'id' : 'alpha3'));
  return {
    id,
    type:
      ((types.get(id) ?? cell('type')) as EntityType) || file.type || PLACE_TYPES[kind] || 'GPE',
    nameAr: cell('name_ar'),
    nameEn: cell('name_en'),
    country: cell('country') || cell('alpha3') || null,
    sector: cell('sector') || null,
    kind,
    isCommon,
    population: Number(cell('population')) || 0,
  };
}
