import type { RuleId, Span } from '../model/span.ts';
import { overlaps } from '../model/span.ts';
import { chainOf, type RecordIndex } from './chain.ts';
import { innermostId } from './innermost.ts';
import type { RecordAttribution, RecordReasons, TextSpan } from './shape.ts';

/** One value of something found, with the rule and the words that decided it where it has its own. */
export interface ExplainedValue {
  readonly field: string;
  readonly value: unknown;
  readonly rule?: RuleId;
  readonly words?: TextSpan;
}

/** One link of the chain: who said it, by which words, found by which rule. */
export interface ExplainedClaim {
  readonly id: string;
  readonly speaker: string | null;
  readonly cue: TextSpan;
  readonly content: readonly TextSpan[];
  readonly rule: RuleId;
}

/** Where one find comes from: its words, its values, its claims from the innermost out, the article, the outlet. */
export interface Explanation {
  readonly id: string;
  readonly kind: ExplainedKind;
  readonly rule: RuleId;
  readonly words: readonly TextSpan[];
  readonly values: readonly ExplainedValue[];
  readonly chain: readonly ExplainedClaim[];
  readonly article: {
    readonly id: string;
    readonly file: string;
    readonly url: string | null;
    readonly date: string | null;
    readonly date_basis: string | null;
    readonly format: string;
    readonly encoding: string;
    readonly bytes_sha256: string;
  };
  readonly outlet: string | null;
}

const KINDS = {
  E: 'entities',
  M: 'mentions',
  A: 'attributions',
  V: 'events',
  R: 'relations',
  T: 'times',
} as const;
type ExplainedKind = (typeof KINDS)[keyof typeof KINDS];

type Found = {
  readonly id: string;
  readonly rule: RuleId;
  readonly reasons?: RecordReasons;
  readonly attribution?: string | null;
  readonly parent?: string | null;
};

/** Fields that are told elsewhere in an explanation. */
const TOLD = ['id', 'rule', 'reasons', 'start', 'end', 'text', 'trigger', 'span', 'attribution'];

/** Explains one find by its id; null when the record has no such id. */
export function explain(index: RecordIndex, id: string): Explanation | null {
  const kind = KINDS[id[0] as keyof typeof KINDS];
  const found = kind && (index.record[kind] as readonly Found[]).find((one) => one.id === id);
  if (!found) return null;
  const { doc } = index.record;
  const holder = holderOf(index, kind, found);
  return {
    id,
    kind,
    rule: found.rule,
    words: wordsOf(index, kind, found),
    values: valuesOf(found),
    chain: chainOf(index, holder).map(explainClaim).reverse(),
    article: {
      id: doc.id,
      file: doc.file,
      url: doc.url,
      date: doc.doc_date,
      date_basis: doc.doc_date_basis,
      format: doc.format,
      encoding: doc.encoding,
      bytes_sha256: doc.bytes_sha256,
    },
    outlet: doc.outlet,
  };
}

/** On whose word: as the record has it; for a mention or a time, whose words it stands in. */
function holderOf(index: RecordIndex, kind: ExplainedKind, found: Found): string | null {
  if (found.attribution !== undefined) return found.attribution;
  if (found.parent !== undefined) return found.parent;
  const [words] = wordsOf(index, kind, found);
  if (kind === 'entities' || !words) return null;
  return innermostId(index.record.attributions, words);
}

function wordsOf(index: RecordIndex, kind: ExplainedKind, found: object): TextSpan[] {
  const one = found as {
    trigger?: TextSpan;
    span?: TextSpan;
    cue?: TextSpan;
    id: string;
  } & TextSpan;
  if (kind === 'entities') {
    const own = index.record.mentions.filter(({ entity }) => entity === one.id);
    return own.map(({ start, end, text }) => ({ start, end, text }));
  }
  const { start, end, text } = one.trigger ?? one.span ?? one.cue ?? one;
  return [{ start, end, text }];
}

function valuesOf(found: Found): ExplainedValue[] {
  const reasons = found.reasons ?? {};
  const isTold = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  const values = Object.entries(found)
    .filter(([field, value]) => !TOLD.includes(field) && (field in reasons || !isTold(value)))
    .map(([field, value]) => ({ field, value, ...reasons[field] }));
  const more = Object.entries(reasons)
    .filter(([field]) => !(field in found))
    .map(([field, reason]) => ({ field, value: null, ...reason }));
  return [...values, ...more];
}

function explainClaim(found: RecordAttribution): ExplainedClaim {
  const { id, source_entity: speaker, cue, content, rule } = found;
  const { start, end, text } = cue;
  return { id, speaker, cue: { start, end, text }, content, rule };
}

/**
 * Ids of everything whose own words stand where `words` stands in the text, in the order events,
 * relations, attributions, times, mentions; and the entities of those mentions.
 */
export function findAt({ record }: RecordIndex, words: string): string[] {
  const spots: Span[] = [];
  for (
    let at = record.text.indexOf(words);
    words && at >= 0;
    at = record.text.indexOf(words, at + 1)
  ) {
    spots.push({ start: at, end: at + words.length });
  }
  const isThere = (span: Span) => spots.some((spot) => overlaps(spot, span));
  const mentions = record.mentions.filter(isThere);
  return [
    ...record.events.filter(({ trigger }) => isThere(trigger)),
    ...record.relations.filter(({ span }) => isThere(span)),
    ...record.attributions.filter(({ cue }) => isThere(cue)),
    ...record.times.filter(isThere),
    ...mentions,
  ]
    .map(({ id }) => id)
    .concat([...new Set(mentions.map(({ entity }) => entity))]);
}
