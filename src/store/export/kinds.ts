import type { Reading } from '../store.ts';
import { CLAIM_COLUMNS, exportClaims, exportEvents } from './claims.ts';
import type { Cell } from './csv.ts';
import { DECISION_COLUMNS, exportDecisions } from './decisions.ts';
import { ENTITY_COLUMNS, exportEntities } from './entities.ts';
import { exportOccurrences, OCCURRENCE_COLUMNS } from './occurrences.ts';
import { exportOffices, OFFICE_COLUMNS } from './offices.ts';
import { exportThings, THING_COLUMNS } from './things.ts';
import * as woven from './woven.ts';

/** Something that can be taken out of the record whole. */
export interface ExportKind {
  /** Its rows, one after another; memory holds a page of them. */
  readonly rows: (reading: Reading) => AsyncIterable<object>;
  /** Columns of its table, by their heads. */
  readonly columns: Readonly<Record<string, (row: never) => Cell>>;
}

/** Every kind by its name in `isnad export NAME`. */
export const EXPORT_KINDS: Readonly<Record<string, ExportKind>> = {
  claims: { rows: exportClaims, columns: CLAIM_COLUMNS },
  events: { rows: exportEvents, columns: CLAIM_COLUMNS },
  entities: { rows: exportEntities, columns: ENTITY_COLUMNS },
  offices: { rows: exportOffices, columns: OFFICE_COLUMNS },
  things: { rows: exportThings, columns: THING_COLUMNS },
  occurrences: { rows: exportOccurrences, columns: OCCURRENCE_COLUMNS },
  stories: { rows: woven.exportStories, columns: woven.STORY_COLUMNS },
  origins: { rows: woven.exportOrigins, columns: woven.ORIGIN_COLUMNS },
  decisions: { rows: exportDecisions, columns: DECISION_COLUMNS },
  contradictions: { rows: woven.exportContradictions, columns: woven.CONTRADICTION_COLUMNS },
};
