import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import { createNumeralReader, type ReadNumeral } from '../arabic/numerals.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { NameLexicon } from '../mentions/name-lexicon.ts';
import type { Doc } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';

export type Needs = 'words' | 'sentences' | 'tags' | 'mentions';

/** What linking knows beside the document. */
export interface Knowledge {
  readonly names: NameLexicon;
  /** Kind of an anaphoric phrase (latter, pair, capital, country, place, …) by its folded words. */
  readonly anaphors: ReadonlyMap<string, string>;
  /** Alpha-3 of a country by the folded name of its capital. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Folded words before a body's or place's name that say what it is (تنظيم, صحيفة, مدينة). */
  readonly classWords: ReadonlySet<string>;
  /** Words for troops: قوات الجيش are the army itself (guidelines 3.3). */
  readonly forces: ReadonlySet<string>;
  readonly readNumeral: ReadNumeral;
  /** Key words of phrases for the armed forces of a country, and nouns for its army. */
  readonly armies: ReadonlySet<string>;
  readonly armyNouns: readonly string[];
  /** Words that begin the full name of a body or place and are left out of its short one (حزب, نادي, قطاع). */
  readonly firstWords: ReadonlySet<string>;
  /** Class words of provinces, against those of towns. */
  readonly provinceWords: ReadonlySet<string>;
}

/** Reads the tables that linking needs. */
export function loadKnowledge(tables: Tables, names: NameLexicon): Knowledge {
  const patterns = tables.rows('names/patterns.tsv');
  const listed = (kinds: readonly string[]) =>
    new Set(
      patterns.filter((row) => kinds.includes(row.kind ?? '')).map((row) => fold(row.word ?? '')),
    );
  const capitals = new Map<string, string>();
  for (const row of tables.rows('places/countries.tsv'))
    for (const name of splitCell(row.capital_ar)) {
      if (!capitals.has(fold(name))) capitals.set(fold(name), row.alpha3 ?? '');
    }
  const anaphors = tables.rows('names/anaphors.tsv');
  const keysOf = (kind: string) =>
    anaphors
      .filter((row) => row.kind === kind)
      .map((row) => fold(row.word ?? '').replaceAll(BEFORE_WORD, ''));
  return {
    names,
    armies: new Set(keysOf('army')),
    armyNouns: keysOf('the-army'),
    anaphors: new Map(anaphors.map((row) => [fold(row.word ?? ''), row.kind ?? ''])),
    capitals,
    classWords: listed(['classifier', 'outlet', 'place', 'organization']),
    forces: listed(['forces']),
    firstWords: listed(['classifier', 'institution', 'organization', 'place', 'place-whole']),
    readNumeral: createNumeralReader(tables),
    provinceWords: listed(['province']),
  };
}

/** The article before each word of a phrase. */
const BEFORE_WORD = new RegExp(`(?<=^| )${ARTICLE}`, 'g');

const QUOTE = /^["\u00ab\u201c(]$/;

/** Facts of the mentions of one document, each found once. */
export interface Facts {
  /** Folded words, each without its article; typos mended. */
  readonly key: (mention: Mention) => readonly string[];
  /** The class word before a name (تنظيم داعش → تنظيم), bare, or null. */
  readonly classWord: (mention: Mention) => string | null;
  /** The number of a counted phrase (سبعة جنود, 7 جنود), or null. */
  readonly count: (mention: Mention) => number | null;
  /** Line of the first words of the article. */
  readonly headline: number;
}

export function createFacts(
  doc: Doc<Needs>,
  { classWords, readNumeral }: Pick<Knowledge, 'classWords' | 'readNumeral'>,
): Facts {
  const keys = new Map<Mention, readonly string[]>();
  const key: Facts['key'] = (mention) => {
    const known = keys.get(mention) ?? keyWords(doc.words, mention);
    keys.set(mention, known);
    return known;
  };
  const classWord: Facts['classWord'] = ({ first, start }) => {
    const at = QUOTE.test(doc.words[first - 1]?.raw ?? '') ? first - 2 : first - 1;
    const before = doc.words[at];
    if (!before || before.line !== doc.words[first]!.line || start > doc.words[first]!.start)
      return null;
    const stem = before.readings[0]?.stem ?? '';
    return classWords.has(stem) ? stem : null;
  };
  const counts = new Map<Mention, number | null>();
  const count: Facts['count'] = (mention) => {
    if (!counts.has(mention)) {
      const number = mention.form === 'nominal' ? readNumeral(doc.words, mention.first) : null;
      counts.set(mention, number && number.last < mention.last ? number.best : null);
    }
    return counts.get(mention) ?? null;
  };
  return { key, classWord, count, headline: doc.words[0]?.line ?? 0 };
}

function keyWords(words: readonly Word[], mention: Mention): string[] {
  const found: string[] = [];
  for (let i = mention.first; i <= mention.last; i += 1) {
    const word = words[i]!;
    if (word.kind === 'punctuation') continue;
    const reading = word.readings.find(({ start }) => start === mention.start) ?? word.readings[0];
    const cut = i === mention.first ? (reading?.proclitics.length ?? 0) : 0;
    const isOwner = i > mention.first && word.readings[0]?.proclitics === letters.lam;
    found.push(
      bare((word.typoOf ?? word.norm).slice(isOwner ? 1 : cut), reading?.article ?? false),
    );
  }
  return found;
}

/** Without its article, also where ل has swallowed the alef (للسراج, cut to لسراج). */
function bare(word: string, hasArticle: boolean): string {
  if (word.startsWith(ARTICLE) && word.length > 3) return word.slice(2);
  return hasArticle && word.startsWith(letters.lam) && word.length > 3 ? word.slice(1) : word;
}
