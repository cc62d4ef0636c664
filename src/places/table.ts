import { fold } from '../arabic/fold.ts';

/**
 * A gazetteer table kept as text: rows are found by the folded names in their first two columns and
 * cut into cells only when asked for, so that loading costs a scan and no objects.
 */
export interface Table {
  /** Offsets of the rows that bear a folded name; `name` with its spaces taken out is tried too. */
  readonly rowsOf: (folded: string) => readonly number[];
  readonly offsetOf: (id: string) => number | undefined;
  readonly cellsAt: (offset: number) => readonly string[];
}

/** Columns of gazetteer.tsv and extra.tsv, as their heads name them. */
export const COLUMNS =
  'name_ar aliases_ar id name_en kind country admin1 lat lon population geonames'.split(' ');

/** Indexes table texts of the same columns. Throws an Error when a head names other columns. */
export function indexTable(texts: readonly string[]): Table {
  for (const text of texts) checkHead(text);
  const text = texts.join('\n');
  const byName = new Map<string, number | number[]>();
  const byId = new Map<string, number>();
  let at = 0;
  while (at < text.length) {
    const end = endOf(text, at, '\n');
    if (text[at] !== '#' && end > at) addRow(text, at, { byName, byId });
    at = end + 1;
  }
  return {
    rowsOf: (folded) => asList(byName.get(folded) ?? byName.get(squeeze(folded))),
    offsetOf: (id) => byId.get(id),
    cellsAt: (offset) => text.slice(offset, endOf(text, offset, '\n')).split('\t'),
  };
}

interface Indexes {
  readonly byName: Map<string, number | number[]>;
  readonly byId: Map<string, number>;
}

function addRow(text: string, at: number, { byName, byId }: Indexes): void {
  const nameEnd = endOf(text, at, '\t');
  const aliasEnd = endOf(text, nameEnd + 1, '\t');
  const idEnd = endOf(text, aliasEnd + 1, '\t');
  byId.set(text.slice(aliasEnd + 1, idEnd), at);
  const aliases = text.slice(nameEnd + 1, aliasEnd);
  addName(byName, fold(text.slice(at, nameEnd)), at);
  if (aliases !== '') for (const alias of fold(aliases).split('|')) addName(byName, alias, at);
}

function addName(byName: Map<string, number | number[]>, folded: string, at: number): void {
  addKey(byName, folded, at);
  if (folded.includes(' ')) addKey(byName, squeeze(folded), at);
}

function addKey(byName: Map<string, number | number[]>, key: string, at: number): void {
  const known = byName.get(key);
  if (known === undefined) byName.set(key, at);
  else if (typeof known === 'number') {
    if (known !== at) byName.set(key, [known, at]);
  } else if (!known.includes(at)) known.push(at);
}

/** A name without its spaces: بور سودان and بورسودان are one name. */
function squeeze(folded: string): string {
  return folded.replaceAll(' ', '');
}

function asList(offsets: number | number[] | undefined): readonly number[] {
  if (offsets === undefined) return [];
  return typeof offsets === 'number' ? [offsets] : offsets;
}

function endOf(text: string, from: number, char: string): number {
  const end = text.indexOf(char, from);
  return end < 0 ? text.length : end;
}

function checkHead(text: string): void {
  const wanted = `# ${COLUMNS.join('\t')}`;
  if (text.includes(`${wanted}\n`)) return;
  throw new Error(`Cannot read a gazetteer table: no head line "${wanted.replaceAll('\t', ' ')}"`);
}
