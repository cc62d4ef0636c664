import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseTsv, splitCell } from '../lexicon/tsv.ts';
import type { Atlas } from '../places/atlas.ts';
import { distanceKm } from '../places/place.ts';
import type { ArticleRecord, RecordEntity } from '../record/shape.ts';
import { type Baseline, findFallen, pinFigures } from './baseline.ts';
import { round4 } from './counts.ts';
import type { Evaluation } from './evaluate.ts';
import { writeFigure } from './tables.ts';

/** Name of the key among the floors of eval/baseline.json. */
export const PLACES_SET = 'places';

/** A named place of gold dev and where it is: a row of eval/places-dev.tsv, whose head says how it was made. */
interface KeyRow {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** Ids of lexicon/places/ that are right; none for a place that the tables do not have. */
  readonly ids: readonly string[];
  /** ISO alpha-3, or null where the place is in no one country. */
  readonly country: string | null;
}

export interface PlacesEvaluation {
  readonly sha256: string;
  readonly documents: number;
  /** Rows of the key, and those whose name the engine found. */
  readonly asked: number;
  readonly found: number;
  /** Share of the found with a country that are in the right one, and of the found that are the right place. */
  readonly country: number;
  readonly place: number;
}

/** A place that bears no row of its own is right within this distance of the row that the key names. */
const NEAR_KM = 10;

/** Reads a key of places. Throws an Error when it is not such a table. */
export function readPlaceKey(path: URL): {
  readonly rows: readonly KeyRow[];
  readonly sha256: string;
} {
  const text = readFileSync(path, 'utf8');
  const rows = parseTsv(text, path.pathname).map(
    ({ article = '', start, end, ids = '', country = '' }): KeyRow => ({
      ...{ article, start: Number(start), end: Number(end) },
      ids: ids === '-' ? [] : splitCell(ids),
      country: country === '' ? null : country,
    }),
  );
  return { rows, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Holds the places of an evaluated set to a key. */
export function evaluatePlaces(
  { documents }: Evaluation,
  key: ReturnType<typeof readPlaceKey>,
  atlas: Atlas,
): PlacesEvaluation {
  const records = new Map(documents.map(({ file, record }) => [file.gold.doc.id, record]));
  const found = key.rows.flatMap((row) => {
    const entity = entityAt(records.get(row.article), row);
    return entity ? [{ row, entity }] : [];
  });
  const inCountry = found.filter(({ row }) => row.country !== null);
  const share = (part: number, all: number) => (all === 0 ? 0 : round4(part / all));
  return {
    sha256: key.sha256,
    documents: documents.length,
    asked: key.rows.length,
    found: found.length,
    country: share(
      inCountry.filter(({ row, entity }) => countryOf(entity) === row.country).length,
      inCountry.length,
    ),
    place: share(
      found.filter(({ row, entity }) => isRight(row, entity, atlas)).length,
      found.length,
    ),
  };
}

function entityAt(
  record: ArticleRecord | undefined,
  { start, end }: KeyRow,
): RecordEntity | undefined {
  const mention = record?.mentions.find((one) => one.start === start && one.end === end);
  return mention && record?.entities.find(({ id }) => id === mention.entity);
}

function countryOf({ place, country }: RecordEntity): string | null {
  return place?.country ?? country;
}

function isRight({ ids }: KeyRow, { known, place }: RecordEntity, atlas: Atlas): boolean {
  if (ids.length === 0) return place === undefined;
  if (known !== undefined && ids.includes(known)) return true;
  const isOfTable = known !== undefined && atlas.byId(known) !== undefined;
  if (!place || isOfTable) return false;
  return ids.some((id) => {
    const row = atlas.byId(id);
    return row !== undefined && distanceKm(row, place) <= NEAR_KM;
  });
}

function figuresOf({ country, place }: PlacesEvaluation): Record<string, number> {
  return { 'right country': country, 'right place': place };
}

/** One line with the figures. */
export function writePlaces(evaluation: PlacesEvaluation): string {
  const { asked, found, country, place } = evaluation;
  return `places of dev (eval/places-dev.tsv): ${found} of ${asked} names found; of those right country ${writeFigure(country)}, right place ${writeFigure(place)}`;
}

/** One sentence for each figure below its floor. */
export function findPlaceRegressions(evaluation: PlacesEvaluation, baseline: Baseline): string[] {
  const { sha256 } = evaluation;
  return findFallen({ set: PLACES_SET, sha256, figures: figuresOf(evaluation) }, baseline);
}

/** The baseline with these figures pinned. */
export function pinPlaces(
  baseline: Baseline,
  evaluation: PlacesEvaluation,
  { allowRegression }: { readonly allowRegression: boolean },
): Baseline {
  const { sha256, documents, asked } = evaluation;
  return pinFigures(baseline, {
    ...{ set: PLACES_SET, sha256, documents, figures: figuresOf(evaluation), allowRegression },
    gold: { places: asked },
  });
}
