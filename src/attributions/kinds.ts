import type { SourceKind } from '../model/claim.ts';
import type { Entity, Mention } from '../model/entity.ts';
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
  const words = describingWords(sight, draft, mention);
  const says = (kind: string) => words.some((word) => sight.cues.has(word, kind));
  const sector = entity?.sector ?? mention.sector ?? '';
  if (says('spokesperson')) return 'spokesperson';
  if (mention.type === 'DOC') return 'document';
  if (mention.class === 'media' || sector === 'JRN') return 'media';
  const isPerson = mention.type === 'PER' || mention.type === 'GRP';
  const isNamed = entity?.form === 'named';
  if (
    isPerson &&
    says('unspecified') &&
    !says('military') &&
    !says('official') &&
    !says('nonstate') &&
    !isNamed &&
    mention.type === 'GRP'
  )
    return 'unspecified';
  if (
    isPerson &&
    (says('military') ||
      mention.class === 'military' ||
      mention.class === 'police' ||
      ARMED_SECTORS.has(sector) ||
      hasRank(mention))
  )
    return 'military';
  if (
    isPerson &&
    (says('official') ||
      mention.class === 'official' ||
      sector === 'GOV' ||
      hasOffice(mention, entity, sight))
  ) {
    return isNonstateOffice(sight, mention) ? 'nonstate' : 'official';
  }
  if (
    isPerson &&
    (says('nonstate') || mention.class === 'nonstate' || NONSTATE_SECTORS.has(sector))
  )
    return 'nonstate';
  if (mention.class === 'expert') return 'expert';
  if (mention.class === 'witness' || mention.class === 'victim') return 'witness';
  if (isPerson) return 'person';
  return NONSTATE_SECTORS.has(sector) && sector !== 'NGO' && mention.type === 'ORG'
    ? 'nonstate'
    : 'institution';
}

/** The words of the speaker's phrase, and of the titles at its first naming. */
function describingWords(sight: Sight, draft: Draft, mention: Mention) {
  const spans = [draft.source ?? mention, ...mention.roles];
  return sight.doc.words.filter((word) =>
    spans.some((span) => span.start <= word.start && word.end <= span.end),
  );
}

function hasRank(mention: Mention): boolean {
  return mention.roles.some((role) => role.kind === 'rank');
}

/** An office beside this mention, or beside an earlier one of the same person. */
function hasOffice(mention: Mention, entity: Entity | undefined, sight: Sight): boolean {
  const all = entity ? entity.mentions.map((i) => sight.doc.mentions[i]!) : [mention];
  return all.some((other) => other.roles.some((role) => role.kind === 'office'));
}

function isNonstateOffice(sight: Sight, mention: Mention): boolean {
  return mention.roles.some((role) => {
    const org = role.org === null ? undefined : sight.doc.mentions[role.org];
    return org !== undefined && NONSTATE_SECTORS.has(sight.entityOf(org)?.sector ?? '');
  });
}
