import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArticleRecord } from '../record/shape.ts';
import type { Digest } from '../weave/digest.ts';
import { type FindRows, writeFindRows } from './find-rows.ts';
import type { Bytes } from './schema.ts';
import type { SearchTerms, TermFinder } from './terms.ts';

/** What the engine says of one version, ready to be kept; plain data, so that it can cross threads. */
export interface Analysis {
  readonly engine: string;
  readonly record: Bytes;
  readonly notes: string;
  readonly finds: FindRows;
  readonly terms: SearchTerms;
  /** What weaving needs of it; without one the version is not woven. */
  readonly digest?: Digest;
}

/** Makes a record ready to be kept. `engine` names its maker. Pure. */
export function packAnalysis(record: ArticleRecord, terms: TermFinder, engine: string): Analysis {
  return {
    engine,
    record: packRecord(record),
    notes: record.doc.notes,
    finds: writeFindRows(record, engine),
    terms: terms.ofArticle(record.doc.title, bodyOf(record)),
  };
}

/** The article's own lines, without debris. */
export function bodyOf({ lines, text }: ArticleRecord): string {
  const body = lines.filter(({ kind }) => kind === 'body');
  return body.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** A record as it is kept: JSON without the text, which its version holds, in gzip. */
function packRecord({ text: _, ...rest }: ArticleRecord): Bytes {
  return gzipSync(JSON.stringify(rest));
}

/** A kept record with its text again. */
export function unpackRecord(packed: Bytes, text: string): ArticleRecord {
  const { format, doc, ...rest } = JSON.parse(gunzipSync(packed).toString('utf8'));
  return { format, doc, text, ...rest };
}
