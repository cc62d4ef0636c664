import { fold } from '../arabic/fold.ts';
import { ARTICLE, letters } from '../arabic/letters.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Tables } from '../lexicon/load.ts';
import type { EntityType } from '../model/entity.ts';
import type { Form, Word } from '../model/word.ts';
import { createHeadFinder, type FoundHead, type HeadNoun } from './head-nouns.ts';
import {
  createCompoundTest,
  indexBy,
  listAnaphors,
  loadDemonyms,
  loadDirections,
  loadFamilyNames,
  loadGivenNames,
  loadPeoples,
} from './name-tables.ts';
import { firstOf, type Opener, openersOf, stemsOf } from './openers.ts';

/** Words that names and phrases are recognised by. */
export interface NameWords {
  /** Kinds of a title word in this form: office, rank, honorific, descriptor; former, acting, qualifier. */
  readonly titleKinds: (word: Word) => readonly string[];
  /** Kinds and type of a word that opens a name: state, organization, operation, place, particle. */
  readonly openers: (word: Word) => readonly Opener[];
  /** The common noun that a word is a form of, and whether it is plural here. */
  readonly headNoun: (word: Word) => FoundHead | null;
  /** The stand-in noun of الأخير, الأخيرة, العشرات; null for other words. */
  readonly anaphor: (word: Word) => HeadNoun | null;
  /** Alpha-3 of the country whose people or adjective the word is, or null. */
  readonly countryOf: (word: Word) => string | null;
  /** The word as written, without clitics looked through, is listed under this kind of opener. */
  readonly isSpelled: (word: Word, kind: string) => boolean;
  /** How surely the word is a given name (yes, often, no, or unsaid); null when it is none. */
  readonly givenName: (word: Word) => string | null;
  /** The same of a word behind the letter و: وطلال. */
  readonly joinedGiven: (word: Word) => string | null;
  /** The last part of some known person's name: وود. */
  readonly isFamilyName: (word: Word) => boolean;
  /** The words are a paper's name (lexicon/names/patterns.tsv, kind paper-name). */
  readonly isPaper: (words: readonly Word[]) => boolean;
  /** A phrase that means something named before (البلاد, العاصمة), whatever town is called so. */
  readonly isAnaphoric: (word: Word) => boolean;
  /** A direction, edge or neighbourhood before a place: شمال, قرب, وسط. */
  readonly isDirection: (word: Word) => boolean;
  /** The definite name of a people without a country: الأكراد, الأيزيديين. */
  readonly isPeopleName: (word: Word) => boolean;
  /** A noun of what is done to or by people (مقتل, اعتقال), which no nationality describes. */
  readonly isKilling: (word: Word) => boolean;
}

const LATTER: HeadNoun = {
  lemma: '',
  gloss: 'the latter',
  one: 'PER',
  many: 'GRP',
  class: 'latter',
};
const PEOPLE_FORM: Form = { lemma: '', pos: 'noun', number: 'many' };
const PEOPLE: HeadNoun = { lemma: '', gloss: 'people', one: 'GRP', many: 'GRP', class: 'people' };

/** What the tables say of one spelling. */
interface WordFacts {
  readonly titles: readonly string[];
  readonly openers: readonly Opener[];
  readonly spelled: readonly Opener[];
  readonly head: FoundHead | null;
  readonly anaphor: HeadNoun | null;
  readonly country: string | null;
  readonly given: string | null;
  readonly joinedGiven: string | null;
  readonly isFamilyName: boolean;
  readonly isAnaphoric: boolean;
  readonly isDirection: boolean;
  readonly isPeopleName: boolean;
  readonly isKilling: boolean;
}

/** Reads lexicon/names/ and the noun tables of lexicon/words/. */
export function loadNameWords(tables: Tables): NameWords {
  const papers = new Set(
    tables
      .rows('names/patterns.tsv')
      .filter((row) => row.kind === 'paper-name')
      .map((row) => fold(row.word ?? '')),
  );
  const facts = rememberBySpelling(createReader(tables));
  return {
    titleKinds: (word) => facts(word).titles,
    openers: (word) => facts(word).openers,
    headNoun: (word) => facts(word).head,
    anaphor: (word) => facts(word).anaphor,
    countryOf: (word) => facts(word).country,
    isSpelled: (word, kind) => facts(word).spelled.some((opener) => opener.kind === kind),
    givenName: (word) => facts(word).given,
    joinedGiven: (word) => facts(word).joinedGiven,
    isFamilyName: (word) => facts(word).isFamilyName,
    isPaper: (words) => papers.has(words.map(({ norm }) => norm).join(' ')),
    isAnaphoric: (word) => facts(word).isAnaphoric,
    isDirection: (word) => facts(word).isDirection,
    isKilling: (word) => facts(word).isKilling,
    isPeopleName: (word) => facts(word).isPeopleName,
  };
}

const NONE: readonly never[] = [];

function createReader(tables: Tables): (word: Word) => WordFacts {
  const titles = indexBy(
    tables.rows('names/titles.tsv'),
    (row) => row.word,
    (row) => row.kind ?? '',
  );
  const openers = indexBy(
    tables.rows('names/patterns.tsv'),
    (row) => row.word,
    (row): Opener => ({ kind: row.kind ?? '', type: row.type as EntityType, isPlural: false }),
  );
  const demonyms = loadDemonyms(tables);
  const given = loadGivenNames(tables);
  const families = loadFamilyNames(tables);
  const isCompound = createCompoundTest(tables);
  const { plurals, stateless } = loadPeoples(tables);
  const directions = loadDirections(tables);
  const [others, latter, crowds] = ['others', 'latter', 'crowd'].map((kind) =>
    listAnaphors(tables, kind),
  );
  // الأميركيون, 13 آخرون: a people, or others of those just counted, are a group.
  const peopleOf = (word: Word) => {
    const stem = word.readings[0]?.stem ?? '';
    return plurals.has(stem) || others!.has(stem) ? { noun: PEOPLE, form: PEOPLE_FORM } : null;
  };
  const anaphoric = new Set(
    ['capital', 'country', 'place'].flatMap((kind) => [...listAnaphors(tables, kind)]),
  );
  const headOf = createHeadFinder(tables, peopleOf);
  return (word) => {
    const stems = stemsOf(word);
    const reading = word.readings[0];
    const spelled = word.norm.slice(reading?.proclitics.length ?? 0);
    const own = openersOf(openers, word, stems);
    return {
      titles: firstOf(titles, stems) ?? NONE,
      openers: own,
      spelled: openers.get(spelled) ?? NONE,
      head: headOf(word),
      anaphor: latter!.has(spelled) ? LATTER : crowds!.has(spelled) ? PEOPLE : null,
      country: firstOf(demonyms, stems),
      given: given.get(word.norm) ?? (isCompound(word) ? 'yes' : null),
      joinedGiven:
        reading?.proclitics === letters.waw ? (given.get(word.norm.slice(1)) ?? null) : null,
      isFamilyName: families.has(word.norm),
      isAnaphoric: anaphoric.has(behindArticle(word)),
      isDirection: stems.some((stem) => directions.has(stem)),
      isKilling: own.some(({ kind }) => kind === 'done-to'),
      isPeopleName: reading?.article === true && stateless.has(reading.stem),
    };
  };
}

/** The word without prefixes, its article whole: للبلاد → البلاد. */
function behindArticle({ norm, readings }: Word): string {
  const reading = readings[0];
  return reading?.article ? ARTICLE + reading.stem : norm;
}
