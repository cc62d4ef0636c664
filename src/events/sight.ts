import { fold } from '../arabic/fold.ts';
import { createNumeralReader, type ReadNumeral } from '../arabic/numerals.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Mention } from '../model/entity.ts';
import { type EventType, loadEventTypes, type TriggerRule } from './event-types.ts';
import type { Frame, Ground } from './frame.ts';
import { loadOperators, type Operators } from './modality.ts';
import { fillRoles, type Participants, type Prepositions } from './participants.ts';
import { loadSizeWords, type SizeWords } from './size.ts';
import { indexTriggers, type TriggerIndex } from './trigger-index.ts';

/** Everything the events stage knows before it sees a document; shared with the scripts that train its models. */
export interface EventSight {
  readonly types: readonly EventType[];
  readonly index: TriggerIndex;
  readonly operators: Operators;
  readonly sizeWords: SizeWords;
  readonly readNumeral: ReadNumeral;
  /** Participants by the role rules of lexicon/events/, for a trigger that a rule claims for a type. */
  readonly ruleRoles: (ground: Ground, frame: Frame, of: RuleContext) => Participants;
}

interface RuleContext {
  readonly type: string;
  readonly rule: TriggerRule;
  readonly pronoun: Mention | null;
  readonly carried: Mention | null;
  readonly speaker: Mention | null;
}

/** Reads the event lexicons. */
export function createEventSight(tables: Tables): EventSight {
  const types = loadEventTypes(tables);
  const index = indexTriggers(types);
  const prepositions = loadPrepositions(tables);
  const quads = new Map(types.map((type) => [type.type, type.quad]));
  return {
    types,
    index,
    operators: loadOperators(tables),
    sizeWords: loadSizeWords(tables),
    readNumeral: createNumeralReader(tables),
    ruleRoles: (ground, frame, { type, rule, pronoun, carried, speaker }) => {
      const filled = fillRoles(frame, {
        rule,
        prepositions,
        isVerbal: quads.get(type) !== 4,
        pronoun,
        carried,
        speaker,
      });
      const own = rule.self === 'recipient' ? ground.holds.get(frame.i) : undefined;
      return own ? { ...filled, recipients: [own, ...filled.recipients] } : filled;
    },
  };
}

function loadPrepositions(tables: Tables): Prepositions {
  const rows = tables.rows('events/prepositions.tsv');
  const of = (kind: string) =>
    new Set(rows.filter((row) => row.class === kind).map((row) => fold(row.word ?? '')));
  return {
    agent: of('agent'),
    against: of('against'),
    with: of('with'),
    between: of('between'),
    place: of('place'),
  };
}
