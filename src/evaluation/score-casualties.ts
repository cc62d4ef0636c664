import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseTsv } from '../lexicon/tsv.ts';
import type { RecordCount } from '../record/shape.ts';
import { type Baseline, findFallen, pinFigures } from './baseline.ts';
import { round4 } from './counts.ts';
import type { Evaluation } from './evaluate.ts';
import { writeFigure } from './tables.ts';

/** How many people an article says were hurt: a row of eval/casualties.tsv, whose head says how it was made. */
interface Casualty {
  readonly article: string;
  /** UTF-16 offsets of the words, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** dead, injured, arrested or displaced. */
  readonly kind: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A key of casualties, and the SHA-256 of its file. */
interface CasualtyKey {
  readonly rows: readonly Casualty[];
  readonly sha256: string;
}

export interface CasualtiesEvaluation {
  /** The name of the figures in eval/baseline.json. */
  readonly set: string;
  readonly sha256: string;
  readonly documents: number;
  /** Rows of the key in this set, and those that an event of the record gives with low, best and high. */
  readonly asked: number;
  readonly right: number;
  /** Numbers that the records give, named single victims aside, and those that the key has. */
  readonly given: number;
  readonly known: number;
  /** Rows of the key that no number of the record answers to, and numbers of the records that no row does. */
  readonly missed: readonly Casualty[];
  readonly extra: readonly Casualty[];
}

/** Reads a key of casualties. Throws an Error when it is not such a table. */
export function readCasualtyKey(path: URL): CasualtyKey {
  const text = readFileSync(path, 'utf8');
  const number = (cell = '-') => (cell === '-' ? null : Number(cell));
  const rows = parseTsv(text, path.pathname).map((row): Casualty => {
    const [start = 0, end = 0] = (row.words ?? '').split('-').map(Number);
    const { article = '', kind = '' } = row;
    const [low, best, high] = [number(row.low), number(row.best), number(row.high)];
    return { article, start, end, kind, low, best, high };
  });
  return { rows, sha256: createHash('sha256').update(text).digest('hex') };
}

/**
 * Holds the numbers of an evaluated set to a key. A number is right when its kind, low, best and high are, and its
 * words touch the key's. One number may stand in several events; it counts once.
 */
export function evaluateCasualties(
  { set, documents }: Evaluation,
  { rows, sha256 }: CasualtyKey,
): CasualtiesEvaluation {
  const all = documents.flatMap(givenIn);
  // The key has no numbers of what is only threatened or demanded: such are neither right nor wrong.
  const given = all.filter(({ isReal }) => isReal);
  const ids = new Set(documents.map(({ file }) => file.gold.doc.id));
  const asked = rows.filter(({ article }) => ids.has(article));
  const missed = asked.filter((row) => !all.some((one) => isSame(one, row)));
  const extra = given.filter((one) => !asked.some((row) => isSame(one, row)));
  return {
    ...{ set: `casualties ${set}`, sha256, documents: documents.length },
    ...{ asked: asked.length, right: asked.length - missed.length, missed },
    ...{ given: given.length, known: given.length - extra.length, extra },
  };
}

/** A number of a record, and whether what it belongs to is said to have happened. */
type Given = Casualty & { readonly isReal: boolean };

/** The numbers of a record, once each. A victim by name is one, but the text gives no number. */
function givenIn({ file, record }: Evaluation['documents'][number]): Given[] {
  const article = file.gold.doc.id;
  const named = new Set(
    record.mentions.filter(({ form }) => form === 'named').map(({ start }) => start),
  );
  const found = new Map<string, Given>();
  for (const { size, modality, polarity } of record.events) {
    const isReal = modality === 'asserted' && polarity === 'pos';
    for (const [kind, count] of Object.entries(size ?? {})) {
      const { low, best, high, span } = count as RecordCount;
      if (best === 1 && named.has(span.start)) continue;
      const { start, end } = span;
      const given = { article, start, end, kind, low, best, high, isReal };
      if (isReal || !found.has(`${kind} ${start}`)) found.set(`${kind} ${start}`, given);
    }
  }
  return [...found.values()];
}

function isSame(a: Casualty, b: Casualty): boolean {
  return (
    a.article === b.article &&
    a.kind === b.kind &&
    a.start < b.end &&
    b.start < a.end &&
    a.low === b.low &&
    a.best === b.best &&
    a.high === b.high
  );
}

function figuresOf({ asked, right, given, known }: CasualtiesEvaluation): Record<string, number> {
  const share = (part: number, all: number) => (all === 0 ? 1 : round4(part / all));
  return { 'right number': share(right, asked), 'number in the key': share(known, given) };
}

/** One line with the figures. */
export function writeCasualties(evaluation: CasualtiesEvaluation): string {
  const { set, asked, right, given, known } = evaluation;
  const figures = Object.values(figuresOf(evaluation)).map(writeFigure);
  return `${set} (eval/casualties.tsv): ${right} of ${asked} numbers right, ${figures[0]} (asked: .9); of ${given} given the key has ${known}, ${figures[1]}`;
}

/** One sentence for each figure below its floor. */
export function findCasualtyRegressions(
  evaluation: CasualtiesEvaluation,
  baseline: Baseline,
): string[] {
  const { set, sha256 } = evaluation;
  return findFallen({ set, sha256, figures: figuresOf(evaluation) }, baseline);
}

/** The baseline with these figures pinned. */
export function pinCasualties(
  baseline: Baseline,
  evaluation: CasualtiesEvaluation,
  { allowRegression }: { readonly allowRegression: boolean },
): Baseline {
  const { set, sha256, documents, asked } = evaluation;
  return pinFigures(baseline, {
    ...{ set, sha256, documents, figures: figuresOf(evaluation), allowRegression },
    gold: { numbers: asked },
  });
}
