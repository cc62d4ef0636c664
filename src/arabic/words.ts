import type { Stage } from '../model/doc.ts';
import type { Reading, Token, Word } from '../model/word.ts';
import { analyseWord } from './analyse.ts';
import { fold } from './fold.ts';
import { newSpelling } from './remember.ts';
import { findTypo } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that the spelling alone says of a word; its `raw` and `norm` are the one copy that all its words share. */
type Analysis = Pick<Word, 'raw' | 'norm' | 'readings' | 'typoOf' | 'spelling'>;

// Words repeat: an analysis is made once for each spelling. Bounded, so that a stream of articles
// does not fill memory.
const MOST_KEPT = 60_000;

/** Stage: every token of the body lines that is not white space, cut into clitics and looked up. */
export function analyseWords(vocabulary: Vocabulary): Stage<'lines' | 'tokens', 'words'> {
  const kept = new Map<string, Analysis>();
  const analyse = ({ raw, kind }: Token): Analysis => {
    const known = kept.get(raw);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const norm = fold(raw);
    const base = { raw, norm, readings: [], typoOf: null, spelling: newSpelling(norm) };
    const made = kind === 'word' ? { ...base, ...analyseSpelling(base, vocabulary) } : base;
    kept.set(raw, made);
    return made;
  };
  return {
    adds: 'words',
    run: ({ lines, tokens }) => {
      const words: Word[] = [];
      let at = 0;
      for (const line of lines) {
        while (at < tokens.length && tokens[at]!.end <= line.start) at += 1;
        for (; at < tokens.length && tokens[at]!.start < line.end; at += 1) {
          const token = tokens[at]!;
          if (line.debris !== null || token.kind === 'space') continue;
          words.push(toWord(token, { i: words.length, line: line.i, analyse }));
        }
      }
      return words;
    },
  };
}

function analyseSpelling(
  { raw, norm }: Pick<Word, 'raw' | 'norm'>,
  vocabulary: Vocabulary,
): Pick<Analysis, 'readings' | 'typoOf'> {
  const readings = analyseWord(raw, 0, vocabulary);
  if (readings.some((reading) => reading.forms.length > 0)) return { readings, typoOf: null };
  const typoOf = findTypo(norm, vocabulary);
  if (!typoOf) return { readings, typoOf };
  // The corrected spelling has as many letters, so its cuts fall at the same places.
  const corrected = analyseWord(typoOf, 0, vocabulary);
  return raw.length === typoOf.length ? { readings: corrected, typoOf } : { readings, typoOf };
}

interface Place {
  readonly i: number;
  readonly line: number;
  readonly analyse: (token: Token) => Analysis;
}

function toWord(token: Token, { i, line, analyse }: Place): Word {
  const { start, end } = token;
  const { raw, norm, readings, typoOf, spelling } = analyse(token);
  const kind = token.kind as Word['kind'];
  const moved = moveBy(start, readings);
  return { i, start, end, raw, norm, kind, line, readings: moved, typoOf, spelling };
}

/** Written out: a spread copies many times slower, and every reading of every word is moved. */
function moveBy(by: number, readings: readonly Reading[]): Reading[] {
  const moved: Reading[] = [];
  for (const reading of readings) {
    const { start, end, proclitics, article, future, enclitic, stem, forms } = reading;
    moved.push({
      start: start + by,
      end: end + by,
      proclitics,
      article,
      future,
      enclitic,
      stem,
      forms,
    });
  }
  return moved;
}
