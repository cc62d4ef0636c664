import type { Spelling, Word } from '../model/word.ts';

/** Something on which answers are remembered; only this file reads and writes `known`. */
interface Owner {
  readonly known: unknown[];
}

let slots = 0;

function newSlot(): number {
  slots += 1;
  return slots - 1;
}

/** A function of `owner` that keeps its answers on it. The answer is never undefined. */
export function remember<From extends Owner, T extends NonNullable<unknown> | null>(
  read: (owner: From) => T,
): (owner: From) => T {
  const slot = newSlot();
  return (owner) => {
    const found = owner.known[slot];
    if (found !== undefined) return found as T;
    const made = read(owner);
    owner.known[slot] = made;
    return made;
  };
}

/** What is known of a spelling so far: nothing. */
export function newSpelling(norm: string): Spelling {
  return { norm, known: [] };
}

/**
 * Makes a function of words remember its answers, each with the spelling that the words share: for what
 * depends on the spelling alone, not on the neighbours or the place in the text. Looking the answer up costs
 * less than a map of strings, and it is forgotten with the spelling (arabic/words.ts bounds how many are kept).
 */
export function rememberBySpelling<T extends NonNullable<unknown> | null>(
  read: (word: Word) => T,
): (word: Word) => T {
  const slot = newSlot();
  // Not by way of `remember`: the word, not its spelling, is what `read` asks for.
  return (word) => {
    const { known } = word.spelling;
    const found = known[slot];
    if (found !== undefined) return found as T;
    const made = read(word);
    known[slot] = made;
    return made;
  };
}

/**
 * Makes a function remember its answer for the owner it was last asked about: what several stages ask of one
 * document. No WeakMap: V8 keeps the values of one through every small collection, and moves them to the old.
 */
export function rememberLast<Of extends object, T>(read: (owner: Of) => T): (owner: Of) => T {
  let last: { readonly owner: Of; readonly answer: T } | null = null;
  return (owner) => {
    if (last?.owner !== owner) last = { owner, answer: read(owner) };
    return last.answer;
  };
}

/** Makes a function of texts that come again and again (names) remember its answers, at most `most` of them. */
export function rememberByText<T extends NonNullable<unknown> | null>(
  most: number,
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
