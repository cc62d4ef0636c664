import type { Article, DateBasis } from '../model/article.ts';
import { type DateWords, readDateLine, readDayInName } from '../reading/dates.ts';
import { readWhole } from './bytes.ts';
import type { Format, Hint, Knowledge } from './format.ts';
import { checkArabic } from './inspect.ts';

// Lines at either end of a text where its date may stand.
const EDGE = 4;

/** One article of plain text, kept exactly as decoded. It accepts everything, so it comes last. */
export function createTextFormat({ dateWords }: Knowledge): Format {
  return {
    name: 'text',
    accepts: () => true,
    read: async function* (bytes, hint) {
      const { bytes: whole, text, encoding, sha256 } = await readWhole(bytes, hint);
      checkArabic(text, { file: hint.path });
      const article: Article = {
        id: idOf(hint.name),
        file: hint.name,
        text,
        title: null,
        url: hint.url,
        outlet: hint.outlet,
        ...findDate(text, hint, dateWords),
        format: 'text',
        encoding,
        bytesSha256: sha256,
        links: [],
      };
      yield { article, bytes: whole };
    },
  };
}

/** File name without its last ending: `TR-001.txt` is `TR-001`. */
export function idOf(name: string): string {
  return name.replace(/(?<=.)\.[A-Za-z][A-Za-z0-9]{0,5}$/, '');
}

/** Date as told, else from a line near either end that is nothing but a date, else from the file's name. */
export function findDate(
  text: string,
  { date, name }: Pick<Hint, 'date' | 'name'>,
  words: DateWords,
): { date: string | null; dateBasis: DateBasis | null } {
  if (date !== null) return { date, dateBasis: 'metadata' };
  const inText = dateAtEdges(text, words);
  if (inText !== null) return { date: inText, dateBasis: 'text' };
  const inName = readDayInName(name);
  return { date: inName, dateBasis: inName === null ? null : 'inferred' };
}

function dateAtEdges(text: string, words: DateWords): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const edges = [...lines.slice(0, EDGE), ...lines.slice(EDGE).slice(-EDGE)];
  for (const line of edges) {
    const day = readDateLine(line, words);
    if (day !== null) return day;
  }
  return null;
}
