import { overlaps, type Span } from '../model/span.ts';
import type {
  ArticleRecord,
  RecordAttribution,
  RecordEntity,
  RecordEvent,
  RecordMention,
  RecordReasons,
  RecordRelation,
  RecordTime,
  TextSpan,
} from '../record/shape.ts';
import { ADDED, CORRECTED, type DecidedLayer, type Who } from './decision.ts';

/** A record in the making: its layers may be written, its text and lines may not. */
export interface Draft {
  readonly text: string;
  /** The highest number in an id of each layer so far, those of finds that are gone too: no id means two things. */
  readonly issued: Map<string, number>;
  entities: RecordEntity[];
  mentions: RecordMention[];
  attributions: RecordAttribution[];
  events: RecordEvent[];
  relations: RecordRelation[];
  times: RecordTime[];
}

export function draftOf(record: ArticleRecord): Draft {
  const { text, entities, mentions, attributions, events, relations, times } = record;
  return {
    text,
    issued: highest(record),
    entities: [...entities],
    mentions: [...mentions],
    attributions: [...attributions],
    events: [...events],
    relations: [...relations],
    times: [...times],
  };
}

function highest({ entities, mentions, attributions, events, relations, times }: ArticleRecord) {
  const layers = { entities, mentions, attributions, events, relations, times };
  const most = (ids: readonly string[]) =>
    Math.max(0, ...ids.map((id) => Number(id.slice(1)) || 0));
  return new Map([
    ...Object.entries(layers).map(
      ([layer, all]) => [layer, most(all.map(({ id }) => id))] as const,
    ),
    ['clusters', most(events.map(({ cluster }) => cluster))] as const,
  ]);
}

const LETTERS: Readonly<Record<DecidedLayer | 'clusters', string>> = {
  entities: 'E',
  mentions: 'M',
  attributions: 'A',
  events: 'V',
  relations: 'R',
  times: 'T',
  clusters: 'C',
};

/** An id of a layer that no find has or had: `V12`. */
export function nextId(draft: Draft, layer: DecidedLayer | 'clusters'): string {
  const next = (draft.issued.get(layer) ?? 0) + 1;
  draft.issued.set(layer, next);
  return `${LETTERS[layer]}${next}`;
}

/** The words of a span as the text has them. */
export function wordsAt(draft: Draft, { start, end }: Span): TextSpan {
  return { start, end, text: draft.text.slice(start, end) };
}

/** Where a find stands; of an entity, its first mention. Null of one that stands nowhere. */
export function placeOf(draft: Draft, layer: DecidedLayer, id: string): Span | null {
  if (layer === 'entities') return draft.mentions.find(({ entity }) => entity === id) ?? null;
  if (layer === 'events') return draft.events.find((one) => one.id === id)?.trigger ?? null;
  if (layer === 'relations') return draft.relations.find((one) => one.id === id)?.span ?? null;
  if (layer === 'attributions') return draft.attributions.find((one) => one.id === id)?.cue ?? null;
  return draft[layer].find((one) => one.id === id) ?? null;
}

const LEAST_LIKENESS = 0.5;

/** How much of two spans is common to them, 0 to 1. */
function likeness(a: Span, b: Span): number {
  if (!overlaps(a, b)) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The one that stands at these words, or at more than half of them; the likest. */
export function findLikest<T>(
  all: readonly T[],
  span: Span,
  placeIt: (one: T) => Span | null,
): T | null {
  let [best, bestLikeness]: [T | null, number] = [null, LEAST_LIKENESS];
  for (const one of all) {
    const at = placeIt(one);
    const so = at ? likeness(at, span) : 0;
    if (so > bestLikeness || (so === bestLikeness && best === null))
      [best, bestLikeness] = [one, so];
  }
  return best;
}

/** The statement whose cue stands at these words; null where there is none. */
export function statementAt(draft: Draft, cue: Span | null): RecordAttribution | null {
  return cue && findLikest(draft.attributions, cue, (one) => one.cue);
}

/** The entity that words mean: of the mention that stands there, else a new one of that type. */
export function entityAt(draft: Draft, who: Who): string {
  const mention = findLikest(draft.mentions, who, (one) => one);
  return mention ? mention.entity : addEntity(draft, who);
}

/** Adds somebody or something of whom nothing was found, by words that mean them. */
export function addEntity(draft: Draft, who: Who): string {
  const id = nextId(draft, 'entities');
  const { start, end, text } = wordsAt(draft, who);
  const form = who.type === 'GRP' ? 'nominal' : 'named';
  draft.entities.push({
    ...{ id, type: who.type, form, name_ar: text, name_en: '', rule: ADDED },
    ...{ number: who.type === 'GRP' ? 'many' : 'one', country: null, sector: null },
  });
  draft.mentions.push({
    ...{ id: nextId(draft, 'mentions'), entity: id, start, end, text, form },
    ...{ rule: ADDED, link: ADDED },
  });
  return id;
}

/**
 * Why each value is what it is: a value that a person changed has only the person for a reason. `before` is null for
 * what was not there.
 */
export function reasonsOf<T extends { readonly reasons: RecordReasons }>(
  before: T | null,
  now: T,
): RecordReasons {
  if (before === null) return {};
  const same = (field: string) =>
    JSON.stringify(before[field as keyof T]) === JSON.stringify(now[field as keyof T]);
  return Object.fromEntries(
    Object.entries(before.reasons).map(([field, reason]) => [
      field,
      same(field) ? reason : { rule: CORRECTED },
    ]),
  );
}
