import { contains } from '../model/span.ts';
import { innermostId } from '../record/innermost.ts';
import type { RecordAttribution, TextSpan } from '../record/shape.ts';
import { ADDED, CORRECTED, type Values, type Who } from './decision.ts';
import { type Draft, entityAt, nextId, reasonsOf, statementAt, wordsAt } from './draft.ts';

/** Gives a statement these values: cue, speaker, what is said; one that is not there comes. Gives its id. */
export function putStatement(draft: Draft, id: string | null, values: Values): string | null {
  const known = draft.attributions.find((one) => one.id === id);
  const cue = values.words ?? known?.cue;
  const content = values.content?.map((one) => wordsAt(draft, one)) ?? known?.content;
  if (!cue || !content || content.length === 0) return null;
  const direct = (known?.direct ?? []).filter((one) => content.some((all) => contains(all, one)));
  const statement: RecordAttribution = {
    ...(known ?? newStatement(draft)),
    ...speakerFrom(draft, known, values.speaker),
    cue: { ...(known?.cue ?? newCue(draft, cue)), ...wordsAt(draft, cue) },
    ...{ content, direct },
    quote: direct.length === 0 ? 'indirect' : (known?.quote ?? 'indirect'),
    rule: known ? CORRECTED : ADDED,
  };
  const kind = values.kind ?? statement.source_kind;
  const anonymity = values.anonymity ?? statement.anonymity;
  const set = { ...statement, source_kind: kind, anonymity };
  const whole = { ...set, reasons: reasonsOf(known ?? null, set) };
  draft.attributions = known
    ? draft.attributions.map((one) => (one === known ? whole : one))
    : [...draft.attributions, whole];
  return whole.id;
}

type Speaker = Pick<RecordAttribution, 'source' | 'source_entity' | 'source_kind' | 'anonymity'>;

function speakerFrom(
  draft: Draft,
  known: RecordAttribution | undefined,
  speaker: Who | null | undefined,
): Partial<Speaker> {
  if (speaker === undefined) return {};
  if (speaker === null) {
    const none = { source: null, source_entity: null };
    return { ...none, source_kind: 'implicit', anonymity: 'unnamed' };
  }
  const entity = entityAt(draft, speaker);
  if (entity === known?.source_entity) return {};
  const { type, form } = draft.entities.find(({ id }) => id === entity)!;
  return {
    ...{ source: wordsAt(draft, speaker), source_entity: entity },
    source_kind: type === 'PER' ? 'person' : type === 'DOC' ? 'document' : 'institution',
    anonymity: form === 'named' ? 'named' : 'unnamed',
  };
}

function newStatement(draft: Draft) {
  return {
    id: nextId(draft, 'attributions'),
    ...{ source: null, source_entity: null, source_kind: 'unspecified' },
    ...{ anonymity: 'unnamed' as const, anonymity_reason: null },
    ...{ addressee: null, medium: null, parent: null, time: null, reasons: {} },
  };
}

function newCue(draft: Draft, words: TextSpan): RecordAttribution['cue'] {
  const own = wordsAt(draft, words);
  const kind = /^[:،]$/.test(own.text) ? 'punctuation' : 'verb';
  return { ...own, kind, lemma: own.text, force: 'neutral' };
}

/** Takes a statement away: what stood under it stands under the one around it, as the contents now say. */
export function dropStatement(draft: Draft, id: string): void {
  draft.attributions = draft.attributions.filter((one) => one.id !== id);
}

/**
 * Sets every chain anew by what the contents now hold, except where `fixed` says on whose word something stands:
 * there a person has said so. A statement is never inside itself.
 */
export function chainAnew(draft: Draft, fixed: ReadonlyMap<string, TextSpan | null>): void {
  const { attributions } = draft;
  const holder = (id: string, words: TextSpan, except: number | null) => {
    const said = fixed.get(id);
    if (said === undefined) return innermostId(attributions, words, except);
    return said === null ? null : (statementAt(draft, said)?.id ?? null);
  };
  draft.attributions = attributions.map((one, i) => ({
    ...one,
    parent: holder(one.id, one.cue, i),
  }));
  const claimed = (id: string, words: TextSpan) => {
    const own = attributions.findIndex(({ cue }) => cue.start === words.start);
    return holder(id, words, own < 0 ? null : own);
  };
  draft.events = draft.events.map((one) => ({ ...one, attribution: claimed(one.id, one.trigger) }));
  draft.relations = draft.relations.map((one) => ({
    ...one,
    attribution: holder(one.id, one.span, null),
  }));
  cutRounds(draft);
}

/** A parent chosen by hand may close a round; the statement that closes it then stands on the article's word. */
function cutRounds(draft: Draft): void {
  const parents = new Map(draft.attributions.map(({ id, parent }) => [id, parent]));
  draft.attributions = draft.attributions.map((one) => {
    const seen = new Set([one.id]);
    for (let at = one.parent; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at)) {
        parents.set(one.id, null);
        return { ...one, parent: null };
      }
      seen.add(at);
    }
    return one;
  });
}
