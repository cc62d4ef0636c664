import {
  ANONYMITY_REASONS,
  CUE_KINDS,
  MODALITIES,
  RELATION_TYPES,
  SOURCE_KINDS,
} from '../model/claim.ts';
import { PLACE_TYPES, TIME_TYPES } from '../model/entity.ts';
import { contains } from '../model/span.ts';
import { innermostId } from '../record/innermost.ts';
import { EVENT_MODES } from '../record/plover.ts';
import { type Check, checkRef, checkSpan, oneOf } from './checker-basics.ts';
import type { Gold, GoldMention } from './gold.ts';

/** Attributions: spans, values, parent, source words. */
export function checkAttributions(check: Check): void {
  const { gold, text, err } = check;
  gold.attributions.forEach((found, at) => {
    const { id, cue, source } = found;
    checkSpan(check, source, `${id}.source`);
    const isMark = cue.kind === 'punctuation' && text.slice(cue.start, cue.end) === cue.text;
    if (!(isMark && /^[:،]$/.test(cue.text))) checkSpan(check, cue, `${id}.cue`);
    for (const span of found.content) checkSpan(check, span, `${id}.content`);
    for (const span of found.direct) {
      checkSpan(check, span, `${id}.direct`);
      if (!found.content.some((outer) => contains(outer, span)))
        err(`${id}: direct outside content`);
    }
    checkAttributionValues(check, found);
    const parent = innermostId(gold.attributions, cue, at);
    if (parent !== found.parent) err(`${id}: parent ${found.parent} but cue lies in ${parent}`);
    if (found.content.length === 0) err(`${id}: no content`);
    const holds = (mention: GoldMention) =>
      mention.entity === found.source_entity && source !== null && contains(source, mention);
    if (source && !gold.mentions.some(holds)) err(`${id}: no mention of the source in its span`);
  });
}

function checkAttributionValues(check: Check, found: Gold['attributions'][number]): void {
  const { id } = found;
  oneOf(check, found.source_kind, SOURCE_KINDS, id);
  oneOf(check, found.anonymity, ['named', 'unnamed'], id);
  oneOf(check, found.cue.kind, CUE_KINDS, id);
  oneOf(check, found.quote, ['direct', 'indirect', 'mixed'], id);
  checkSpan(check, found.anonymity_reason, `${id}.reason`);
  if (found.anonymity_reason) oneOf(check, found.anonymity_reason.kind, ANONYMITY_REASONS, id);
  if ((found.quote === 'indirect') !== (found.direct.length === 0))
    check.err(`${id}: quote against direct`);
  for (const ref of [found.source_entity, found.addressee, found.medium])
    checkRef(check, ref, 'entities', id);
  checkRef(check, found.parent, 'attributions', id);
  checkRef(check, found.time, 'times', id);
}

/** Events: type, mode, places, holder. */
export function checkEvents(check: Check): void {
  const { gold, err } = check;
  for (const event of gold.events) {
    const { id, trigger } = event;
    checkSpan(check, trigger, id);
    const modes = EVENT_MODES[event.type];
    if (!modes) err(`${id} type`);
    else if (event.mode !== null) oneOf(check, event.mode, modes, id);
    oneOf(check, event.modality, MODALITIES, id);
    oneOf(check, event.polarity, ['pos', 'neg'], id);
    for (const ref of [...event.actors, ...event.recipients, ...event.others, ...event.places]) {
      checkRef(check, ref, 'entities', id);
    }
    for (const place of event.places) {
      const type = gold.entities.find((entity) => entity.id === place)?.type ?? '';
      if (!PLACE_TYPES.has(type)) err(`${id}: place ${place} type`);
    }
    checkRef(check, event.time, 'times', id);
    checkRef(check, event.attribution, 'attributions', id);
    const own = gold.attributions.findIndex(({ cue }) => cue.start === trigger.start);
    const holder = innermostId(check.gold.attributions, trigger, own < 0 ? null : own);
    if (holder !== event.attribution)
      err(`${id}: attribution ${event.attribution}, innermost is ${holder}`);
  }
}

/** Relations and times: values, references, holder. */
export function checkRelationsAndTimes(check: Check): void {
  const { gold, err } = check;
  for (const relation of gold.relations) {
    const { id, span } = relation;
    checkSpan(check, span, id);
    oneOf(check, relation.type, RELATION_TYPES, id);
    oneOf(check, relation.modality, MODALITIES, id);
    oneOf(check, relation.polarity, ['pos', 'neg'], id);
    checkRef(check, relation.from, 'entities', id);
    checkRef(check, relation.to, 'entities', id);
    checkRef(check, relation.attribution, 'attributions', id);
    checkRef(check, relation.time, 'times', id);
    const holder = innermostId(check.gold.attributions, span, null);
    if (holder !== relation.attribution)
      err(`${id}: attribution ${relation.attribution}, innermost is ${holder}`);
  }
  for (const time of gold.times) {
    checkSpan(check, time, time.id);
    oneOf(check, time.type, TIME_TYPES, time.id);
  }
}
