import type { Stage } from '../model/doc.ts';
import type { Token, TokenKind } from '../model/word.ts';

// Order matters: numbers first so that 3.5, 20,000 and 22/06/2020 stay whole; then words of letters
// and marks with inner apostrophes; then runs of white space; then any single character.
const DIGIT = String.raw`[0-9\u0660-\u0669\u06f0-\u06f9]`;
const NUMBER = String.raw`${DIGIT}+(?:[.,\u066b\u066c/:-]${DIGIT}+)*`;
const ARABIC = String.raw`[\u0621-\u063a\u0640-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06fc\u0610-\u061a\u200c\u200d]`;
const LATIN = String.raw`(?![\u0600-\u06ff])[\p{L}\p{M}]`;
const PIECE = new RegExp(
  `${NUMBER}|${ARABIC}+|(?:${LATIN})+(?:['’.-](?:${LATIN})+)*|[^\\S\\n]+|\\n|[\\s\\S]`,
  'gu',
);

/** What a piece is shows in its first character. */
const FIRST: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', new RegExp(`^${DIGIT}`, 'u')],
  ['word', new RegExp(`^(?:${ARABIC}|${LATIN})`, 'u')],
  ['space', /^\s/],
];
/** Arabic and Latin text holds hardly a unit beyond. */
const COMMON_UNITS = 0x700;
const COMMON = Array.from({ length: COMMON_UNITS }, (_, unit) =>
  readKind(String.fromCharCode(unit)),
);

function readKind(first: string): TokenKind {
  return FIRST.find(([, test]) => test.test(first))?.[0] ?? 'punctuation';
}

function kindAt(text: string, start: number): TokenKind {
  return COMMON[text.charCodeAt(start)] ?? readKind(String.fromCodePoint(text.codePointAt(start)!));
}

/**
 * Cuts any string into tokens, losing nothing: `tokens.map((t) => t.raw).join('') === text`.
 * A word is a run of Arabic letters with their marks, or a run of other letters; a line break is a
 * space token of its own. Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  for (let start = 0; start < text.length; start = PIECE.lastIndex) {
    // Moves lastIndex behind the piece; matches everywhere. No array of groups, as exec makes.
    PIECE.test(text);
    const end = PIECE.lastIndex;
    tokens.push({ start, end, raw: text.slice(start, end), kind: kindAt(text, start) });
  }
  return tokens;
}

/** Stage: the whole text as tokens. */
export function tokens(): Stage<never, 'tokens'> {
  return { adds: 'tokens', run: ({ article }) => tokenize(article.text) };
}
