import type { Tables } from '../lexicon/load.ts';
import type { Article, DebrisKind, Line } from '../model/article.ts';
import type { Stage } from '../model/doc.ts';
import { readDateLine, readDateWords } from './dates.ts';
import { type FindByWords, readDebrisWords } from './debris-words.ts';
import { findByline, findFurniture, findWordless, readFurniture } from './furniture.ts';
import { type LineFacts, LONG_LINE, splitLines } from './line-facts.ts';
import { type Outlets, readOutlets } from './outlets.ts';
import { findListed, findUnannounced, readHeadlineWords } from './related-headlines.ts';

type Find = (line: LineFacts) => DebrisKind | null;
interface Found {
  readonly kind: DebrisKind;
  readonly rule: Line['rule'];
}
interface Rules {
  /** In order: the first that knows a line decides. */
  readonly byLine: readonly (readonly [rule: Line['rule'], find: Find])[];
}

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

function createRules(tables: Tables, outlets: Outlets): Rules {
  const furniture = readFurniture(tables);
  const dateWords = readDateWords(tables);
  const findByWords = readDebrisWords(tables);
  return {
    byLine: [
      ['reading/empty', ({ text }) => (text === '' ? 'empty' : null)],
      ['reading/no-words', findWordless],
      [ANNOUNCEMENT, (line) => onlyLinks(findByWords(line))],
      ['reading/known-phrase', (line) => findByWords(line)?.kind ?? null],
      ['reading/only-furniture-words', (line) => findFurniture(line, furniture)],
      ['reading/byline', (line) => findByline(line, furniture, outlets)],
      ['reading/only-a-date', ({ text }) => (readDateLine(text, dateWords) ? 'other' : null)],
    ],
  };
}

/** Announces links and is none itself: the phrase stands alone. */
function onlyLinks(found: ReturnType<FindByWords>): DebrisKind | null {
  return found?.isWhole && found.kind === 'related_link' ? found.kind : null;
}

function findByLine(lines: readonly LineFacts[], { byLine }: Rules): Map<number, Found> {
  const found = new Map<number, Found>();
  let isFirst = true;
  for (const line of lines) {
    const one = line.words.length < LONG_LINE ? findOne(line, byLine) : null;
    const isTaken =
      one !== null && !(isFirst && line.words.length > 0 && NEVER_FIRST.has(one.kind));
    if (isTaken) found.set(line.i, one);
    else isFirst = false;
  }
  return found;
}

function findOne(line: LineFacts, rules: Rules['byLine']): Found | null {
  for (const [rule, find] of rules) {
    const kind = find(line);
    if (kind) return { kind, rule };
  }
  return null;
}

function hasHeadlineHabit({ outlet, url }: Article, outlets: Outlets): boolean {
  const known = (url && outlets.ofUrl(url)) || (outlet && outlets.ofName(outlet));
  return known ? known.habits.includes('related-headlines') : false;
}
