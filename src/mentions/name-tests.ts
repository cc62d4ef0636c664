import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';

/** Tables of names in the order in which they win over namesakes of equal length. */
export const RANK = { country: 0, person: 1, organization: 2, thing: 3, place: 4 } as const;

/** Folded spellings of all people and all bodies of the tables. */
export interface Seen {
  readonly people: Set<string>;
  readonly bodies: Set<string>;
}

interface Row {
  readonly names: readonly string[];
  readonly rank: number;
  readonly seen: Seen;
}

export interface NameTests {
  /** Words of the language that are towns too. */
  readonly common: ReadonlySet<string>;
  /** Entity type by id, where the kind of place does not say it. */
  readonly types: ReadonlyMap<string, string>;
  /** A folded spelling of a row is a name as it stands (guidelines 3.3, 11.22, 11.24). */
  readonly isName: (spelling: string, row: Row) => boolean;
}

type Is = (kind: string, word: string) => boolean;

/** Reads what tells a name from a title, a class word or a description beside one. */
export function readNameTests(tables: Tables): NameTests {
  const listed = new Map<string, Set<string>>();
  for (const { kind = '', word = '' } of tables.rows('names/patterns.tsv'))
    listed.set(kind, (listed.get(kind) ?? new Set()).add(fold(word)));
  const is: Is = (kind, word) => listed.get(kind)?.has(word) ?? false;
  const titles = titleWords(tables);
  return {
    common: readCommon(tables),
    types: new Map(
      tables.rows('names/place-types.tsv').map(({ place = '', type = '' }) => [place, type]),
    ),
    isName: (spelling, row) => {
      const [head = '', ...others] = spelling.split(' ');
      const rest = others.join(' ');
      if (rest === '') return true;
      // القدس المحتلة beside القدس: what it is called for its state is no part of its name.
      const end = others.at(-1)!;
      if (is('outside', end) && row.names.includes(spelling.slice(0, -end.length - 1)))
        return false;
      if (row.rank === RANK.person) return !titles.has(head);
      if (row.rank === RANK.organization) return isBodyName(is, { spelling, head, rest }, row);
      // إقليم كردستان العراق beside إقليم كردستان.
      const isFirst = row.names[0] === spelling || spelling.startsWith(`${row.names[0]} `);
      return !is('place', head) || isFirst;
    },
  };
}

/**
 * Example: القاعدة; الجيش الليبي; حزب الله.
 * Counterexample: تنظيم القاعدة beside القاعدة → a class word; نظام الأسد → a body named by its owner;
 * مجلس الأمن التابع للأمم المتحدة → a description.
 */
function isBodyName(
  is: Is,
  { spelling, head, rest }: { spelling: string; head: string; rest: string },
  { names, seen }: Row,
): boolean {
  if (rest.split(' ').some((word) => is('outside', word)) || is('generic', spelling)) return false;
  // حركة المقاومة الإسلامية (حماس): two names side by side.
  if (spelling.includes('(') || names.some((name) => isJoinOf(spelling, name, names))) return false;
  if (is('classifier', head) && (names.includes(rest) || seen.bodies.has(rest))) return false;
  if (is('place', head) && !is('organization', head) && !is('institution', head)) return false;
  return !(is('owned', head) && seen.people.has(rest));
}

function isJoinOf(spelling: string, first: string, names: readonly string[]): boolean {
  return spelling.startsWith(`${first} `) && names.includes(spelling.slice(first.length + 1));
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
