import type { Tables } from '../lexicon/load.ts';
import { loadRoleWords, type RoleWords } from './role-words.ts';

/** Role that a phrase around a trigger fills. `sides`: all of them act (fighting, meeting). */
export type Slot = 'actor' | 'recipient' | 'other' | 'place' | 'sides' | 'none';

/** Words that are triggers of a type under the same conditions (one row of `triggers` in lexicon/events/*.yaml). */
export interface TriggerRule {
  /** Name of the rule in its file, the same whatever rows come and go around it: `events/assault-qtl` in explanations. */
  readonly id?: string;
  /** Lemmas of lexicon/words/verbs.tsv: their finite forms and, unless `masdar` is false, their masdars. */
  readonly verbs?: readonly string[];
  /** Event nouns, indefinite singular. */
  readonly nouns?: readonly string[];
  readonly masdar?: boolean;
  readonly tense?: 'perfect';
  readonly mode?: string | null;
  /** Who the subject of the verb, its bare object, and the genitive after a noun are. */
  readonly subject?: Slot | undefined;
  readonly object?: Slot;
  readonly genitive?: Slot;
  /** Who those behind من are (حرر المدينة من المسلحين). */
  readonly from?: Slot;
  /** What the noun itself counts as besides being the trigger (قتلى are recipients). */
  readonly self?: Slot;
  readonly subjectTypes?: readonly string[];
  readonly subjectClasses?: readonly string[];
  readonly objectTypes?: readonly string[];
  readonly objectClasses?: readonly string[];
  /** Folded stems, one of which must be the head of the object, the genitive, or what follows a preposition. */
  readonly objectWords?: readonly string[];
  readonly genitiveWords?: readonly string[];
  readonly genitiveClasses?: readonly string[];
  readonly prepositionWords?: readonly string[];
  readonly prepositionTypes?: readonly string[];
  /** One of these prepositions must govern something after the trigger. */
  readonly prepositionNeeded?: readonly string[];
  /** The phrase right after the trigger hangs on one of these. */
  readonly firstPreposition?: readonly string[];
  readonly unlessPrepositions?: readonly string[];
  readonly unlessWords?: readonly string[];
  /** One of these must describe the noun (adjective), follow it at once, stand before it, or stand ahead in the clause. */
  readonly withWords?: readonly string[];
  readonly nextWords?: readonly string[];
  readonly withBefore?: readonly string[];
  readonly unlessBefore?: readonly string[];
  readonly unlessNext?: readonly string[];
  /** Lemma of the finite verb that the noun hangs on, or that speaks of it. */
  readonly withGovernor?: readonly string[];
  readonly withAhead?: readonly string[];
  /** What the phrase must bring to be more than a back-reference. */
  readonly needs?: readonly ('participant' | 'sides' | 'recipient' | 'time' | 'place')[];
  readonly indefinite?: boolean;
  /** The verb takes no object: with a pronoun the word is another's form (تقدمه: offers it, not advances). */
  readonly intransitive?: boolean;
  readonly many?: boolean;
  /** A lone noun phrase beside this verb is its object: it is read as a passive (قتل سبعة جنود). */
  readonly alone?: 'object';
  /** This participle of the verb counts where it is a predicate (كانوا محاصرين, داعيا إلى). */
  readonly participle?: 'active' | 'passive';
  /** Countries as objects take part, though the type is one of deeds: sanctions on a country. */
  readonly countries?: 'participants' | undefined;
  /** The type has no place of its own: a demand is made nowhere. */
  readonly places?: 'none' | undefined;
  /** Words that give roles, the same for all rules; set by loadEventTypes. */
  readonly roleWords?: RoleWords;
}

/** A sentence of a type's file, with what must be found in it; counterexamples must give no event of the type. */
export interface Example {
  readonly text: string;
  readonly gloss: string;
  readonly trigger?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly places?: readonly string[];
}

/** One event type: lexicon/events/<name>.yaml. */
export interface EventType {
  readonly file: string;
  readonly type: string;
  readonly label: { readonly ar: string; readonly en: string };
  readonly quad: number;
  readonly definition: string;
  readonly modes: readonly string[];
  readonly triggers: readonly TriggerRule[];
  readonly countries?: TriggerRule['countries'];
  readonly places?: TriggerRule['places'];
  /** Words in what is asked for or threatened that give the mode. */
  readonly modeWords?: Readonly<Record<string, readonly string[]>>;
  /** `clause`: mode words count anywhere in the trigger's clause, not only ahead. */
  readonly modeScope?: 'clause';
  /** Mode by the class of who acts (`military`, `nonstate`, `police`). */
  readonly modeClasses?: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  readonly counterexamples: readonly Example[];
}

/**
 * What a rule may set, so that all rules have one shape: V8 reads thirty properties of a hundred differently made
 * objects several times slower, and every rule is asked at every word that it lists.
 */
const UNSET = {
  id: undefined,
  verbs: undefined,
  nouns: undefined,
  masdar: undefined,
  tense: undefined,
  mode: undefined,
  subject: undefined,
  object: undefined,
  genitive: undefined,
  from: undefined,
  self: undefined,
  subjectTypes: undefined,
  subjectClasses: undefined,
  objectTypes: undefined,
  objectClasses: undefined,
  objectWords: undefined,
  genitiveWords: undefined,
  genitiveClasses: undefined,
  prepositionWords: undefined,
  prepositionTypes: undefined,
  prepositionNeeded: undefined,
  firstPreposition: undefined,
  unlessPrepositions: undefined,
  unlessWords: undefined,
  withWords: undefined,
  nextWords: undefined,
  withBefore: undefined,
  unlessBefore: undefined,
  unlessNext: undefined,
  withGovernor: undefined,
  withAhead: undefined,
  needs: undefined,
  indefinite: undefined,
  intransitive: undefined,
  many: undefined,
  alone: undefined,
  participle: undefined,
} satisfies Record<Exclude<keyof TriggerRule, 'countries' | 'places' | 'roleWords'>, undefined>;

/** All event types, by file name. Adding a type is adding a file. */
export function loadEventTypes(tables: Tables): EventType[] {
  const roleWords = loadRoleWords(tables);
  return tables
    .list('events')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const type = tables.yaml(`events/${file}`) as EventType;
      const { countries, places } = type;
      const triggers = type.triggers.map(
        (rule) => ({ ...UNSET, ...rule, countries, places, roleWords }) as TriggerRule,
      );
      return { ...type, triggers, file };
    });
}
