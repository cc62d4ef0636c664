import { fold, foldLemma } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { EntityType } from '../model/entity.ts';
import type { Form, Word } from '../model/word.ts';
import { createHeadFinder, type FoundHead, type HeadNoun } from './head-nouns.ts';

/** What a word opens or does in a name (lexicon/names/patterns.tsv), and whether it stands in the plural or dual. */
interface Opener {
  readonly kind: string;
  readonly type: EntityType;
  readonly isPlural: boolean;
}

/** Words that names and phrases are recognised by. */
export interface NameWords {
  /** Kinds of a title word in this form: office, rank, honorific, descriptor; former, acting, qualifier. */
  readonly titleKinds: (word: Word) => readonly string[];
  /** Kinds and type of a word that opens a name: state, organization, operation, place, particle. */
  readonly openers: (word: Word) => readonly Opener[];
  /** The common noun that a word is a form of, and whether it is plural here. */
  readonly headNoun: (word: Word) => FoundHead | null;
  /** The stand-in noun of الأخير, الأخيرة, العشرات; null for other words. */
  readonly anaphor: (word: Word) => HeadNoun | null;
  /** Alpha-3 of the country whose people or adjective the word is, or null. */
  readonly countryOf: (word: Word) => string | null;
  /** The word as written, without clitics looked through, is listed under this kind of opener. */
  readonly isSpelled: (word: Word, kind: string) => boolean;
  readonly isGivenName: (word: Word) => boolean;
  /** How surely the word is a given name (yes, often, no, or unsaid); null when it is none. */
  readonly givenName: (word: Word) => string | null;
  /** A direction, edge or neighbourhood before a place: شمال, قرب, وسط. */
  readonly isDirection: (word: Word) => boolean;
  /** The definite name of a people without a country: الأكراد, الأيزيديين. */
  readonly isPeopleName: (word: Word) => boolean;
  /** A noun of what is done to or by people (مقتل, اعتقال), which no nationality describes. */
  readonly isKilling: (word: Word) => boolean;
}

const LATTER: HeadNoun = {
  lemma: '',
  gloss: 'the latter',
  one: 'PER',
  many: 'GRP',
  class: 'latter',
};

/** Reads lexicon/names/ and the noun tables of lexicon/words/. */
export function loadNameWords(tables: Tables): NameWords {
  const titles = indexBy(
    tables.rows('names/titles.tsv'),
    (row) => row.word,
    (row) => row.kind ?? '',
  );
  const openers = indexBy(
    tables.rows('names/patterns.tsv'),
    (row) => row.word,
    (row) => ({ kind: row.kind ?? '', type: row.type as EntityType, isPlural: false }),
  );
  const openersOf = createOpeners(openers);
  const demonyms = loadDemonyms(tables);
  const given = loadGivenNames(tables);
  const isCompound = createCompoundTest(tables);
  const { plurals, stateless } = loadPeoples(tables);
  const directions = loadDirections(tables);
  const others = listAnaphors(tables, 'others');
  // الأميركيون, 13 آخرون: a people, or others of those just counted, are a group.
  const peopleOf = (word: Word) => {
    const stem = word.readings[0]?.stem ?? '';
    return plurals.has(stem) || others.has(stem) ? { noun: PEOPLE, form: PEOPLE_FORM } : null;
  };
  const latter = listAnaphors(tables, 'latter');
  const crowds = listAnaphors(tables, 'crowd');
  const kept = new WeakMap<Word, string[]>();
  const stems = (word: Word) => {
    const known = kept.get(word) ?? stemsOf(word);
    kept.set(word, known);
    return known;
  };
  return {
    titleKinds: (word) => firstOf(titles, stems(word)) ?? [],
    openers: (word) => openersOf(word, stems(word)),
    headNoun: createHeadFinder(tables, peopleOf),
    anaphor: (word) => {
      const spelled = word.norm.slice(word.readings[0]?.proclitics.length ?? 0);
      return latter.has(spelled) ? LATTER : crowds.has(spelled) ? PEOPLE : null;
    },
    countryOf: (word) => {
      for (const stem of stems(word)) {
        const found = demonyms.get(stem);
        if (found) return found;
      }
      return null;
    },
    isSpelled: (word, kind) =>
      openers
        .get(word.norm.slice(word.readings[0]?.proclitics.length ?? 0))
        ?.some((opener) => opener.kind === kind) ?? false,
    isGivenName: (word) => given.has(word.norm),
    givenName: (word) => given.get(word.norm) ?? (isCompound(word) ? 'yes' : null),
    isDirection: (word) => stems(word).some((stem) => directions.has(stem)),
    isKilling: (word) => openersOf(word, stems(word)).some(({ kind }) => kind === 'done-to'),
    isPeopleName: (word) =>
      (word.readings[0]?.article ?? false) && stateless.has(word.readings[0]!.stem),
  };
}

