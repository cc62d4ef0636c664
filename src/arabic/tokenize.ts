import type { Stage } from '../model/doc.ts';
import type { Token, TokenKind } from '../model/word.ts';

// Order matters: numbers first so that 3.5, 20,000 and 22/06/2020 stay whole; then words of letters
// and marks with inner apostrophes; then runs of white space; then any single character.
const NUMBER = String.raw`[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c/:-][0-9\u0660-\u0669\u06f0-\u06f9]+)*`;
const ARABIC = String.raw`[\u0621-\u063a\u0640-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06fc\u0610-\u061a\u200c\u200d]+`;
const LATIN = String.raw`(?:(?![\u0600-\u06ff])[\p{L}\p{M}])+(?:['’.-](?:(?![\u0600-\u06ff])[\p{L}\p{M}])+)*`;
const PIECE = new RegExp(`(${NUMBER})|(${ARABIC}|${LATIN})|([^\\S\\n]+|\\n)|([\\s\\S])`, 'gu');

/**
 * Cuts any string into tokens, losing nothing: `tokens.map((t) => t.raw).join('') === text`.
 * A word is a run of Arabic letters with their marks, or a run of other letters; a line break is a
 * space token of its own. Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    tokens.push({ start: match.index, end: match.index + raw.length, raw, kind: kindOf(match) });
  }
  return tokens;
}

function kindOf(match: RegExpMatchArray): TokenKind {
  if (match[1] !== undefined) return 'number';
  if (match[2] !== undefined) return 'word';
  return match[3] !== undefined ? 'space' : 'punctuation';
}

/** Stage: the whole text as tokens. */
export function tokens(): Stage<never, 'tokens'> {
  return { adds: 'tokens', run: ({ article }) => tokenize(article.text) };
}
