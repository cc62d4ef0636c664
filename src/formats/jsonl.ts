import { IsnadError } from '../errors.ts';
import type { Article, DateBasis } from '../model/article.ts';
import { readDayInName, readIsoDay } from '../reading/dates.ts';
import { checkDecoded, sha256Of } from './bytes.ts';
import { decode } from './decode.ts';
import type { Format, Hint, Item, Knowledge } from './format.ts';
import { checkArabic, emptyInput } from './inspect.ts';
import { LIMITS } from './limits.ts';
import { type ByteLine, splitLines } from './split-lines.ts';

const FIELDS = ['id', 'text', 'title', 'date', 'url', 'outlet'] as const;
type Fields = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/**
 * Articles as JSON objects, one a line: `{id, text, title?, date?, url?, outlet?}`; other fields are
 * ignored. A line that is wrong is an error with its number, and the others go on. Memory holds one
 * line, however many there are.
 */
export function createJsonLinesFormat(knowledge: Knowledge): Format {
  return {
    name: 'jsonl',
    accepts: (head, hint) => /\.(jsonl|ndjson)$/i.test(hint.name) || startsWithObject(head),
    read: async function* (bytes, hint) {
      let isEmpty = true;
      for await (const line of splitLines(bytes, LIMITS.line)) {
        const item = readLine(line, hint, knowledge);
        if (!item) continue;
        isEmpty = false;
        yield item;
      }
      if (isEmpty) throw emptyInput({ file: hint.path });
    },
  };
}

// A file without the usual ending: its first line is an object that has a "text".
function startsWithObject(head: Uint8Array): boolean {
  const start = decode(head).text.trimStart();
  return start.startsWith('{') && /^\{.*"text"\s*:/.test(start.split('\n', 1)[0]!);
}

/** One line as an article or an error; null when it is blank. */
function readLine(
  { number, bytes, wide }: ByteLine,
  hint: Hint,
  knowledge: Knowledge,
): Item | null {
  const at = { file: hint.path, line: number };
  try {
    if (bytes === null) {
      const limit = `${LIMITS.line / 1024 / 1024} MiB`;
      throw new IsnadError('line-too-long', `Cannot read the line: it has more than ${limit}`, {
        at,
      });
    }
    const decoded = wide
      ? { text: new TextDecoder(wide).decode(bytes), encoding: wide }
      : decode(bytes);
    const { text, encoding } = checkDecoded(decoded, hint, number);
    if (text.trim() === '') return null;
    const fields = parseFields(text, at);
    checkArabic(fields.text!, at);
    const article: Article = {
      id: fields.id!,
      file: hint.name,
      text: fields.text!,
      title: fields.title || null,
      url: fields.url ?? hint.url,
      outlet: hint.outlet ?? nameOutlet(fields, knowledge),
      ...findDate(fields, hint, at),
      format: 'jsonl',
      encoding,
      bytesSha256: sha256Of(bytes),
      links: [],
    };
    return { article, bytes, line: number };
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error;
    return { error, line: number };
  }
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function parseFields(text: string, at: Place): Fields {
  const refuse = (code: 'broken-json-line' | 'missing-field' | 'bad-field', why: string): never => {
    throw new IsnadError(code, `Cannot read the line: ${why}`, { at });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return refuse('broken-json-line', `it is no JSON (${(error as Error).message.slice(0, 120)})`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return refuse('broken-json-line', 'it is no object');
  }
  const given = parsed as Record<string, unknown>;
  const fields: Record<string, string> = {};
  for (const name of FIELDS) {
    // Own fields only: an id must not come from Object.prototype.
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) continue;
    if (name === 'id' && Number.isSafeInteger(value)) fields.id = String(value);
    else if (typeof value === 'string') fields[name] = value;
    else refuse('bad-field', `its "${name}" is no string`);
  }
  if (!fields.id?.trim()) return refuse('missing-field', 'it has no "id"');
  if (fields.text === undefined) return refuse('missing-field', 'it has no "text"');
  return fields;
}

function findDate(
  { date, url }: Fields,
  hint: Hint,
  at: Place,
): { date: string | null; dateBasis: DateBasis | null } {
  if (hint.date !== null) return { date: hint.date, dateBasis: 'metadata' };
  if (date) {
    const day = readIsoDay(date);
    if (day !== null) return { date: day, dateBasis: 'metadata' };
    const shown = JSON.stringify(date.slice(0, 40));
    throw new IsnadError('bad-date', `Cannot read the line: ${shown} is no date`, { at });
  }
  const inUrl = url ? readDayInName(url) : null;
  return { date: inUrl, dateBasis: inUrl === null ? null : 'inferred' };
}

function nameOutlet({ outlet, url }: Fields, { outlets }: Knowledge): string | null {
  if (outlet) return outlet;
  return (url && outlets.ofUrl(url)?.name.ar) || null;
}
