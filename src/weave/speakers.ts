import type { Span } from '../model/span.ts';
import type { ArticleRecord, RecordAttribution } from '../record/shape.ts';

/** On whose word something stands, as the article says. */
export interface Voice {
  /** Name of the innermost speaker; null: nobody but the article. */
  readonly speaker: string | null;
  readonly kind: string | null;
  readonly isNamed: boolean;
  /** Ids of the attributions over it, outermost first. */
  readonly chain: readonly string[];
}

const ARTICLE: Voice = { speaker: null, kind: null, isNamed: false, chain: [] };

/** Whose word the words at a place are: the innermost attribution whose content holds it. */
export function voiceAt(record: ArticleRecord, at: Span): Voice {
  const holding = record.attributions.filter(({ content }) =>
    content.some(({ start, end }) => start <= at.start && at.start < end),
  );
  const size = ({ content }: RecordAttribution) =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  const [inner] = [...holding].sort((a, b) => size(a) - size(b) || b.cue.start - a.cue.start);
  return inner ? voiceOf(record, inner) : ARTICLE;
}

/** The voice of one attribution. */
export function voiceOf(record: ArticleRecord, attribution: RecordAttribution): Voice {
  const { source, source_entity, source_kind, anonymity } = attribution;
  const entity = record.entities.find(({ id }) => id === source_entity);
  return {
    speaker: entity?.name_ar ?? source?.text ?? null,
    kind: source_kind,
    isNamed: anonymity === 'named',
    chain: chainTo(record, attribution),
  };
}

function chainTo(record: ArticleRecord, attribution: RecordAttribution): string[] {
  const chain: string[] = [];
  for (let at: RecordAttribution | undefined = attribution; at; ) {
    if (chain.includes(at.id)) break;
    chain.unshift(at.id);
    const parent: string | null = at.parent;
    at = record.attributions.find(({ id }) => id === parent);
  }
  return chain;
}
