import type { Stage } from '../model/doc.ts';
import type { Sentence, Word } from '../model/word.ts';

const ENDERS = new Set(['.', '!', '?', '\u061f', '\u06d4', '\u2026']);
const CLOSERS = new Set(['"', '\u00bb', '\u201d', ')', ']', "'"]);

/**
 * Stage: the words of each body line cut into sentences at full stops, question and exclamation marks.
 *
 * Example: قال ذلك أمس.وأضاف المصدر → two sentences, though no space follows the stop.
 * Counterexample: وكالة أ.ف.ب للأنباء → one, a stop between single letters ends nothing.
 */
export function splitSentences(): Stage<'words', 'sentences'> {
  return {
    adds: 'sentences',
    run: ({ words }) => {
      const sentences: Sentence[] = [];
      let first = 0;
      for (let i = 0; i < words.length; i += 1) {
        const atEnd = i + 1 === words.length || words[i + 1]!.line !== words[i]!.line;
        if (!atEnd && !endsHere(words, i)) continue;
        sentences.push(toSentence(words, first, i));
        first = i + 1;
      }
      return sentences;
    },
  };
}

function toSentence(words: readonly Word[], first: number, last: number): Sentence {
  const { start, line } = words[first]!;
  return { start, end: words[last]!.end, line, first, last, rule: 'arabic/sentence' };
}

/** A sentence ends with `words[i]` when an ender stands here, or before the closing marks that end here. */
function endsHere(words: readonly Word[], i: number): boolean {
  let at = i;
  while (at > 0 && CLOSERS.has(words[at]!.raw) && words[at - 1]!.end === words[at]!.start) at -= 1;
  const ender = words[at]!;
  if (!ENDERS.has(ender.raw)) return false;
  if (ender.raw === '.' && isAbbreviation(words, at)) return false;
  const next = words[i + 1]!;
  const touches = next.start === words[i]!.end;
  return !(touches && (CLOSERS.has(next.raw) || ENDERS.has(next.raw)));
}

/** A stop after a single letter, or glued to Latin letters or digits on both sides, is no sentence end. */
function isAbbreviation(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before?.end === words[at]!.start && before.kind === 'word' && before.raw.length === 1)
    return true;
  const glued = before?.end === words[at]!.start && after?.start === words[at]!.end;
  return glued && !/^[\u0600-\u06ff"\u00ab\u201c(]/.test(after?.raw ?? '');
}
