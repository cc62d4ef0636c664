import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Word } from '../model/word.ts';

type Row = Readonly<Record<string, string>>;

export function indexBy<T>(
  rows: readonly Row[],
  key: (row: Row) => string | undefined,
  value: (row: Row) => T,
): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const row of rows) {
    const at = fold(key(row) ?? '');
    index.set(at, [...(index.get(at) ?? []), value(row)]);
  }
  return index;
}

const DEMONYM_COLUMN = /demonym|people|adjective|plural|masc|fem/;

export function loadDemonyms(tables: Tables): Map<string, string> {
  const demonyms = new Map<string, string>();
  if (!tables.list('places').includes('countries.tsv')) return demonyms;
  for (const row of tables.rows('places/countries.tsv')) {
    const code = row.alpha3 ?? row['alpha-3'] ?? row.country ?? '';
    for (const [column, cell] of Object.entries(row)) {
      if (!DEMONYM_COLUMN.test(column) || code === '') continue;
      for (const form of splitCell(cell)) addForms(demonyms, fold(form), code);
    }
  }
  return demonyms;
}

function addForms(demonyms: Map<string, string>, form: string, code: string): void {
  const bare = form.startsWith(ARTICLE) ? form.slice(2) : form;
  for (const shape of [bare, `${bare}\u0627`]) if (!demonyms.has(shape)) demonyms.set(shape, code);
}

export function listAnaphors(tables: Tables, kind: string): ReadonlySet<string> {
  return new Set(
    tables
      .rows('names/anaphors.tsv')
      .filter((row) => row.kind === kind)
      .map((row) => fold(row.word ?? '')),
  );
}

interface Peoples {
  /** Plural nouns of nationalities and peoples, folded. */
  readonly plurals: ReadonlySet<string>;
  /** Those of peoples that have no country. */
  readonly stateless: ReadonlySet<string>;
}

/** فلسطينيون, and two of them: فلسطينيان. */
const SOUND_PLURAL = /\u0648\u0646$/;
const DUAL = letters.alef + letters.nun;

export function loadPeoples(tables: Tables): Peoples {
  const plurals = new Set<string>();
  const stateless = new Set<string>();
  for (const row of tables.rows('places/countries.tsv')) {
    const people = splitCell(row.demonym_plural).map(fold);
    for (const form of people) plurals.add(form).add(form.replace(SOUND_PLURAL, DUAL));
    if (row.alpha3) continue;
    for (const form of people) stateless.add(form);
  }
  for (const row of tables.rows('names/peoples.tsv')) {
    for (const form of [row.people ?? '', ...splitCell(row.others)].map(fold)) {
      plurals.add(form);
      stateless.add(form);
    }
  }
  return { plurals, stateless };
}

const BEFORE_PLACES: ReadonlySet<string> = new Set(['direction', 'near', 'part']);

/** Single words of lexicon/places/cues.tsv that stand before a place without naming its class. */
export function loadDirections(tables: Tables): ReadonlySet<string> {
  if (!tables.list('places').includes('cues.tsv')) return new Set();
  return new Set(
    tables
      .rows('places/cues.tsv')
      .filter((row) => BEFORE_PLACES.has(row.role ?? '') && !(row.word ?? '').includes(' '))
      .map((row) => fold(row.word ?? '')),
  );
}

/** عبدالله, نورالدين written as one word: its first or last part is listed. */
export function createCompoundTest(tables: Tables): (word: Word) => boolean {
  const parts = (kind: string) =>
    tables
      .rows('names/patterns.tsv')
      .filter((row) => row.kind === kind)
      .map((row) => fold(row.word ?? ''));
  const heads = parts('joined-opener').map((head) => head + ARTICLE);
  const tails = parts('joined-ending');
  return ({ norm }) =>
    heads.some((head) => norm.startsWith(head) && norm.length > head.length + 1) ||
    tails.some((tail) => norm.endsWith(tail) && norm.length > tail.length + 1);
}

/** Given names, folded, with how surely the word is one. */
export function loadGivenNames(tables: Tables): ReadonlyMap<string, string> {
  return new Map(
    tables.rows('names/given.tsv').map((row) => [fold(row.name ?? ''), row.sure ?? '']),
  );
}

/** Last parts of the names of known people, folded. */
export function loadFamilyNames(tables: Tables): ReadonlySet<string> {
  const families = new Set<string>();
  for (const file of tables.list('people')) {
    for (const row of tables.rows(`people/${file}`)) {
      const parts = fold(row.name_ar ?? '').split(' ');
      if (parts.length > 1) families.add(parts.at(-1)!);
    }
  }
  return families;
}
