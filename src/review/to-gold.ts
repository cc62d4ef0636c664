import { checkRecord } from '../evaluation/checker.ts';
import type { Gold } from '../evaluation/gold.ts';
import { PLACE_TYPES } from '../model/entity.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import type { ArticleRecord, RecordMention } from '../record/shape.ts';
import { dropMention } from './change-names.ts';
import { chainAnew, dropStatement } from './change-statements.ts';
import { type Draft, draftOf } from './draft.ts';
import { fitContents } from './fit-contents.ts';
import { writeGold } from './write-gold.ts';

/** A revised record as gold, and what the checker of gold has against it: empty when it may be used. */
export interface MadeGold {
  readonly gold: Gold;
  readonly errors: readonly string[];
}

/**
 * A record as people decided it in the form of `isnad-gold/1.0`. Where the form is stricter than what people may decide,
 * the form is kept: on whose word something stands follows from what statements hold, so contents are cut or
 * lengthened to agree with a chain that somebody chose; of names that cannot stand together, the one that a person
 * set stays. Pure.
 */
export function goldOf(
  record: ArticleRecord,
  { id, notes }: { readonly id: string; readonly notes: string },
): MadeGold {
  const draft = draftOf(record);
  fitContents(draft);
  for (let before = -1; before !== countAll(draft); ) {
    before = countAll(draft);
    dropClashes(draft);
    dropUseless(draft);
    for (const { id: empty } of draft.attributions.filter(({ content }) => content.length === 0))
      dropStatement(draft, empty);
  }
  settleValues(draft);
  chainAnew(draft, new Map());
  const gold = writeGold({ ...record, ...layersOf(draft) }, { id, notes });
  return { gold, errors: checkRecord(gold, record.text) };
}

function layersOf({ entities, mentions, attributions, events, relations, times }: Draft) {
  return { entities, mentions, attributions, events, relations, times };
}

function countAll(draft: Draft): number {
  return Object.values(layersOf(draft)).reduce((sum, layer) => sum + layer.length, 0);
}

/** Names that stand on the same words, cross each other, or lie in a proper name. */
function dropClashes(draft: Draft): void {
  for (const a of draft.mentions) {
    for (const b of draft.mentions) {
      const isLive = draft.mentions.includes(a) && draft.mentions.includes(b);
      if (a !== b && isLive && clash(a, b)) dropMention(draft, weaker(a, b).id);
    }
  }
}

function clash(a: RecordMention, b: RecordMention): boolean {
  if (!overlaps(a, b)) return false;
  if (a.start === b.start && a.end === b.end) return true;
  if (contains(a, b)) return a.form === 'named';
  if (contains(b, a)) return b.form === 'named';
  return true;
}

/** A person's word before the engine's; of two alike the shorter goes. */
function weaker(a: RecordMention, b: RecordMention): RecordMention {
  const isDecided = ({ rule, link }: RecordMention) => /^review\//.test(`${rule} ${link}`);
  if (isDecided(a) !== isDecided(b)) return isDecided(a) ? b : a;
  return a.end - a.start < b.end - b.start ? a : b;
}

/** Descriptions of somebody who has no part in anything. */
function dropUseless(draft: Draft): void {
  const used = new Set<string | null>([
    ...draft.events.flatMap((one) => [
      ...[...one.actors, ...one.recipients, ...one.others, ...one.places],
    ]),
    ...draft.relations.flatMap(({ from, to }) => [from, to]),
    ...draft.attributions.flatMap((one) => [one.source_entity, one.addressee, one.medium]),
    ...draft.mentions.flatMap((one) => (one.roles ?? []).map(({ org }) => org)),
    ...draft.entities.flatMap(({ members }) => members ?? []),
  ]);
  const useless = draft.entities.filter(({ id, form }) => form === 'nominal' && !used.has(id));
  for (const { id } of useless) {
    for (const mention of draft.mentions.filter(({ entity }) => entity === id))
      dropMention(draft, mention.id);
  }
}

function settleValues(draft: Draft): void {
  const types = new Map(draft.entities.map(({ id, type }) => [id, type]));
  draft.entities = draft.entities.map((one) => {
    const number = one.type === 'PER' ? 'one' : one.type === 'GRP' ? 'many' : one.number;
    return number === one.number ? one : { ...one, number };
  });
  draft.events = draft.events.map((one) => ({
    ...one,
    places: one.places.filter((id) => PLACE_TYPES.has(types.get(id) ?? '')),
  }));
  const isNamedIn = (span: Span, entity: string | null) =>
    draft.mentions.some((one) => one.entity === entity && contains(span, one));
  draft.attributions = draft.attributions.map((one) =>
    one.source && !isNamedIn(one.source, one.source_entity) ? { ...one, source: null } : one,
  );
}
