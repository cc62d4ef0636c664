import type { Tables } from '../lexicon/load.ts';
import type { Article, DebrisKind, Line } from '../model/article.ts';
import type { Stage } from '../model/doc.ts';
import { isDateLine, readDateWords } from './dates.ts';
import { type FindByWords, readDebrisWords } from './debris-words.ts';
import { findByline, findFurniture, findWordless, readFurniture } from './furniture.ts';
import { type LineFacts, LONG_LINE, splitLines } from './line-facts.ts';
import { type Outlets, readOutlets } from './outlets.ts';
import { findListed, findUnannounced, readHeadlineWords } from './related-headlines.ts';

interface Found {
  readonly kind: DebrisKind;
  readonly rule: Line['rule'];
}
/** Knows a line as debris of some kind, or not. */
type Find = (line: LineFacts) => Found | null;

const ANNOUNCEMENT = 'reading/link-announcement';
// The headline may look like one of these; it is the article's all the same.
const NEVER_FIRST: ReadonlySet<DebrisKind> = new Set(['related_link', 'caption', 'other']);

/**
 * The stage that tells the article's own words from the page around them, line by line (guidelines 2).
 * A line is debris only if a rule knows it; a line that has both stays body.
 */
export function readLines(
  tables: Tables,
  outlets: Outlets = readOutlets(tables),
): Stage<never, 'lines'> {
  const rules = createRules(tables, outlets);
  const headlines = readHeadlineWords(tables);
  return {
    adds: 'lines',
    run: ({ article }) => {
      const lines = splitLines(article.text);
      const found = findByLine(lines, rules);
      const input = {
        lines,
        isDebris: ({ i }: LineFacts) => found.has(i),
        isAnnouncement: ({ i }: LineFacts) => found.get(i)?.rule === ANNOUNCEMENT,
        hasHabit: hasHeadlineHabit(article, outlets),
      };
      for (const i of findListed(input, headlines)) {
        if (!found.has(i)) found.set(i, { kind: 'related_link', rule: 'reading/link-list' });
      }
      for (const i of findUnannounced(input, headlines)) {
        found.set(i, { kind: 'related_link', rule: 'reading/headline-between-paragraphs' });
      }
      return lines.map(({ i, start, end }) => {
        const { kind = null, rule = 'reading/body' } = found.get(i) ?? {};
        return { i, start, end, debris: kind, rule };
      });
    },
  };
}

/** In order: the first that knows a line decides. */
function createRules(tables: Tables, outlets: Outlets): readonly Find[] {
  const furniture = readFurniture(tables);
  const dateWords = readDateWords(tables);
  const findByWords = readDebrisWords(tables);
  const under =
    (rule: Line['rule'], find: (line: LineFacts) => DebrisKind | null): Find =>
    (line) => {
      const kind = find(line);
      return kind && { kind, rule };
    };
  return [
    under('reading/empty', ({ text }) => (text === '' ? 'empty' : null)),
    under('reading/no-words', findWordless),
    (line) => fromPhrase(findByWords(line)),
    under('reading/only-furniture-words', (line) => findFurniture(line, furniture)),
    under('reading/byline', (line) => findByline(line, furniture, outlets)),
    under('reading/only-a-date', (line) => (isDateLine(line, dateWords) ? 'other' : null)),
  ];
}

/** A phrase that announces links and stands alone is no link itself: the lines after it are. */
function fromPhrase(found: ReturnType<FindByWords>): Found | null {
  if (!found) return null;
  const announces = found.isWhole && found.kind === 'related_link';
  return { kind: found.kind, rule: announces ? ANNOUNCEMENT : 'reading/known-phrase' };
}

function findByLine(lines: readonly LineFacts[], rules: readonly Find[]): Map<number, Found> {
  const found = new Map<number, Found>();
  let isFirst = true;
  for (const line of lines) {
    const one = line.words.length < LONG_LINE ? findOne(line, rules) : null;
    const isTaken =
      one !== null && !(isFirst && line.words.length > 0 && NEVER_FIRST.has(one.kind));
    if (isTaken) found.set(line.i, one);
    else isFirst = false;
  }
  return found;
}

function findOne(line: LineFacts, rules: readonly Find[]): Found | null {
  for (const find of rules) {
    const found = find(line);
    if (found) return found;
  }
  return null;
}

function hasHeadlineHabit({ outlet, url }: Article, outlets: Outlets): boolean {
  const known = (url && outlets.ofUrl(url)) || (outlet && outlets.ofName(outlet));
  return known ? known.habits.includes('related-headlines') : false;
}
