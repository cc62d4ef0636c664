import type { ArticleRecord } from '../../../src/record/shape.ts';

/** A paragraph of the article, or lines in a row that are no part of it. */
export interface Block {
  readonly kind: 'body' | 'debris';
  readonly start: number;
  readonly end: number;
  /** Kinds of debris in it, each once. */
  readonly debris: readonly string[];
  readonly lines: number;
}

/** The lines of a record as paragraphs, debris folded together; empty lines are left out. */
export function blocksOf({ lines, text }: ArticleRecord): Block[] {
  const blocks: Block[] = [];
  for (const { start, end, kind, debris } of lines) {
    if (!text.slice(start, end).trim()) continue;
    const last = blocks.at(-1);
    const kinds = debris ? [debris] : [];
    if (kind === 'debris' && last?.kind === 'debris') {
      const all = [...new Set([...last.debris, ...kinds])];
      blocks[blocks.length - 1] = { ...last, end, debris: all, lines: last.lines + 1 };
    } else {
      blocks.push({ kind, start, end, debris: kinds, lines: 1 });
    }
  }
  return blocks;
}
