import type { Tables } from '../lexicon/load.ts';
import type { Attribution } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import { contains, type Span } from '../model/span.ts';
import { innermostAttribution } from '../record/innermost.ts';
import { according } from './according.ts';
import { findStatedReasons, type StatedReason } from './anonymity.ts';
import { headlineColon } from './colon.ts';
import { loadCueWords } from './cue-words.ts';
import { sourceKindOf } from './kinds.ts';
import { type Construction, createSight, type Draft, type Needs, type Sight } from './sight.ts';
import { masdar, participle, speechVerb } from './verbal.ts';

/** In order: the first construction that claims a word as its cue wins. */
const CONSTRUCTIONS: readonly Construction[] = [
  speechVerb,
  participle,
  masdar,
  according,
  headlineColon,
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
      if (!draft || drafts.some((other) => isSameSaying(other, draft))) continue;
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
  const finished: Finished[] = [];
  let last: { mention: Mention; draft: Draft } | null = null;
  for (const draft of drafts) {
    const speaker: Mention | null = draft.speaker ?? (draft.carries && last ? last.mention : null);
    if (draft.speaker) last = { mention: draft.speaker, draft };
    const isSameLine =
      last !== null && lineOf(sight, last.draft.cue.i) === lineOf(sight, draft.cue.i);
    const source =
      draft.source ?? (draft.carries && isSameLine ? (last?.draft.source ?? null) : null);
    finished.push(
      toAttribution(sight, {
        draft,
        speaker,
        source,
        i: finished.length,
        reason: reasonFor(sight, draft, { drafts, reasons }),
      }),
    );
  }
  return finished;
}

const lineOf = (sight: Sight, i: number) => sight.doc.words[i]!.line;

/** A stated reason belongs to the nearest cue of its line. */
function reasonFor(
  sight: Sight,
  draft: Draft,
  { drafts, reasons }: { drafts: readonly Draft[]; reasons: readonly StatedReason[] },
): StatedReason | null {
  const own = reasons.find((reason) => {
    const near = drafts
      .filter((other) => lineOf(sight, other.cue.i) === reason.line)
      .sort(
        (a, b) => Math.abs(a.cue.start - reason.start) - Math.abs(b.cue.start - reason.start),
      )[0];
    return near === draft;
  });
  return own ?? null;
}

interface Finish {
  readonly draft: Draft;
  readonly speaker: Mention | null;
  readonly source: Span | null;
  readonly i: number;
  readonly reason: StatedReason | null;
}

function toAttribution(sight: Sight, { draft, speaker, source, i, reason }: Finish): Finished {
  const entity = speaker ? (sight.entityOf(speaker) ?? null) : null;
  const kind = sourceKindOf(sight, draft, speaker);
  const type = entity?.type ?? speaker?.type;
  const isPerson = type === 'PER' || type === 'GRP';
  const isUnnamed =
    kind === 'implicit' || kind === 'unspecified' || (isPerson && entity?.form !== 'named');
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
  const outside = sight.doc.words.filter(
    (word) =>
      word.kind === 'word' &&
      isIn(word, content) &&
      !isIn(word, direct) &&
      !sight.cues.has(word, 'that'),
  );
  return outside.length === 0 ? 'direct' : 'mixed';
}

/** Puts each attribution under the innermost other one whose content holds its cue. */
function nest(finished: readonly Finished[]): Attribution[] {
  return finished.map((attribution, i) => ({
    ...attribution,
    parent: innermostAttribution(finished, attribution.cue, i),
  }));
}
