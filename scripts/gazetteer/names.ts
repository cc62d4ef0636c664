import { fold } from '../../src/arabic/fold.ts';
import { ARTICLE, letters } from '../../src/arabic/letters.ts';
import type { Tables } from '../../src/lexicon/load.ts';

/** Chooses among the Arabic spellings of a place: the main one first, then those that differ when folded. */
export interface NameChoice {
  /** Cleaned spellings, best first; empty when none is Arabic. */
  readonly choose: (spellings: readonly string[]) => string[];
  /**
   * The name without the class word before it (province of X → X); as it is when too little stays.
   * `whole` also cuts words that may be part of a name (the city in Mexico City).
   */
  readonly withoutClass: (name: string, whole?: 'whole') => string;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;
const ARABIC_ONLY = /^[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*$/;
// Kazakh, Uyghur and Kurdish write a hamza first, alef maqsura and ta marbuta inside and double waws;
// Urdu opens with alef madda and ye hamza; three equal letters are a slip.
const OTHER_SPELLING =
  /(?:^| )[\u0621\u0626]|[\u0649\u0629](?=[\u0621-\u064a])|^\u0622\u0626|\u0648{2}$|(.)\1\1|\u0621.*\u0621/;
const SEAT_OR_ENDING = /[\u0622\u0623\u0625\u0624\u0626\u0629]/g;

export function nameChoice(tables: Tables): NameChoice {
  const counts = readCounts(tables);
  const cut = new Map<string, string>();
  const cues = new Set<string>();
  const directions = new Set<string>();
  for (const { word = '', role, in_name = '' } of tables.rows('places/cues.tsv')) {
    cues.add(fold(word));
    if (role === 'direction') directions.add(fold(word));
    if (role === 'class' && in_name !== 'yes') cut.set(fold(word), in_name);
  }
  const withoutClass = (name: string, whole?: 'whole') => {
    const [head = '', ...rest] = name.split(' ');
    const bare = fold(rest.join(' '));
    const stays = bare.startsWith(ARTICLE) ? bare.slice(2) : bare;
    const inName = cut.get(fold(head));
    const isCut = inName === 'no' || (inName === 'either' && whole);
    return isCut && bare.length > 1 && !cues.has(stays) ? rest.join(' ') : name;
  };
  return {
    withoutClass,
    choose: (spellings) => choose(spellings, { counts, withoutClass, directions }),
  };
}

interface Weighing {
  readonly counts: ReadonlyMap<string, number>;
  readonly withoutClass: NameChoice['withoutClass'];
  readonly directions: ReadonlySet<string>;
}

function choose(spellings: readonly string[], weighing: Weighing): string[] {
  const clean = [...new Set(spellings.map(cleanName))].filter(
    // الغرب is a side of anything and no use as a name of Cameroon's west.
    (name) =>
      name !== '' && !weighing.directions.has(fold(name).replace(new RegExp(`^${ARTICLE}`), '')),
  );
  const ranked = clean
    .map((name) => ({ name, weight: weigh(name, weighing) }))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return withoutRepeats(
    ranked.map(({ name }) => name),
    weighing.counts,
  );
}

/** News knows the main name this well, and an alias not at all: the alias is left out. */
const WELL_KNOWN = 100;

function withoutRepeats(names: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const [main] = names;
  if (main === undefined) return [];
  const isKnown = countOf(main, counts) >= WELL_KNOWN;
  const kept = new Set([fold(main)]);
  const aliases = names.slice(1).filter((name) => {
    const folded = fold(name);
    if (kept.has(folded) || kept.has(ARTICLE + folded)) return false;
    if (name.split(' ').length > 3 || (isKnown && countOf(name, counts) <= 1)) return false;
    return kept.add(folded);
  });
  return [main, ...aliases];
}

/** News count of the rarest word of a name, 1 where the table has none. */
function countOf(name: string, counts: ReadonlyMap<string, number>): number {
  return Math.min(...name.split(' ').map((word) => counts.get(fold(word)) ?? 1));
}

/** The spelling in plain Arabic letters, or '' when it is of another language or broken. */
function cleanName(spelling: string): string {
  const name = spelling
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
  if (!ARABIC_ONLY.test(name) || OTHER_SPELLING.test(name)) return '';
  return name.split(' ').some((word) => word.length < 2) || name.length < 2 ? '' : name;
}

/** What makes a spelling the main one. Set by looking at the capitals and the towns of six countries. */
const WEIGHT = { news: 1, hamza: 0.6, finalYa: 0.2, classWord: -4, word: -0.3 } as const;

function weigh(name: string, { counts, withoutClass }: Weighing): number {
  const words = name.split(' ');
  const hamzas = name.match(SEAT_OR_ENDING)?.length ?? 0;
  return (
    WEIGHT.news * Math.log10(countOf(name, counts)) +
    WEIGHT.hamza * hamzas +
    (name.endsWith(letters.ya) ? WEIGHT.finalYa : 0) +
    (withoutClass(name, 'whole') === name ? 0 : WEIGHT.classWord) +
    WEIGHT.word * words.length
  );
}

/** How often each folded form stands in the news, from the frequency table (`count<TAB>words`). */
function readCounts(tables: Tables): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of tables.text('words/frequencies.tsv').split('\n')) {
    if (line.startsWith('#')) continue;
    const [count = '', words = ''] = line.split('\t');
    for (const word of words.split(' ')) counts.set(word, Number(count));
  }
  return counts;
}