const NO_OPENERS: readonly Opener[] = [];

/** Openers of a word by its listed spellings; by its lemma, in the number of the form it has. */
function createOpeners(openers: ReadonlyMap<string, readonly Opener[]>) {
  const kept = new WeakMap<Word, readonly Opener[]>();
  const find = (word: Word, keys: readonly string[]): readonly Opener[] => {
    const found = keys.find((key) => openers.has(key));
    if (found === undefined) return NO_OPENERS;
    const list = openers.get(found)!;
    const isMany = (word.readings[0]?.forms ?? []).some(
      (form) =>
        form.pos === 'noun' &&
        foldLemma(form.lemma) === found &&
        form.number !== undefined &&
        form.number !== 'one',
    );
    const isSpelled = found === word.readings[0]?.stem || found === word.norm;
    return isMany && !isSpelled ? list.map((opener) => ({ ...opener, isPlural: true })) : list;
  };
  return (word: Word, keys: readonly string[]) => {
    const known = kept.get(word) ?? find(word, keys);
    kept.set(word, known);
    return known;
  };
}

const FEMININE = new RegExp(`${letters.ha}$`);
const PLURAL = new RegExp(`(${letters.ya}|${letters.waw})${letters.nun}$`);

/** Folded spellings under which a word may be listed: whole, its stem, the lemmas of its noun forms; a participle's masculine. */
function stemsOf(word: Word): string[] {
  const reading = word.readings[0];
  if (!reading) return [word.norm];
  const { stem, forms } = reading;
  const lemmas = forms
    .filter((form) => form.pos === 'noun' || form.pos === 'adjective')
    .map((form) => foldLemma(form.lemma));
  const isParticiple = forms.some(({ pos }) => pos === 'active' || pos === 'passive');
  const masculine = isParticiple ? [stem.replace(FEMININE, '').replace(PLURAL, '')] : [];
  return [word.norm, stem, ...lemmas, ...masculine];
}

function firstOf<T>(index: ReadonlyMap<string, T>, keys: readonly string[]): T | null {
  for (const key of keys) {
    const found = index.get(key);
    if (found) return found;
  }
  return null;
}

type Row = Readonly<Record<string, string>>;

function indexBy<T>(
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

function loadDemonyms(tables: Tables): Map<string, string> {
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

function listAnaphors(tables: Tables, kind: string): ReadonlySet<string> {
  return new Set(
    tables
      .rows('names/anaphors.tsv')
      .filter((row) => row.kind === kind)
      .map((row) => fold(row.word ?? '')),
  );
}

const PEOPLE_FORM: Form = { lemma: '', pos: 'noun', number: 'many' };
const PEOPLE: HeadNoun = { lemma: '', gloss: 'people', one: 'GRP', many: 'GRP', class: 'people' };

interface Peoples {
  /** Plural nouns of nationalities and peoples, folded. */
  readonly plurals: ReadonlySet<string>;
  /** Those of peoples that have no country. */
  readonly stateless: ReadonlySet<string>;
}

function loadPeoples(tables: Tables): Peoples {
  const plurals = new Set<string>();
  const stateless = new Set<string>();
  for (const row of tables.rows('places/countries.tsv')) {
    const people = splitCell(row.demonym_plural).map(fold);
    for (const form of people) plurals.add(form);
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
function loadDirections(tables: Tables): ReadonlySet<string> {
  if (!tables.list('places').includes('cues.tsv')) return new Set();
  return new Set(
    tables
      .rows('places/cues.tsv')
      .filter((row) => BEFORE_PLACES.has(row.role ?? '') && !(row.word ?? '').includes(' '))
      .map((row) => fold(row.word ?? '')),
  );
}

/** عبدالله, نورالدين written as one word: its first or last part is listed. */
function createCompoundTest(tables: Tables): (word: Word) => boolean {
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
function loadGivenNames(tables: Tables): ReadonlyMap<string, string> {
  return new Map(
    tables.rows('names/given.tsv').map((row) => [fold(row.name ?? ''), row.sure ?? '']),
  );
}
