import { fold } from '../arabic/fold.ts';
import { IsnadError } from '../errors.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import { DEBRIS_KINDS, type DebrisKind } from '../model/article.ts';
import type { LineFacts } from './line-facts.ts';

const MATCHES = ['line', 'start', 'open', 'label', 'tail', 'inside'] as const;
type Match = (typeof MATCHES)[number];

const FILE = { file: 'lexicon/reading/debris.tsv' };

/** Lines from the end within which tag lists and the like stand. */
const TAIL = 4;

interface Phrase {
  /** Folded words joined by spaces. */
  readonly words: string;
  readonly count: number;
  readonly kind: DebrisKind;
  readonly match: Match;
  readonly max: number;
}

/** Finds the kind of a line by the phrases of lexicon/reading/debris.tsv; null when none fits. */
export type FindByWords = (line: LineFacts) => {
  readonly kind: DebrisKind;
  /** The line is the phrase and nothing else. */
  readonly isWhole: boolean;
} | null;

/** Reads the phrases. Phrases are found by their first word, so their number costs nothing. */
export function readDebrisWords(tables: Tables): FindByWords {
  const byFirst = new Map<string, Phrase[]>();
  const inside: Phrase[] = [];
  for (const phrase of readPhrases(tables)) {
    if (phrase.match === 'inside') inside.push(phrase);
    const first = phrase.words.split(' ', 1)[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const insideFirsts = new Set(inside.map(({ words }) => words.split(' ', 1)[0]!));
  return (line) => {
    const started = byFirst.get(line.words[0] ?? '');
    const isInside = line.words.some((word) => insideFirsts.has(word));
    if (!started && !isInside) return null;
    const joined = line.words.join(' ');
    const found =
      started?.find((phrase) => fits(phrase, line, joined)) ??
      (isInside ? inside.find((phrase) => fits(phrase, line, joined)) : undefined);
    return found ? { kind: found.kind, isWhole: found.words === joined } : null;
  };
}

function readPhrases(tables: Tables): Phrase[] {
  const rows = tables.rows('reading/debris.tsv').flatMap(({ kind, match, max, words }) => {
    if (!isKind(kind) || !isMatch(match)) {
      const why = isKind(kind) ? `no such match: ${match}` : `no such kind of debris: ${kind}`;
      throw new IsnadError('bad-lexicon', `Cannot read phrase "${words}": ${why}`, { at: FILE });
    }
    return splitCell(words).map((given): Phrase => {
      const list = fold(given).match(/[\p{L}\p{N}]+/gu) ?? [];
      return { words: list.join(' '), count: list.length, kind, match, max: Number(max) };
    });
  });
  // Longest first: of two phrases that fit, the longer one knows more.
  return rows.sort((a, b) => b.count - a.count);
}

function fits({ words, count, match, max }: Phrase, line: LineFacts, joined: string): boolean {
  if (line.words.length > max) return false;
  if (match === 'inside') return ` ${joined} `.includes(` ${words} `);
  if (match === 'line') return joined === words;
  if (joined !== words && !joined.startsWith(`${words} `)) return false;
  if (match === 'start') return true;
  if (line.endsInStop) return false;
  if (match === 'open') return true;
  if (match === 'tail') return line.after < TAIL;
  return line.words.length > count && hasMarkAfter(line.text, count);
}

/** Whether a colon, dash or bar follows the first `count` words: a label and what it labels. */
function hasMarkAfter(text: string, count: number): boolean {
  const start = new RegExp(
    `^[^\\p{L}\\p{N}]*(?:${WORD}[^\\p{L}\\p{N}]+){${count - 1}}${WORD}\\s*[:|–—-]`,
    'u',
  );
  return start.test(text);
}

// A word of the text as fold() leaves one word of it: letters and marks.
const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\u0640]*';

function isKind(kind: string | undefined): kind is DebrisKind {
  return (DEBRIS_KINDS as readonly (string | undefined)[]).includes(kind);
}

function isMatch(match: string | undefined): match is Match {
  return (MATCHES as readonly (string | undefined)[]).includes(match);
}
