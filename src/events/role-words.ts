import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Slot } from './event-types.ts';

/** What a light verb makes of its subject, and of its object where the event is its subject. */
interface LightVerb {
  /** `event`: the event noun itself is the subject. `object`: who is told, accused or made to do it acts. */
  readonly subject: Slot | 'event' | 'object';
  readonly object: Slot;
}

/** Words that give roles and are shared by all event types. */
export interface RoleWords {
  /** By lemma; lexicon/events/light-verbs.tsv. */
  readonly lightVerbs: ReadonlyMap<string, LightVerb>;
  /** Folded nouns that mean somebody's power: بيد الجيش is by him, من قبضة الجيش is from him. */
  readonly hands: ReadonlySet<string>;
  /** ISO alpha-3 of the country that an adjective (folded, either gender) belongs to. */
  readonly nationalities: ReadonlyMap<string, string>;
}

/** Reads lexicon/events/light-verbs.tsv and the class `hand` of prepositions.tsv. */
export function loadRoleWords(tables: Tables): RoleWords {
  const lightVerbs = new Map<string, LightVerb>();
  for (const { lemma, subject, object } of tables.rows('events/light-verbs.tsv')) {
    lightVerbs.set(lemma ?? '', {
      subject: subject as LightVerb['subject'],
      object: object as Slot,
    });
  }
  const hands = tables
    .rows('events/prepositions.tsv')
    .filter((row) => row.class === 'hand')
    .map((row) => fold(row.word ?? ''));
  return { lightVerbs, hands: new Set(hands), nationalities: loadNationalities(tables) };
}

function loadNationalities(tables: Tables): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of tables.rows('places/countries.tsv')) {
    if (!row.alpha3) continue;
    for (const adjective of `${row.demonym_masc}|${row.demonym_fem}`.split('|')) {
      if (adjective !== '') found.set(fold(adjective), row.alpha3);
    }
  }
  return found;
}
