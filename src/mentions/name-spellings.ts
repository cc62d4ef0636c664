import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import { tokenize } from '../arabic/tokenize.ts';
import type { Tables } from '../lexicon/load.ts';
import type { EntityType } from '../model/entity.ts';
import type { KnownName } from './name-lexicon.ts';

/** A row of a name table, cut into cells only when a name of it is found. */
export interface NameRow {
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

const RANK = { country: 0, person: 1, organization: 2, place: 3 } as const;
/** A whole word for a name: shorter ones are initials or chance. */
const LEAST_LETTERS = 3;

/** Indexes all name tables by the first word of each spelling, without cutting rows into cells. */
export function indexSpellings(tables: Tables): SpellingIndex {
  const words = readNameTests(tables);
  const byHead = new Map<string, Spelling[]>();
  const byId = new Map<string, NameRow>();
  const people = new Set<string>();
  const add = (spelling: string, row: NameRow) => {
    const parts = toParts(spelling);
    const head = parts[0];
    if (!head || spelling.length < LEAST_LETTERS) return;
    const list = byHead.get(head);
    const made = { parts, row, rank: row.file.rank };
    if (list) list.push(made);
    else byHead.set(head, [made]);
  };
  for (const { path, file } of nameFiles(tables)) {
    eachRow(tables.text(path), file, ({ row, id, names }) => {
      if (id !== '' && !byId.has(id)) byId.set(id, row);
      if (file.rank === RANK.person) for (const name of names) people.add(name);
      for (const name of names.filter((one) => words.isName(one, { names, file, people })))
        add(name, row);
      if (file.rank === RANK.organization)
        for (const name of names) if (words.takesArticle(name)) add(ARTICLE + name, row);
      if (file.rank === RANK.place && names.some((name) => words.common.has(name)))
        row.isCommon = true;
    });
  }
  for (const list of byHead.values())
    if (list.length > 1) list.sort((a, b) => b.parts.length - a.parts.length || a.rank - b.rank);
  const known = new Map<NameRow, KnownName>();
  const read = (row: NameRow) => {
    const made = known.get(row) ?? toName(row, words.types);
    known.set(row, made);
    return made;
  };
  return { byHead, byId, read };
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

interface Visited {
  readonly row: NameRow;
  readonly id: string;
  readonly names: readonly string[];
}

function eachRow(text: string, file: NameFile, visit: (row: Visited) => void): void {
  const { columns } = file;
  const [nameAt, aliasAt] = [columns.indexOf('name_ar'), columns.indexOf('aliases_ar')];
  const idAt = columns.includes('id') ? columns.indexOf('id') : columns.indexOf('alpha3');
  const lines = text.split('\n');
  // Folding a file at once is many times faster than name by name; tabs and line ends stay.
  const folded = fold(text).split('\n');
  lines.forEach((line, i) => {
    if (line.startsWith('#') || line === '') return;
    const cells = folded[i]!.split('\t', Math.max(aliasAt, nameAt) + 1);
    const aliases = cells[aliasAt] ?? '';
    const names = [cells[nameAt] ?? '', ...(aliases === '' ? [] : aliases.split('|'))].filter(
      (name) => name !== '',
    );
    const id = line.split('\t', idAt + 1)[idAt] ?? '';
    visit({ row: { file, line, isCommon: false }, id: idOf(file, id), names });
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
  const kind = file.type ? '' : cell('kind') || 'country';
  const id = idOf(file, cell(file.columns.includes('id') ? 'id' : 'alpha3'));
  return {
    id,
    type: (types.get(id) as EntityType) ?? file.type ?? PLACE_TYPES[kind] ?? 'GPE',
    nameAr: cell('name_ar'),
    nameEn: cell('name_en'),
    country: cell('country') || cell('alpha3') || null,
    sector: cell('sector') || null,
    kind,
    isCommon,
    population: Number(cell('population')) || 0,
  };
}

interface NameTests {
  /** Words of the language that are towns too. */
  readonly common: ReadonlySet<string>;
  /** Entity type by id, where the kind of place does not say it. */
  readonly types: ReadonlyMap<string, string>;
  /** The spelling is a name by itself (guidelines 3.3, 11.22, 11.24). */
  readonly isName: (
    spelling: string,
    row: {
      readonly names: readonly string[];
      readonly file: NameFile;
      readonly people: ReadonlySet<string>;
    },
  ) => boolean;
  readonly takesArticle: (spelling: string) => boolean;
}

function readNameTests(tables: Tables): NameTests {
  const listed = new Map<string, Set<string>>();
  for (const { kind = '', word = '' } of tables.rows('names/patterns.tsv'))
    listed.set(kind, (listed.get(kind) ?? new Set()).add(fold(word)));
  const is = (kind: string, word: string) => listed.get(kind)?.has(word) ?? false;
  const titles = titleWords(tables);
  return {
    common: readCommon(tables),
    types: new Map(
      tables.rows('names/place-types.tsv').map(({ id = '', type = '' }) => [id, type]),
    ),
    takesArticle: (name) => !name.startsWith(ARTICLE) && !name.includes(' '),
    isName: (spelling, { names, file, people }) => {
      const space = spelling.indexOf(' ');
      if (space < 0) return true;
      const head = spelling.slice(0, space);
      const rest = spelling.slice(space + 1);
      if (file.rank === RANK.person) return !titles.has(head);
      if (file.rank !== RANK.organization) return !is('place', head);
      if (rest.split(' ').some((word) => is('outside', word))) return false;
      // تنظيم القاعدة beside القاعدة: the classifier is no part of the name; نظام الأسد is no name of its own.
      if (is('classifier', head) && names.includes(rest)) return false;
      return !is('generic', spelling) && !(is('owned', head) && people.has(rest));
    },
  };
}

function readCommon(tables: Tables): ReadonlySet<string> {
  if (!tables.list('places').includes('common-words.tsv')) return new Set();
  return new Set(
    tables.rows('places/common-words.tsv').map((row) => fold(Object.values(row)[0] ?? '')),
  );
}

function titleWords(tables: Tables): Set<string> {
  const kinds = new Set(['rank', 'honorific', 'office']);
  const words = tables
    .rows('names/titles.tsv')
    .filter((row) => kinds.has(row.kind ?? ''))
    .map((row) => fold(row.word ?? ''));
  return new Set([...words, ...words.map((word) => ARTICLE + word)]);
}
