import { letters } from '../arabic/letters.ts';
import type { Reading, Word } from '../model/word.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';

/** Last word of the sentence that holds word `i`. */
export function sentenceEnd(sight: Sight, i: number): number {
  return sight.doc.sentences[sight.ground.sentenceOf[i]!]!.last;
}

/** First word of the sentence that holds word `i`. */
export function sentenceStart(sight: Sight, i: number): number {
  return sight.doc.sentences[sight.ground.sentenceOf[i]!]!.first;
}

/** Start of a word, its one-letter prefixes cut off (guidelines G4). */
export function stemStart(sight: Sight, i: number): number {
  const word = sight.words[i]!;
  return word.readings[0]?.start ?? word.start;
}

/** A finite verb by its tag, and no name (تعز). */
export function isVerbAt(sight: Sight, i: number): boolean {
  return sight.doc.tags[i]?.pos === 'verb' && sight.ground.holds.get(i)?.form !== 'named';
}

/** A particle of this class by the best cut of the word. */
export function isParticle(word: Word | undefined, kind: string): boolean {
  return (
    word?.readings[0]?.forms.some((form) => form.pos === 'particle' && form.class === kind) ?? false
  );
}

/** ب, ل or ك joined to the word: no finite verb. */
export function isPreposed({ proclitics }: Reading): boolean {
  const last = proclitics.at(-1);
  return last === letters.ba || last === letters.lam || last === letters.kaf;
}

/**
 * Prefixes of a word: none where a mention has its first letter too (كيري, بوتين), as the first word or inside a name.
 */
export function prefixAt({ words, ground }: Sight, i: number): string {
  const word = words[i];
  const prefix = word?.readings[0]?.proclitics ?? '';
  const held = prefix === '' ? undefined : ground.holds.get(i);
  if (!word || !held) return prefix;
  const isWhole =
    held.start === word.start ||
    (held.form === 'named' && held.start < word.start && word.start < held.end) ||
    held.roles.some(({ start }) => start === word.start);
  return isWhole ? '' : prefix;
}

/** محلل, وزارة: a noun of people or bodies. */
export function isHumanNoun(word: Word | undefined): boolean {
  return word?.readings[0]?.forms.some((form) => form.class === 'human') ?? false;
}

/** Joined by و or ف to what stands before. */
export function isJoined(word: Word | undefined): boolean {
  const first = word?.readings[0]?.proclitics[0];
  return first === letters.waw || first === letters.fa;
}

/**
 * Preposition that governs the phrase beginning at word `i`: its own prefix, or the word before, past a mark and
 * the noun that says what bears the name (على قناة "فرنسا 24", لصحيفة "الخبر").
 */
export function governorAt(sight: Sight, i: number): string | null {
  const own = prepositionAt(sight, i);
  if (own?.isClitic) return own.stem;
  const at = isMark(sight.words[i - 1]) ? i - 2 : i - 1;
  const { line } = sight.words[i]!;
  if (sight.words[at]?.line !== line) return null;
  const before = prepositionAt(sight, at);
  if (before && !before.isClitic) return isPartitive(sight, at) ? null : before.stem;
  if (!isClassNoun(sight, at)) return null;
  if (before) return before.stem;
  const over = isMark(sight.words[at - 1]) ? at - 2 : at - 1;
  const further = sight.words[over]?.line === line ? prepositionAt(sight, over) : null;
  return further && !further.isClitic ? further.stem : null;
}

/** صحيفة, منظمة: a bare noun of people or bodies that is no part of a mention. */
export function isClassNoun(sight: Sight, at: number): boolean {
  const reading = sight.words[at]?.readings[0];
  if (!reading || sight.ground.holds.has(at) || isVerbAt(sight, at)) return false;
  const isHuman =
    reading.forms.some((form) => form.class === 'human') ||
    sight.cues.has(sight.words[at], 'names-next');
  return isHuman && !reading.article && reading.enclitic === '';
}

/** الكثير من, عدد من, 185 من: من after a quantity governs nothing. */
export function isPartitive({ words, cues }: Sight, at: number): boolean {
  const before = words[at - 1];
  if (words[at]?.norm !== letters.mim + letters.nun || !before) return false;
  return before.kind === 'number' || cues.has(before, 'quantity');
}

/** Folded preposition that a word is or bears: في, ل (also apart: لـ), ب; null when none. */
export function prepositionAt(sight: Sight, i: number): { stem: string; isClitic: boolean } | null {
  const word = sight.words[i];
  if (word?.kind !== 'word') return null;
  const clitic = prefixAt(sight, i).at(-1) ?? '';
  if (clitic === letters.ba || clitic === letters.lam || clitic === letters.kaf)
    return { stem: clitic, isClitic: true };
  const bare = word.norm.replace(letters.waw, '');
  if (bare === letters.ba || bare === letters.lam) return { stem: bare, isClitic: false };
  const isFree = isParticle(word, 'preposition') && word.readings[0]!.enclitic === '';
  return isFree ? { stem: word.readings[0]!.stem, isClitic: false } : null;
}
