import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import { createNumeralReader, type ReadNumeral } from '../arabic/numerals.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Word } from '../model/word.ts';

interface Entry {
  readonly words: readonly string[];
  readonly kind: string;
  readonly value: string;
}

/** Time words by the folded first word. Longer entries first. */
type TimeWords = ReadonlyMap<string, readonly Entry[]>;

/** What one spelling may begin: time words, behind how many prefix letters, and a number. */
interface Beginning {
  /** Some of them may be the first word of a time. */
  readonly begins: boolean;
  readonly entries: readonly { readonly entry: Entry; readonly cut: number }[];
  readonly isNumber: boolean;
}

/** Time words and numbers, looked up by word. */
export interface TimeLexicon {
  readonly of: (word: Word) => Beginning;
  readonly readNumeral: ReadNumeral;
}

/** Kinds of words that no time begins with. */
const INNER: ReadonlySet<string> = new Set([
  ...[
    'after',
    'age',
    'and-half',
    'before',
    'extra',
    'few',
    'fraction',
    'future',
    'in',
    'lead',
    'list',
  ],
  ...['not-near', 'of', 'ordinal', 'relative', 'same', 'shift', 'zone'],
]);

/** Reads lexicon/times/words.tsv and the numbers. */
export function loadTimeLexicon(tables: Tables): TimeLexicon {
  const index = loadTimeWords(tables);
  const readNumeral = createNumeralReader(tables);
  return {
    readNumeral,
    of: rememberBySpelling((word) => {
      const entries = surfaces(word).flatMap(({ surface, cut }) =>
        (index.get(surface) ?? []).map((entry) => ({ entry, cut })),
      );
      const isNumber =
        readNumeral([word], 0) !== null ||
        (hasPrefix(word) && readNumeral([cutWord(word)], 0) !== null);
      return { entries, isNumber, begins: entries.some(({ entry }) => !INNER.has(entry.kind)) };
    }),
  };
}

function loadTimeWords(tables: Tables): TimeWords {
  const index = new Map<string, Entry[]>();
  for (const row of tables.rows('times/words.tsv')) {
    const words = fold(row.word ?? '').split(' ');
    const head = words[0] ?? '';
    const entries = index.get(head) ?? [];
    entries.push({ words, kind: row.kind ?? '', value: row.value ?? '' });
    index.set(head, entries);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const MARKS_BEFORE_STEM: readonly string[] = [
  letters.waw,
  letters.fa,
  letters.ba,
  letters.lam,
  letters.kaf,
];

/** The word may bear a one-letter prefix. */
export function hasPrefix({ kind, norm }: Word): boolean {
  return kind === 'word' && MARKS_BEFORE_STEM.includes(norm[0] ?? '');
}

/** The word without its one-letter prefix. */
export function cutWord(word: Word): Word {
  return { ...word, norm: word.norm.slice(1) };
}

interface Surface {
  readonly surface: string;
  /** Letters cut off in front. */
  readonly cut: number;
}

/** Folded spellings to look a word up by: whole, and without one-letter prefixes (للأسابيع → الأسابيع). */
function surfaces({ norm, readings }: Word): Surface[] {
  // باب is a door, not ب with the month آب: only the cuts that the analysis thinks likely count.
  const most = Math.max(0, readings[0]?.proclitics.length ?? 0);
  const found: Surface[] = [{ surface: norm, cut: 0 }];
  let rest = norm;
  for (let cut = 1; cut <= most && MARKS_BEFORE_STEM.includes(rest[0] ?? ''); cut += 1) {
    const article = rest.startsWith(letters.lam + letters.lam);
    rest = rest.slice(1);
    if (rest.length < 2) break;
    found.push({ surface: article ? letters.alef + rest : rest, cut });
  }
  return found;
}
