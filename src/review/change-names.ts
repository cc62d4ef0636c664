import type { RecordMention } from '../record/shape.ts';
import { ADDED, CORRECTED, type Values } from './decision.ts';
import { addEntity, type Draft, entityAt, nextId, wordsAt } from './draft.ts';

/** Gives a mention these values: other words, or somebody else whom they mean; one that is not there comes. */
export function putMention(draft: Draft, id: string | null, values: Values): string | null {
  const known = draft.mentions.find((one) => one.id === id);
  const words = values.words ?? known;
  if (!words) return null;
  if (!known) return addMention(draft, values);
  const { entity: who } = values;
  const own = who === null && isShared(draft, known);
  const span = wordsAt(draft, words);
  const moved: RecordMention = { ...known, ...span, rule: CORRECTED };
  draft.mentions = draft.mentions.map((one) => (one === known ? moved : one));
  if (own) splitOff(draft, moved, values.type);
  else if (who) tie(draft, moved, entityAt(draft, who));
  dropEmpty(draft);
  return known.id;
}

function addMention(draft: Draft, { words, type = 'PER', entity }: Values): string | null {
  if (!words) return null;
  if (!entity) {
    addEntity(draft, { ...words, type });
    return draft.mentions.at(-1)!.id;
  }
  const id = nextId(draft, 'mentions');
  const means = entityAt(draft, entity);
  const form = draft.entities.find((one) => one.id === means)?.form ?? 'named';
  const span = wordsAt(draft, words);
  draft.mentions.push({ id, entity: means, ...span, form, rule: ADDED, link: ADDED });
  return id;
}

function isShared(draft: Draft, { entity, id }: RecordMention): boolean {
  return draft.mentions.some((one) => one.entity === entity && one.id !== id);
}

/** A mention that means somebody of their own from now on. */
function splitOff(draft: Draft, mention: RecordMention, type: string | undefined): void {
  const before = draft.entities.find(({ id }) => id === mention.entity)!;
  const id = nextId(draft, 'entities');
  const { known: _, place: __, members: ___, ...rest } = before;
  draft.entities.push({
    ...{ ...rest, id, form: mention.form, name_ar: mention.text, name_en: '' },
    ...{ type: type || before.type, rule: ADDED },
  });
  tie(draft, mention, id);
}

function tie(draft: Draft, mention: RecordMention, entity: string): void {
  draft.mentions = draft.mentions.map((one) =>
    one.id === mention.id ? { ...one, entity, link: CORRECTED } : one,
  );
}

/** Gives an entity another type or name. */
export function putEntity(draft: Draft, id: string | null, values: Values): string | null {
  draft.entities = draft.entities.map((one) => {
    if (one.id !== id) return one;
    const { type = one.type, name = one.name_ar, name_en = one.name_en } = values;
    return { ...one, type, name_ar: name, name_en, rule: CORRECTED };
  });
  return id;
}

/** Makes two entities one: the first, which keeps its names and id. */
export function mergeEntities(draft: Draft, into: string, from: string): void {
  if (into === from) return;
  const ids = new Map([[from, into]]);
  draft.mentions = draft.mentions.map((one) =>
    one.entity === from ? { ...one, entity: into, link: CORRECTED } : one,
  );
  rename(draft, ids);
  draft.entities = draft.entities.filter(({ id }) => id !== from);
  const isNamed = draft.mentions.some(({ entity, form }) => entity === into && form === 'named');
  draft.entities = draft.entities.map((one) =>
    one.id === into ? { ...one, form: isNamed ? 'named' : 'nominal', rule: CORRECTED } : one,
  );
}

/** Writes other ids for some entities wherever they take part; an id that becomes null goes. */
function rename(draft: Draft, ids: ReadonlyMap<string, string | null>): void {
  const one = <T extends string | null>(id: T): T =>
    (id !== null && ids.has(id) ? ids.get(id) : id) as T;
  const all = (list: readonly string[]) => [
    ...new Set(list.flatMap((id) => one(id as string | null) ?? [])),
  ];
  draft.events = draft.events.map((event) => ({
    ...event,
    ...{ actors: all(event.actors), recipients: all(event.recipients) },
    ...{ others: all(event.others), places: all(event.places) },
  }));
  draft.relations = draft.relations
    .map((relation) => ({ ...relation, from: one(relation.from), to: one(relation.to) }))
    .filter(({ from, to }) => from && to && from !== to);
  draft.attributions = draft.attributions.map((said) => ({
    ...said,
    source_entity: one(said.source_entity),
    addressee: one(said.addressee),
    medium: one(said.medium),
  }));
  draft.entities = draft.entities.map((entity) =>
    entity.members ? { ...entity, members: all(entity.members) } : entity,
  );
  draft.mentions = draft.mentions.map((mention) =>
    mention.roles
      ? { ...mention, roles: mention.roles.map((role) => ({ ...role, org: one(role.org) })) }
      : mention,
  );
}

/** Takes a mention away, and what then stands nowhere. */
export function dropMention(draft: Draft, id: string): void {
  draft.mentions = draft.mentions.filter((one) => one.id !== id);
  dropEmpty(draft);
}

/** Entities that no words mean any more go, from wherever they took part; the others know whether they are named. */
function dropEmpty(draft: Draft): void {
  const forms = new Map<string, 'named' | 'nominal'>();
  for (const { entity, form } of draft.mentions) {
    if (forms.get(entity) !== 'named') forms.set(entity, form);
  }
  const gone = draft.entities.filter(({ id }) => !forms.has(id)).map(({ id }) => id);
  if (gone.length > 0) rename(draft, new Map(gone.map((id) => [id, null])));
  draft.entities = draft.entities
    .filter(({ id }) => forms.has(id))
    .map((one) => (one.form === forms.get(one.id) ? one : { ...one, form: forms.get(one.id)! }));
}

/** Gives a time other words, type or value; one that is not there comes. */
export function putTime(draft: Draft, id: string | null, values: Values): string | null {
  const known = draft.times.find((one) => one.id === id);
  const words = values.words ?? known;
  const value = values.value ?? known?.value;
  if (!words || value === undefined) return null;
  const time = {
    ...(known ?? { id: nextId(draft, 'times'), mod: null, anchor: null }),
    ...{ ...wordsAt(draft, words), type: values.type ?? known?.type ?? 'DATE', value },
    rule: known ? (CORRECTED as RecordMention['rule']) : (ADDED as RecordMention['rule']),
  };
  draft.times = known
    ? draft.times.map((one) => (one === known ? time : one))
    : [...draft.times, time];
  return time.id;
}
