import type { Tables } from '../lexicon/load.ts';
import type { Attribution, SourceKind } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import { contains, type Span } from '../model/span.ts';
import { innermostFinder } from '../record/innermost.ts';
import { according } from './according.ts';
import { findStatedReasons, type StatedReason } from './anonymity.ts';
import { headlineColon } from './colon.ts';
import { loadCueWords } from './cue-words.ts';
import { sourceKindOf } from './kinds.ts';
import { nounCue } from './nouns.ts';
import { type Construction, createSight, type Draft, type Needs, type Sight } from './sight.ts';
import { masdar, participle, speechVerb } from './verbal.ts';

/** In order: the first construction that claims a word as its cue wins. */
const CONSTRUCTIONS: readonly Construction[] = [
  speechVerb,
  participle,
  masdar,
  according,
  headlineColon,
  nounCue,
];

/** Stage: who says what to whom, through what, inside whose words (guidelines, section 4). */
export function attribute(tables: Tables): Stage<Needs, 'attributions'> {
  const cues = loadCueWords(tables);
  return {
    adds: 'attributions',
    run: (doc) => {
      const sight = createSight(doc, cues);
      const drafts = findDrafts(sight);
      const reasons = findStatedReasons(doc.words, cues);
      return nest(finish(sight, drafts, reasons));
    },
  };
}

function findDrafts(sight: Sight): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < sight.doc.words.length; i += 1) {
    for (const construction of CONSTRUCTIONS) {
      const draft = construction.find(sight, i, drafts);
      if (!draft || drafts.slice(-6).some((other) => isSameSaying(other, draft))) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
}

/** One content, two cues (وأضاف … قائلا): the first is kept (guidelines 11.2). */
function isSameSaying(a: Draft, b: Draft): boolean {
  const [x, y] = [a.content[0]!, b.content[0]!];
  return (
    a.cue.start === b.cue.start ||
    (x.start === y.start && Math.abs(a.cue.i - b.cue.i) < 12 && b.cue.kind === 'participle')
  );
}

type Finished = Omit<Attribution, 'parent'>;

function finish(
  sight: Sight,
  drafts: readonly Draft[],
  reasons: readonly StatedReason[],
): Finished[] {
  const reasonOf = nearestDrafts(sight, drafts, reasons);
  return drafts.map((draft, i) =>
    toAttribution(sight, { draft, i, reason: reasonOf.get(draft) ?? null }),
  );
}

const lineOf = (sight: Sight, i: number) => sight.doc.words[i]!.line;

/** A stated reason belongs to the nearest cue of its line. */
function nearestDrafts(
  sight: Sight,
  drafts: readonly Draft[],
  reasons: readonly StatedReason[],
): ReadonlyMap<Draft, StatedReason> {
  const found = new Map<Draft, StatedReason>();
  let k = 0;
  for (const reason of reasons) {
    while (k < drafts.length && lineOf(sight, drafts[k]!.cue.i) < reason.line) k += 1;
    let nearest: Draft | null = null;
    const away = (draft: Draft) => Math.abs(draft.cue.start - reason.start);
    for (let d = k; d < drafts.length && lineOf(sight, drafts[d]!.cue.i) === reason.line; d += 1)
      if (!nearest || away(drafts[d]!) < away(nearest)) nearest = drafts[d]!;
    if (nearest && !found.has(nearest)) found.set(nearest, reason);
  }
  return found;
}

interface Finish {
  readonly draft: Draft;
  readonly i: number;
  readonly reason: StatedReason | null;
}

function toAttribution(sight: Sight, { draft, i, reason }: Finish): Finished {
  const { speaker } = draft;
  const entity = speaker ? (sight.entityOf(speaker) ?? null) : null;
  const kind = sourceKindOf(sight, draft, speaker);
  const source = isOnLine(sight, draft) ? draft.source : null;
  const isUnnamed =
    NOBODIES.has(kind) || (!BODIES.has(kind) && (entity?.form ?? speaker?.form) !== 'named');
  const direct = directSpans(sight, draft.content);
  const { cue } = draft;
  return {
    i,
    start: cue.start,
    end: cue.end,
    rule: draft.rule,
    source,
    sourceEntity: entity?.i ?? null,
    sourceKind: kind,
    anonymity: isUnnamed ? 'unnamed' : 'named',
    anonymityReason: reason ? { start: reason.start, end: reason.end, kind: reason.kind } : null,
    cue: { start: cue.start, end: cue.end, kind: cue.kind, lemma: cue.lemma, force: cue.force },
    content: draft.content,
    quote: quoteKind(draft.content, direct, sight),
    direct,
    addressee: draft.addressee ? (sight.entityOf(draft.addressee)?.i ?? null) : null,
    medium: draft.medium ? (sight.entityOf(draft.medium)?.i ?? null) : null,
    time: draft.time?.i ?? null,
    reasons: draft.reasons,
  };
}

const NOBODIES: ReadonlySet<SourceKind> = new Set(['implicit', 'unspecified']);
const BODIES: ReadonlySet<SourceKind> = new Set(['institution', 'media', 'document']);

/** A speaker taken over from an earlier line leaves no words in this one. */
function isOnLine({ doc, wordAt }: Sight, { source, cue }: Draft): boolean {
  return source !== null && doc.words[wordAt(source.start)]?.line === doc.words[cue.i]!.line;
}

/** Quotations inside the content, or the one that is all of it; not one that holds it and more. */
function directSpans(sight: Sight, content: readonly Span[]): Span[] {
  return content.flatMap((span) =>
    sight.quotes
      .filter((quote) => contains(span, quote))
      .map((quote) => ({ start: quote.start, end: quote.end })),
  );
}

/** Words of content outside the marks that are more than a complementiser make it mixed (guidelines 11.6). */
function quoteKind(
  content: readonly Span[],
  direct: readonly Span[],
  sight: Sight,
): Attribution['quote'] {
  if (direct.length === 0) return 'indirect';
  const isIn = (word: Span, spans: readonly Span[]) =>
    spans.some((span) => span.start < word.end && word.start < span.end);
  for (const { start, end } of content) {
    for (let k = sight.wordAt(start); (sight.doc.words[k]?.start ?? end) < end; k += 1) {
      const word = sight.doc.words[k]!;
      if (word.kind === 'word' && !isIn(word, direct) && !sight.cues.has(word, 'that'))
        return 'mixed';
    }
  }
  return 'direct';
}

/** Puts each attribution under the innermost other one whose content holds its cue. */
function nest(finished: readonly Finished[]): Attribution[] {
  const innermost = innermostFinder(finished);
  return finished.map((attribution, i) => ({
    ...attribution,
    parent: innermost(attribution.cue, i),
  }));
}
