import type { SourceKind } from '../model/claim.ts';
import type { Entity, Mention } from '../model/entity.ts';
import { isOfBodies } from './bodies.ts';
import type { Draft, Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';

const ARMED: ReadonlySet<string> = new Set(['MIL', 'COP', 'SPY']);
const NONSTATE: ReadonlySet<string> = new Set('REB UAF PRM PTY OPP NGO LAB ISM REL'.split(' '));
const STATE: ReadonlySet<string> = new Set(['GOV', 'LEG', 'JUD', 'UNO', 'IGO']);
const PEOPLE: ReadonlySet<string> = new Set(['PER', 'GRP']);

/** Who is to be put in a class, and all phrases that name the same entity beside a cue. */
export interface Classed {
  readonly draft: Draft;
  readonly speaker: Speaker | null;
  readonly phrases: readonly Speaker[];
}

/** Kind of a speaker by the first test that fits (ontology 3.2). */
export function sourceKindOf(sight: Sight, { draft, speaker, phrases }: Classed): SourceKind {
  if (!speaker) return draft.unexpressed === 'unspecified' ? 'unspecified' : 'implicit';
  const { mention } = speaker;
  const entity = sight.entityOf(mention);
  const words = kindsSaid(sight, { speaker, mention, entity, phrases });
  const type = entity?.type ?? mention.type;
  const sector = entity?.sector ?? mention.sector ?? '';
  const isPeople = PEOPLE.has(type) && !isOfBodies(sight, mention);
  if (isPeople && words.has('spokesperson')) return 'spokesperson';
  const isOf = (kind: string) => sight.cues.has(sight.doc.words[mention.first], kind);
  if (isOf('classless')) return 'unspecified';
  if (type === 'DOC') return isOf('report') && !mention.definite ? 'unspecified' : 'document';
  if (words.has('media') || sector === 'JRN') return 'media';
  if (isOf('report')) return 'unspecified';
  if (!isPeople) return 'institution';
  return personKind({ words, sector, isNamed: entity?.form === 'named' });
}

interface Person {
  readonly words: ReadonlySet<string>;
  readonly sector: string;
  readonly isNamed: boolean;
}

function personKind({ words, sector, isNamed }: Person): SourceKind {
  if (words.has('military') || words.has('police') || ARMED.has(sector)) return 'military';
  if (NONSTATE.has(sector) && !words.has('state')) return 'nonstate';
  if (words.has('nonstate') && !words.has('state')) return 'nonstate';
  if (words.has('official') || STATE.has(sector) || words.has('state')) return 'official';
  if (words.has('expert')) return 'expert';
  if (!isNamed && words.has('unspecified')) return 'unspecified';
  return words.has('witness') || words.has('victim') ? 'witness' : 'person';
}

interface Speaking {
  readonly speaker: Speaker;
  readonly mention: Mention;
  readonly entity: Entity | undefined;
  readonly phrases: readonly Speaker[];
}

/** Mentions of one entity that are looked at, at most: the first tell what it is. */
const MOST = 24;

/** What the words of the speaker say: of its phrase beside the cue, and of each of its mentions with their titles. */
function kindsSaid(sight: Sight, speaking: Speaking): ReadonlySet<string> {
  const { speaker, mention, entity, phrases } = speaking;
  const kinds = new Set<string>();
  const all = entity?.mentions.slice(0, MOST).map((i) => sight.doc.mentions[i]!) ?? [];
  const parts = mention.parts.map((part) => sight.doc.mentions[part]!);
  for (const one of [mention, ...parts, ...all]) {
    if (one.class && !sight.cues.has(sight.doc.words[one.first], 'private')) kinds.add(one.class);
    for (const role of one.roles) {
      const [first, last] = [sight.wordAt(role.start), sight.wordAt(role.end - 1)];
      addWords(sight, { first, last }, kinds);
      if (role.kind === 'rank') kinds.add('military');
      if (role.kind === 'office')
        kinds.add(role.org === null ? 'official' : bodyKind(sight, role.org));
    }
    addWords(sight, one, kinds);
    const body = bodyOf(sight, one);
    if (body !== null) kinds.add(bodyKind(sight, body));
  }
  for (const phrase of [speaker, ...phrases]) addWords(sight, phrase, kinds);
  return kinds;
}

const LISTED = [
  'spokesperson',
  'military',
  'nonstate',
  'official',
  'witness',
  'media',
  'unspecified',
];

function addWords(
  { doc, cues }: Sight,
  { first, last }: { readonly first: number; readonly last: number },
  kinds: Set<string>,
): void {
  for (let i = Math.max(0, first); i <= last; i += 1)
    for (const kind of LISTED) if (cues.has(doc.words[i], kind)) kinds.add(kind);
}

/** مصادر في [المقاومة], مسؤولون من [الشرطة]: the body that a nominal speaker is of. */
function bodyOf({ doc, ground, cues }: Sight, mention: Mention): number | null {
  // ناشطون من داخل المخيم: where private persons are makes no officials of them.
  if (mention.form !== 'nominal' || cues.has(doc.words[mention.first], 'private')) return null;
  const next = doc.words[mention.last + 1];
  const held = cues.has(next, 'of') ? ground.beginsAt.get(mention.last + 2) : undefined;
  return held && held.type !== 'GPE' ? held.i : null;
}

function bodyKind(sight: Sight, i: number): string {
  const mention = sight.doc.mentions[i]!;
  const sector = sight.entityOf(mention)?.sector ?? mention.sector ?? '';
  if (ARMED.has(sector) || mention.class === 'military' || mention.class === 'police')
    return 'military';
  if (NONSTATE.has(sector) || mention.class === 'nonstate') return 'nonstate';
  return STATE.has(sector) ? 'state' : 'official';
}
