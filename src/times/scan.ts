import { fold, letterStart } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import { createNumeralReader, type Numeral, type ReadNumeral } from '../arabic/numerals.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Sentence, Word } from '../model/word.ts';

/** A time word found at some word: its kind, value, and the last word it takes (some have several). */
export interface Hit {
  readonly kind: string;
  readonly value: string;
  readonly last: number;
  /** Where the time word starts in the text, its one-letter prefixes cut off (guidelines G4). */
  readonly start: number;
  /** The first word bears a one-letter prefix. */
  readonly prefixed: boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly kind: string;
  readonly value: string;
}

/** Time words by the folded first word. Longer entries first. */
type TimeWords = ReadonlyMap<string, readonly Entry[]>;

/** What one spelling may begin: time words, behind how many prefix letters, and a number. */
interface Beginning {
  readonly entries: readonly { readonly entry: Entry; readonly cut: number }[];
  readonly isNumber: boolean;
}

/** Time words and numbers, looked up by word. */
export interface TimeLexicon {
  readonly of: (word: Word) => Beginning;
  readonly readNumeral: ReadNumeral;
}

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
      return { entries, isNumber };
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

/** What the rules of this folder see: the words of one sentence and the lexicon over them. */
export interface Scan {
  readonly words: readonly Word[];
  readonly sentence: Sentence;
  /** Day number of the article's date; null when unknown. */
  readonly today: number | null;
  /** Value of the last date before, in this sentence or an earlier one; null when there is none. */
  readonly said: () => string | null;
  readonly numeralAt: (i: number) => TimeNumeral | null;
  /** False where no time can begin: the word is no number and begins no time word. */
  readonly canBegin: (i: number) => boolean;
  /** The time words of these kinds at `i`, the longest first; a proclitic is looked through. */
  readonly at: (i: number, ...kinds: string[]) => Hit | null;
  /** True when the sentence speaks of the future just before `i` (سـ, سوف, لن). */
  readonly isFuture: (i: number) => boolean;
}

const MARKS_BEFORE_STEM: readonly string[] = [
  letters.waw,
  letters.fa,
  letters.ba,
  letters.lam,
  letters.kaf,
];
/** A future verb this many words back still governs the time. */
const FUTURE_REACH = 8;

/** Makes the view of one sentence that the time rules work on. */
export function createScan(
  view: Pick<Scan, 'words' | 'sentence' | 'today' | 'said'>,
  lexicon: TimeLexicon,
): Scan {
  const { words, sentence } = view;
  const at: Scan['at'] = (i, ...kinds) => {
    if (i < sentence.first || i > sentence.last) return null;
    for (const { entry, cut } of lexicon.of(words[i]!).entries) {
      if (kinds.length > 0 && !kinds.includes(entry.kind)) continue;
      const last = i + entry.words.length - 1;
      if (last > sentence.last) continue;
      if (entry.words.every((word, k) => k === 0 || words[i + k]!.norm === word)) {
        const start = letterStart(words[i]!, cut);
        return { kind: entry.kind, value: entry.value, last, start, prefixed: cut > 0 };
      }
    }
    return null;
  };
  const isFuture = (i: number) => {
    for (let k = i - 1; k >= Math.max(sentence.first, i - FUTURE_REACH); k -= 1) {
      if (words[k]!.readings[0]?.future || at(k, 'future')) return true;
      if (words[k]!.readings[0]?.forms.some((form) => form.tense === 'perfect')) return false;
    }
    return false;
  };
  return {
    ...view,
    at,
    isFuture,
    numeralAt: (i) => numeralAt(view, i, lexicon),
    canBegin: (i) => {
      const { entries, isNumber } = lexicon.of(words[i]!);
      return isNumber || entries.length > 0 || words[i]!.kind === 'number';
    },
  };
}

/** A number at `i`, also behind a one-letter prefix (لثلاث ساعات); null past the sentence. */
function numeralAt(
  view: Pick<Scan, 'words' | 'sentence'>,
  i: number,
  { of, readNumeral: read }: TimeLexicon,
): TimeNumeral | null {
  const { words, sentence } = view;
  const word = words[i];
  if (!word || i < sentence.first || i > sentence.last || !of(word).isNumber) return null;
  const whole = read(words, i);
  if (whole) return whole.last > sentence.last ? null : { ...whole, start: word.start };
  if (!hasPrefix(word)) return null;
  const cut = read([cutWord(word), ...words.slice(i + 1, i + 6)], 0);
  return cut && { ...cut, first: i, last: cut.last + i, start: letterStart(word, 1) };
}

function hasPrefix({ kind, norm }: Word): boolean {
  return kind === 'word' && MARKS_BEFORE_STEM.includes(norm[0] ?? '');
}

/** The word without its one-letter prefix. */
function cutWord(word: Word): Word {
  return { ...word, norm: word.norm.slice(1) };
}

/** A number and where its words start, prefixes cut off. */
type TimeNumeral = Numeral & { readonly start: number };

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
