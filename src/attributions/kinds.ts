import type { SourceKind } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import type { Draft, Sight } from './sight.ts';

const ARMED_SECTORS: ReadonlySet<string> = new Set(['MIL', 'COP', 'SPY']);
const NONSTATE_SECTORS: ReadonlySet<string> = new Set([
  'REB',
  'UAF',
  'PRM',
  'PTY',
  'OPP',
  'NGO',
  'LAB',
  'ISM',
  'REL',
]);

/** Kind of a speaker by the first test that fits (ontology 3.2). */
export function sourceKindOf(sight: Sight, draft: Draft, mention: Mention | null): SourceKind {
  if (!mention) return draft.isPassive || !draft.carries ? 'implicit' : 'person';
  const entity = sight.entityOf(mention);
  const all = entity ? entity.mentions.map((i) => sight.doc.mentions[i]!) : [mention];
  const says = (kind: string) => all.some((other) => describes(sight, other, kind));
  const isClass = (...classes: string[]) =>
    all.some((other) => classes.includes(other.class ?? ''));
  const type = entity?.type ?? mention.type;
  const sector = entity?.sector ?? mention.sector ?? '';
  if (says('spokesperson')) return 'spokesperson';
  if (type === 'DOC') return 'document';
  if (isClass('media') || sector === 'JRN') return 'media';
  if (type === 'PER' || type === 'GRP')
    return personKind(sight, {
      all,
      says,
      isClass,
      sector,
      isNamed: entity?.form === 'named',
      type,
    });
  return NONSTATE_SECTORS.has(sector) && sector !== 'NGO' && type === 'ORG'
    ? 'nonstate'
    : 'institution';
}

interface Person {
  readonly all: readonly Mention[];
  readonly says: (kind: string) => boolean;
  readonly isClass: (...classes: string[]) => boolean;
  readonly sector: string;
  readonly isNamed: boolean;
  readonly type: string;
}

function personKind(
  sight: Sight,
  { all, says, isClass, sector, isNamed, type }: Person,
): SourceKind {
  const isMilitary =
    says('military') ||
    isClass('military', 'police') ||
    ARMED_SECTORS.has(sector) ||
    all.some(hasRank);
  if (isMilitary) return 'military';
  const isOfficial =
    says('official') || isClass('official') || sector === 'GOV' || all.some(hasOffice);
  if (isOfficial)
    return all.some((other) => isNonstateOffice(sight, other)) ? 'nonstate' : 'official';
  if (says('nonstate') || isClass('nonstate') || NONSTATE_SECTORS.has(sector)) return 'nonstate';
  if (isClass('expert')) return 'expert';
  if (!isNamed && says('unspecified')) return 'unspecified';
  if (isClass('witness', 'victim')) return 'witness';
  return type === 'PER' || type === 'GRP' ? 'person' : 'institution';
}

/** A word of the mention or of its titles is listed under this kind. */
function describes({ doc, cues }: Sight, mention: Mention, kind: string): boolean {
  for (let i = mention.first; i <= mention.last; i += 1)
    if (cues.has(doc.words[i], kind)) return true;
  for (
    let i = mention.first - 1;
    i >= 0 && mention.roles.some((role) => role.start <= doc.words[i]!.start);
    i -= 1
  ) {
    if (cues.has(doc.words[i], kind)) return true;
  }
  return false;
}

function hasRank(mention: Mention): boolean {
  return mention.roles.some((role) => role.kind === 'rank');
}

function hasOffice(mention: Mention): boolean {
  return mention.roles.some((role) => role.kind === 'office');
}

function isNonstateOffice(sight: Sight, mention: Mention): boolean {
  return mention.roles.some((role) => {
    const org = role.org === null ? undefined : sight.doc.mentions[role.org];
    return org !== undefined && NONSTATE_SECTORS.has(sight.entityOf(org)?.sector ?? '');
  });
}
