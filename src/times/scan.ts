import { letterStart } from '../arabic/fold.ts';
import type { Numeral } from '../arabic/numerals.ts';
import type { Sentence, Word } from '../model/word.ts';
import { cutWord, hasPrefix, type TimeLexicon } from './time-words.ts';

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
  /** A time word of these kinds whose last word is `i`: في غضون as well as خلال. */
  readonly endingAt: (i: number, ...kinds: string[]) => Hit | null;
  /** What the sentence speaks of just before `i`: the future (سـ, سوف, لن, المقرر), the past (a perfect verb), or null. */
  readonly tense: (i: number) => 'future' | 'past' | null;
}

/** A verb this many words back still governs the time. */
const VERB_REACH = 8;
/** Words of the longest entry that stands before a time: ما يقرب من, على مدار. */
const LONGEST_BEFORE = 3;

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
  const endingAt: Scan['endingAt'] = (i, ...kinds) => {
    for (let k = i; k > i - LONGEST_BEFORE && k >= sentence.first; k -= 1) {
      const hit = at(k, ...kinds);
      if (hit?.last === i) return hit;
    }
    return null;
  };
  const tense: Scan['tense'] = (i) => {
    for (let k = i - 1; k >= Math.max(sentence.first, i - VERB_REACH); k -= 1) {
      if (words[k]!.readings[0]?.future || at(k, 'future')) return 'future';
      if (isPerfect(words[k]!)) return 'past';
    }
    return null;
  };
  return {
    ...view,
    at,
    endingAt,
    tense,
    numeralAt: (i) => numeralAt(view, i, lexicon),
    canBegin: (i) => {
      const { begins, isNumber } = lexicon.of(words[i]!);
      return isNumber || begins || words[i]!.kind === 'number';
    },
  };
}

/** A verb of the past; من and عن are read as verbs too, but never are any before a time. */
function isPerfect({ norm, readings }: Word): boolean {
  return norm.length > 2 && (readings[0]?.forms.some((form) => form.tense === 'perfect') ?? false);
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

/** A number and where its words start, prefixes cut off. */
type TimeNumeral = Numeral & { readonly start: number };
