import type { Span } from '../model/span.ts';
import type { RecordAttribution, RecordEvent, TextSpan } from '../record/shape.ts';
import type { DecidedLayer, Values, Who } from './decision.ts';
import type { Draft } from './draft.ts';

/** All that people may decide about a find, by words alone; null when the draft has no such find. */
export function wholeOf(draft: Draft, layer: DecidedLayer, id: string): Values | null {
  if (layer === 'events') return wholeEvent(draft, id);
  if (layer === 'relations') return wholeRelation(draft, id);
  if (layer === 'attributions') return wholeStatement(draft, id);
  if (layer === 'entities') {
    const found = draft.entities.find((one) => one.id === id);
    return found ? { type: found.type, name: found.name_ar, name_en: found.name_en } : null;
  }
  if (layer === 'times') {
    const found = draft.times.find((one) => one.id === id);
    return found ? { words: cut(found), type: found.type, value: found.value } : null;
  }
  const found = draft.mentions.find((one) => one.id === id);
  if (!found) return null;
  const other = draft.mentions.find((one) => one.entity === found.entity && one.id !== id);
  const type = draft.entities.find((one) => one.id === found.entity)?.type ?? '';
  return { words: cut(found), type, entity: other ? { ...cut(other), type } : null };
}

function wholeEvent(draft: Draft, id: string): Values | null {
  const found = draft.events.find((one) => one.id === id);
  if (!found) return null;
  const { trigger, type, mode, modality, polarity } = found;
  const all = (ids: readonly string[]) => ids.flatMap((one) => whoIs(draft, one, trigger) ?? []);
  return {
    ...{ words: cut(trigger), type, mode, modality, polarity },
    ...{ actors: all(found.actors), recipients: all(found.recipients) },
    ...{ others: all(found.others), places: all(found.places) },
    ...{ attribution: cueOf(draft, found.attribution), time: timeOf(draft, found.time) },
    size: sizeOf(found),
  };
}

function sizeOf({ size = {} }: RecordEvent): Values['size'] {
  const counts = Object.entries(size).map(([kind, { span, ...count }]) => [
    kind,
    { ...count, words: cut(span) },
  ]);
  return Object.fromEntries(counts);
}

function wholeRelation(draft: Draft, id: string): Values | null {
  const found = draft.relations.find((one) => one.id === id);
  if (!found) return null;
  const { span, type, modality, polarity } = found;
  return {
    ...{ words: cut(span), type, modality, polarity },
    from: whoIs(draft, found.from, span) ?? undefined,
    to: whoIs(draft, found.to, span) ?? undefined,
    ...{ attribution: cueOf(draft, found.attribution), time: timeOf(draft, found.time) },
  };
}

function wholeStatement(draft: Draft, id: string): Values | null {
  const found = draft.attributions.find((one) => one.id === id);
  if (!found) return null;
  return {
    words: cut(found.cue),
    speaker: speakerOf(draft, found),
    ...{ kind: found.source_kind, anonymity: found.anonymity },
    parent: cueOf(draft, found.parent),
    content: found.content.map(cut),
  };
}

/** The speaker by the words of the statement itself, where they name anybody. */
function speakerOf(draft: Draft, { source, source_entity, cue }: RecordAttribution): Who | null {
  if (source_entity === null) return null;
  const near = whoIs(draft, source_entity, source ?? cue);
  return near;
}

function cut({ start, end, text }: TextSpan): TextSpan {
  return { start, end, text };
}

/** An entity by the mention of it that stands nearest to some words. */
function whoIs(draft: Draft, entity: string, near: Span): Who | null {
  const type = draft.entities.find(({ id }) => id === entity)?.type ?? '';
  const distance = ({ start, end }: Span) => Math.max(0, start - near.end, near.start - end);
  const own = draft.mentions.filter((one) => one.entity === entity);
  const [nearest] = own.sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  return nearest ? { ...cut(nearest), type } : null;
}

function cueOf(draft: Draft, id: string | null): TextSpan | null {
  const found = draft.attributions.find((one) => one.id === id);
  return found ? cut(found.cue) : null;
}

function timeOf(draft: Draft, id: string | null): TextSpan | null {
  const found = draft.times.find((one) => one.id === id);
  return found ? cut(found) : null;
}
