import type { HeadlineLayer } from './counts.ts';
import type { Evaluation, ScoredDocument } from './evaluate.ts';
import { type Item, judgeItems } from './items.ts';

const CONTEXT = 40;

/** What a layer missed and what it found too much, one line each, with the words around it. */
export function listMisses(evaluation: Evaluation, layer: HeadlineLayer): string[] {
  return evaluation.documents.flatMap((document) => {
    const { gold, system } = judgeItems(document, layer);
    const missed = gold.filter(({ isRight }) => !isRight).map((one) => ({ one, sign: 'missed' }));
    const extra = system.filter(({ isRight }) => !isRight).map((one) => ({ one, sign: 'extra ' }));
    return [...missed, ...extra]
      .sort((a, b) => a.one.start - b.one.start)
      .map(({ one, sign }) => writeMiss(document, one, sign));
  });
}

function writeMiss({ file, record }: ScoredDocument, one: Item, sign: string): string {
  const { text } = record;
  const flat = (from: number, to: number) =>
    text.slice(Math.max(0, from), to).replaceAll('\n', ' ⏎ ');
  const words = `${flat(one.start - CONTEXT, one.start)}[${flat(one.start, one.end)}]${flat(one.end, one.end + CONTEXT)}`;
  const rule = one.rule ? `  ${one.rule}` : '';
  return `${file.gold.doc.id} ${sign} ${one.type} ${one.start}-${one.end}${rule}\n  …${words}…\n  ${one.detail}`;
}
