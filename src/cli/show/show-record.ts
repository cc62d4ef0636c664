import { chainOf } from '../../record/chain.ts';
import type { RecordAttribution, RecordEvent, RecordRelation } from '../../record/shape.ts';
import { showEvent, showRelation, showStatement } from './show-claims.ts';
import { clean, isolate, padTo, widthOf, wrap } from './terminal.ts';
import { nameChain, nameEntity, nameOutlet, type View } from './words.ts';

/** Everything that one chain of speakers says. */
interface Group {
  readonly chain: readonly RecordAttribution[];
  readonly statements: RecordAttribution[];
  readonly events: RecordEvent[];
  readonly relations: RecordRelation[];
}

/**
 * A record for a reader at a terminal: who says what, grouped by the chain of speakers, then people,
 * bodies and places, then times. Latin on the left keeps the structure of every line; each run of
 * Arabic is isolated, so that neither script moves the other.
 */
export function showRecord(view: View): string {
  const groups = groupByChain(view);
  const isEmpty = groups.length === 0 && view.index.record.entities.length === 0;
  const body = isEmpty
    ? ['', view.label('word', 'nothing')]
    : groups.flatMap((group) => ['', ...showGroup(view, group)]);
  return [
    ...showHead(view),
    ...body,
    ...showEntities(view),
    ...showTimes(view),
    ...showNotes(view),
  ].join('\n');
}

function showHead(view: View): string[] {
  const { index, label, paint, width } = view;
  const { doc, text, events, attributions, relations, entities, lines } = index.record;
  const first = lines.find(({ kind, start, end }) => kind === 'body' && end > start);
  const title = doc.title ?? (first ? text.slice(first.start, first.end) : doc.id);
  const date = doc.doc_date ?? label('word', 'undated');
  const counts = [
    [events, 'events'],
    [attributions, 'statements'],
    [relations, 'relations'],
    [entities, 'entities'],
  ] as const;
  return [
    ...wrap(title, width - 2, 2).map((line) => paint('bold', isolate(line))),
    [nameOutlet(view, doc.outlet), date, isolate(doc.url ?? doc.file)].join(paint('dim', ' · ')),
    paint(
      'dim',
      counts.map(([layer, word]) => `${layer.length} ${countWord(view, word)}`).join(' · '),
    ),
  ];
}

function countWord({ label }: View, word: string): string {
  return label('word', word === 'relations' ? 'standings' : word);
}

/** Chains in the order in which the text first uses them; the same speakers make the same chain. */
function groupByChain(view: View): Group[] {
  const { index } = view;
  const groups = new Map<string, Group>();
  const groupOf = (attribution: string | null): Group => {
    const chain = chainOf(index, attribution);
    const key = chain.map((found) => found.source_entity ?? found.id).join(' ');
    const known = groups.get(key);
    if (known) return known;
    const made = { chain, statements: [], events: [], relations: [] };
    groups.set(key, made);
    return made;
  };
  const { attributions, events, relations } = index.record;
  const all = [
    ...attributions.map((found) => ({
      at: found.cue.start,
      add: () => groupOf(found.id).statements.push(found),
    })),
    ...events.map((event) => ({
      at: event.trigger.start,
      add: () => groupOf(event.attribution).events.push(event),
    })),
    ...relations.map((relation) => ({
      at: relation.span.start,
      add: () => groupOf(relation.attribution).relations.push(relation),
    })),
  ];
  for (const { add } of all.sort((a, b) => a.at - b.at)) add();
  return [...groups.values()];
}

function showGroup(view: View, { chain, statements, events, relations }: Group): string[] {
  const { label, paint } = view;
  const head =
    chain.length === 0
      ? `${nameOutlet(view, view.index.record.doc.outlet)} ${paint('dim', `(${label('word', 'author')})`)}`
      : nameChain(view, chain);
  const claims = (attribution: string | null, indent: number) => [
    ...events
      .filter((event) => event.attribution === attribution)
      .flatMap((event) => showEvent(view, event, indent)),
    ...relations
      .filter((relation) => relation.attribution === attribution)
      .flatMap((relation) => showRelation(view, relation, indent)),
  ];
  const under = (statement: RecordAttribution) => [
    ...showStatement(view, statement),
    ...claims(statement.id, 7),
  ];
  const own = claims(null, 2);
  return [`${paint('cyan', '●')} ${head}`, ...statements.flatMap(under), ...own];
}

function showEntities(view: View): string[] {
  const { index, label, paint } = view;
  const { entities } = index.record;
  if (entities.length === 0) return [];
  const groups = Map.groupBy(entities, ({ type }) => type);
  const labels = new Map([...groups.keys()].map((type) => [type, label('type', type)]));
  const column = Math.max(...[...labels.values()].map(widthOf)) + 2;
  const rows = [...groups].flatMap(([type, members]) =>
    members.map((entity, i) => {
      const head = padTo(i === 0 ? labels.get(type)! : '', column);
      const { country, place } = entity;
      const spot = place ? `${place.lat.toFixed(2)} ${place.lon.toFixed(2)}` : '';
      const more = [country ?? '', spot, ...tellRoles(view, entity.id)].filter(Boolean).join(', ');
      return `  ${paint('dim', head)}${nameEntity(view, entity.id)}${more && paint('dim', ` · ${more}`)}`;
    }),
  );
  return ['', paint('bold', label('word', 'people')), ...rows];
}

/** Titles as the text gives them, each once. */
function tellRoles({ index }: View, entity: string): string[] {
  const own = index.record.mentions.filter((mention) => mention.entity === entity);
  return [...new Set(own.flatMap(({ roles }) => (roles ?? []).map(({ text }) => isolate(text))))];
}

function showTimes(view: View): string[] {
  const { index, label, paint } = view;
  const { times } = index.record;
  if (times.length === 0) return [];
  const column = Math.max(...times.map(({ value }) => value.length)) + 2;
  const rows = times.map(({ value, mod, text }) => {
    const more = mod ? ` ${paint('dim', mod.toLowerCase().replaceAll('_', ' '))}` : '';
    return `  ${padTo(value, column)}${isolate(text)}${more}`;
  });
  return ['', paint('bold', label('word', 'times')), ...rows];
}

function showNotes({ index, paint }: View): string[] {
  const { notes } = index.record.doc;
  return notes ? ['', ...notes.split('\n').map((note) => paint('dim', clean(note)))] : [];
}
