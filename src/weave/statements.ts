import type { Tables } from '../lexicon/load.ts';
import { type Outlets, readOutlets } from '../reading/outlets.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { contradictInSentence, contradictInside } from './contradict-inside.ts';
import { type DenialStatement, findOwnDenials } from './denials.ts';
import { type FigureWords, loadFigureWords } from './figure-words.ts';
import { type Figure, findFigures } from './figures.ts';
import { splitSentences, type WovenSentence } from './sentences.ts';
import type { Contradiction, Statement } from './sides.ts';
import { type Voice, voiceAt, voiceOf } from './speakers.ts';
import {
  findDenials,
  isAccusing,
  isSetAgainst,
  loadStanceWords,
  type StanceWords,
} from './stances.ts';
import { findTellings, type Telling } from './tellings.ts';
import { loadWordWeights, type WordWeight } from './weights.ts';
import { findWounds, loadWoundWords, type WoundWords } from './wounds.ts';

/** A number with its words and speaker. */
export interface FigureStatement extends Statement, Pick<Figure, 'value' | 'bound'> {
  /** What is counted: a kind of lexicon/weave/counted.tsv, or a stem. */
  readonly what: string;
  /** True when the word behind the number is one for any person. */
  readonly isPersons: boolean;
  /** Days, months or years that its sentence names. */
  readonly days: readonly string[];
}

/** Where on the body somebody was hit. */
export interface WoundStatement extends Statement {
  readonly part: string;
}

/** What an article states that another may contradict, and what it contradicts itself. */
export interface Statements {
  readonly figures: readonly FigureStatement[];
  readonly wounds: readonly WoundStatement[];
  readonly denials: readonly DenialStatement[];
  /** Sentences that hold somebody responsible. */
  readonly accounts: readonly Statement[];
  readonly own: readonly Contradiction[];
  readonly tellings: readonly Telling[];
}

/** The word lists of weaving, read once. */
export interface WeaveWords {
  readonly weight: WordWeight;
  readonly figures: FigureWords;
  readonly wounds: WoundWords;
  readonly stances: StanceWords;
  readonly outlets: Outlets;
}

/** Reads everything that digests are made with. */
export function loadWeaveWords(tables: Tables): WeaveWords {
  return {
    weight: loadWordWeights(tables),
    figures: loadFigureWords(tables),
    wounds: loadWoundWords(tables),
    stances: loadStanceWords(tables),
    outlets: readOutlets(tables),
  };
}

/** The statements of one article. */
export function findStatements(
  record: ArticleRecord,
  article: string,
  words: WeaveWords,
): Statements {
  const sentences = splitSentences(record, words.weight);
  const sight = { record, article, sentences, words: words.stances, weight: words.weight };
  const { denials, found } = findOwnDenials(sight);
  const accounts = sentences.filter(
    (sentence) =>
      isAccusing(sentence.words, words.stances) &&
      findDenials(sentence.words, [], words.stances).length === 0,
  );
  const figures = sentences.flatMap((sentence) => figuresOf(sight, sentence, words.figures));
  const setAgainst = sentences.flatMap((sentence) =>
    contradictInSentence(figuresOf(sight, sentence, words.figures), (from, to) =>
      isSetAgainst(
        sentence.words.filter(({ start }) => start >= from && start < to),
        words.stances,
      ),
    ),
  );
  const wounds = sentences.flatMap((sentence) => woundsOf(sight, sentence, words.wounds));
  return {
    figures,
    wounds,
    denials,
    accounts: accounts.map((sentence) => accountOf(sight, sentence)),
    tellings: findTellings(record, sentences),
    own: [...found, ...setAgainst, ...contradictInside({ figures, wounds })],
  };
}

type Sight = Parameters<typeof findOwnDenials>[0];

function figuresOf({ record, article }: Sight, sentence: WovenSentence, lexicon: FigureWords) {
  const { span, terms, places, days } = sentence;
  const text = span ? record.text : (record.doc.title ?? '');
  return findFigures(sentence, span ? record.times : [], lexicon).map(
    ({ kind, value, bound, isPersons, span: at }): FigureStatement => ({
      ...(span ? voiceAt(record, at) : NOBODY),
      ...{ article, span: span ? at : null, quote: text.slice(at.start, at.end) },
      ...{ what: kind, value, bound, isPersons, terms, places, days },
    }),
  );
}

function woundsOf(
  { record, article }: Sight,
  { span, words, terms, places }: WovenSentence,
  lexicon: WoundWords,
): WoundStatement[] {
  if (!span) return [];
  return findWounds(words, lexicon).map(({ part, span: at }) => {
    const quote = record.text.slice(at.start, at.end);
    return { ...voiceAt(record, at), article, span: at, quote, part, terms, places };
  });
}

function accountOf(
  { record, article }: Sight,
  { words, span, terms, places }: WovenSentence,
): Statement {
  const text = span ? record.text : (record.doc.title ?? '');
  const at = { start: words[0]!.start, end: words.at(-1)!.end };
  const cue = record.attributions.find(
    ({ cue: { start }, source, source_entity }) =>
      start >= at.start && start < at.end && (source ?? source_entity),
  );
  const voice = !span ? NOBODY : cue ? voiceOf(record, cue) : voiceAt(record, at);
  return {
    ...voice,
    article,
    span: span ? at : null,
    quote: text.slice(at.start, at.end),
    terms,
    places,
  };
}

const NOBODY: Voice = { speaker: null, kind: null, isNamed: false, chain: [] };
