import type { Stage } from '../model/doc.ts';
import type { Token, Word } from '../model/word.ts';
import { analyseWord } from './analyse.ts';
import { fold } from './fold.ts';
import { findTypo } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';

type Analysis = Pick<Word, 'readings' | 'typoOf'>;

// Words repeat: an analysis is made once for each spelling. Bounded, so that a stream of articles
// does not fill memory.
const MOST_KEPT = 200_000;

/** Stage: every token of the body lines that is not white space, cut into clitics and looked up. */
export function analyseWords(vocabulary: Vocabulary): Stage<'lines' | 'tokens', 'words'> {
  const kept = new Map<string, Analysis>();
  const analyse = (raw: string): Analysis => {
    const known = kept.get(raw);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = analyseSpelling(raw, vocabulary);
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

function analyseSpelling(raw: string, vocabulary: Vocabulary): Analysis {
  const readings = analyseWord(raw, 0, vocabulary);
  if (readings.some((reading) => reading.forms.length > 0)) return { readings, typoOf: null };
  const typoOf = findTypo(fold(raw), vocabulary);
  if (!typoOf) return { readings, typoOf };
  // The corrected spelling has as many letters, so its cuts fall at the same places.
  const corrected = analyseWord(typoOf, 0, vocabulary);
  return raw.length === typoOf.length ? { readings: corrected, typoOf } : { readings, typoOf };
}

interface Place {
  readonly i: number;
  readonly line: number;
  readonly analyse: (raw: string) => Analysis;
}

function toWord(token: Token, { i, line, analyse }: Place): Word {
  const { start, end, raw } = token;
  const kind = token.kind as Word['kind'];
  const base = { i, start, end, raw, norm: fold(raw), kind, line };
  if (kind !== 'word') return { ...base, readings: [], typoOf: null };
  const { readings, typoOf } = analyse(raw);
  const moved = readings.map((reading) => ({
    ...reading,
    start: reading.start + start,
    end: reading.end + start,
  }));
  return { ...base, readings: moved, typoOf };
}
