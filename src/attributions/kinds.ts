import type { SourceKind } from '../model/claim.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Draft, Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';

const ARMED: ReadonlySet<string> = new Set(['MIL', 'COP', 'SPY']);
const NONSTATE: ReadonlySet<string> = new Set('REB UAF PRM PTY OPP NGO LAB ISM REL'.split(' '));
const STATE: ReadonlySet<string> = new Set(['GOV', 'LEG', 'JUD', 'UNO', 'IGO']);
const PEOPLE: ReadonlySet<string> = new Set(['PER', 'GRP']);

/** Kind of a speaker by the first test that fits (ontology 3.2). */
export function sourceKindOf(sight: Sight, draft: Draft, speaker: Speaker | null): SourceKind {
  if (!speaker) return draft.unexpressed === 'unspecified' ? 'unspecified' : 'implicit';
  const { mention } = speaker;
  const entity = sight.entityOf(mention);
  const words = kindsSaid(sight, { speaker, mention, entity });
  const type = entity?.type ?? mention.type;
  const sector = entity?.sector ?? mention.sector ?? '';
  const isPeople = PEOPLE.has(type) && !isOfBodies(sight, mention);
  if (isPeople && words.has('spokesperson')) return 'spokesperson';
  const isReport = type === 'DOC' && !mention.definite && mention.number === 'many';
  if (type === 'DOC') return isReport ? 'unspecified' : 'document';
  if (words.has('media') || sector === 'JRN') return 'media';
  if (sight.cues.has(sight.doc.words[mention.first], 'report')) return 'unspecified';
  if (!isPeople) return 'institution';
  return personKind({ words, sector, isNamed: entity?.form === 'named' });
}

/** السودان والسعودية: a group of bodies only. */
function isOfBodies({ doc }: Sight, { parts }: Mention): boolean {
  return parts.length > 0 && parts.every((part) => !PEOPLE.has(doc.mentions[part]!.type));
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
}

/** Mentions of one entity that are looked at, at most: the first tell what it is. */
const MOST = 24;

/** What the words of the speaker say: of its phrase beside the cue, and of each of its mentions with their titles. */
function kindsSaid(sight: Sight, { speaker, mention, entity }: Speaking): ReadonlySet<string> {
  const kinds = new Set<string>();
  const all = entity?.mentions.slice(0, MOST).map((i) => sight.doc.mentions[i]!) ?? [];
  const parts = mention.parts.map((part) => sight.doc.mentions[part]!);
  for (const one of [mention, ...parts, ...all]) {
    if (one.class) kinds.add(one.class);
    let first = one.first;
    for (const role of one.roles) {
      first = Math.min(first, sight.wordAt(role.start));
      if (role.kind === 'rank') kinds.add('military');
      if (role.kind === 'office')
        kinds.add(role.org === null ? 'official' : bodyKind(sight, role.org));
    }
    addWords(sight, { first, last: one.last }, kinds);
    const body = bodyOf(sight, one);
    if (body !== null) kinds.add(bodyKind(sight, body));
  }
  addWords(sight, speaker, kinds);
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
  if (mention.form !== 'nominal') return null;
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
