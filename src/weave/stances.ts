import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Span } from '../model/span.ts';
import type { WovenWord } from './words.ts';

const CLASSES = [
  'accuse',
  'deny',
  'fake',
  'part',
  'relative',
  'back',
  'contrast',
  'against',
] as const;
type StanceClass = (typeof CLASSES)[number];

/** Phrases of lexicon/weave/stances.tsv as folded words, by class. */
export type StanceWords = Readonly<Record<StanceClass, readonly (readonly string[])[]>>;

/** Reads lexicon/weave/stances.tsv. */
export function loadStanceWords(tables: Tables): StanceWords {
  const rows = tables.rows('weave/stances.tsv');
  const of = (wanted: StanceClass) =>
    rows
      .filter(({ class: found }) => found === wanted)
      .map(({ word = '' }) => word.split(' ').map(fold));
  const entries = CLASSES.map((name) => [name, of(name)] as const);
  return Object.fromEntries(entries) as unknown as StanceWords;
}

/** Words by which a sentence sets itself against an account. */
export interface Denial {
  /** Position of the denying word in the sentence. */
  readonly word: number;
  readonly cue: Span;
  /** From the denying word to the end of its clause. */
  readonly span: Span;
  /** Denied is who did it, not that it happened. */
  readonly isOfPart: boolean;
  /** What is denied is the clause before: وهو ما ينفيه. */
  readonly isRelative: boolean;
  /** What is denied was told before: نفت تلك الاتهامات. */
  readonly isBack: boolean;
  /** Position of the first word of another account behind it, in the same sentence; null when none. */
  readonly contrast: number | null;
}

/** Where the engine found a cue of denial, and where what is denied begins. */
export interface DenialCue extends Span {
  readonly object: number | null;
}

/** Most words of a denied clause. */
const CLAUSE = 22;
/** Words after the denying one in which it may say of what kind its object is. */
const OBJECT = 6;

/**
 * The denials of a sentence.
 *
 * Example: لكن موسكو نفت ضلوعها في الحادث → of the part in it; اعتبرت دمشق الاتهامات "فبركات" → of the whole.
 * Counterexample: ألا نفي بوعدنا → another verb in the same letters; النفي alone is no word of the table.
 *
 * @param cues where the engine found cues of denial; they count beside the words of the table
 */
export function findDenials(
  words: readonly WovenWord[],
  cues: readonly DenialCue[],
  lexicon: StanceWords,
): Denial[] {
  const denials: Denial[] = [];
  words.forEach(({ start, end }, i) => {
    const cue = cues.find((one) => one.start < end && start < one.end);
    const isWord = startsPhrase(words, i, lexicon.deny) || startsPhrase(words, i, lexicon.fake);
    if ((!cue && !isWord) || denials.some(({ word }) => i - word < 3)) return;
    const clause = words.slice(i, i + CLAUSE);
    const object = cue?.object ? clause.findIndex((word) => word.start >= cue.object!) : -1;
    const near = [
      ...clause.slice(0, OBJECT + 1),
      ...(object < 0 ? [] : clause.slice(object, object + 3)),
    ];
    const contrast = clause.findIndex((_, k) => k > 1 && startsPhrase(clause, k, lexicon.contrast));
    const has = (phrases: StanceWords['part']) =>
      near.some((_, k) => startsPhrase(near, k, phrases));
    denials.push({
      word: i,
      cue: { start, end },
      span: { start, end: clause[contrast < 0 ? clause.length - 1 : contrast - 1]!.end },
      isOfPart: has(lexicon.part),
      isRelative: [1, 2].some((back) => startsPhrase(words, i - back, lexicon.relative)),
      isBack: has(lexicon.back),
      contrast: contrast < 0 ? null : i + contrast,
    });
  });
  return denials;
}

/** Whether one of the words sets what follows against what came before: بينما، في حين. */
export function isSetAgainst(words: readonly WovenWord[], { against }: StanceWords): boolean {
  return words.some((_, i) => startsPhrase(words, i, against));
}

/** Whether the words hold somebody responsible. */
export function isAccusing(words: readonly WovenWord[], { accuse }: StanceWords): boolean {
  return words.some((_, i) => startsPhrase(words, i, accuse));
}

function startsPhrase(
  words: readonly WovenWord[],
  i: number,
  phrases: readonly (readonly string[])[],
): boolean {
  if (!words[i]) return false;
  return phrases.some((phrase) => phrase.every((part, n) => isForm(words[i + n]?.form, part)));
}

const { ba, fa, kaf, lam, waw } = letters;
const AND = ['', waw, fa];
const TO = ['', ba, lam, kaf];
/** What may stand before a word of the table. */
const PREFIXES: ReadonlySet<string> = new Set(
  AND.flatMap((and) =>
    TO.flatMap((to) => [and + to, and + to + ARTICLE, ...(to === lam ? [and + lam + lam] : [])]),
  ),
);

/** The word itself, with or without conjunction, preposition and article. */
function isForm(form: string | undefined, part: string): boolean {
  if (!form?.endsWith(part)) return false;
  return PREFIXES.has(form.slice(0, form.length - part.length));
}
