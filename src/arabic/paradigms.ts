import type { Form, Gender, Number3 } from '../model/word.ts';
import { letters } from './letters.ts';

const { alef, ha, nun, ta, waw, ya } = letters;

/** What an ending adds to a lemma: person, gender, number, tense. */
type Slot = Pick<Form, 'tense' | 'person' | 'gender' | 'number'>;

/** Endings that a stem may take, each with what it says. The empty ending is a form too. */
export type Paradigm = ReadonlyMap<string, Slot>;

const perfect = (person: 1 | 3, number: Number3, gender?: Gender): Slot =>
  gender ? { tense: 'perfect', person, gender, number } : { tense: 'perfect', person, number };
const imperfect = (number: Number3): Slot => ({ tense: 'imperfect', person: 3, number });
const noun = (number: Number3, gender: Gender): Slot => ({ gender, number });

const of = (...endings: readonly [string, Slot][]): Paradigm => new Map(endings);

/**
 * Paradigms by name. A verb has stems in several of them: قال has قال (bare, vowel) and قل (consonant);
 * دعا has دعا (bare) and دع (vowel). Unvocalised: what is written alike is one form.
 */
export const PARADIGMS = {
  perfectBare: of(['', perfect(3, 'one', 'm')]),
  /** Before endings that begin with a vowel, and ت of the feminine. */
  perfectVowel: of(
    [ta, perfect(3, 'one', 'f')],
    [ta + alef, perfect(3, 'two', 'f')],
    [alef, perfect(3, 'two', 'm')],
    [waw + alef, perfect(3, 'many', 'm')],
    [waw, perfect(3, 'many', 'm')],
  ),
  perfectConsonant: of(
    [ta, perfect(1, 'one')],
    [nun + alef, perfect(1, 'many')],
    [nun, perfect(3, 'many', 'f')],
  ),
  /** A weak last letter before a pronoun (ألقاه) and in the dual (ألقيا). */
  perfectWeak: of([alef, perfect(3, 'one', 'm')], [ya + alef, perfect(3, 'two', 'm')]),
  imperfectBare: of(['', imperfect('one')]),
  imperfectPlural: of(
    [waw + nun, imperfect('many')],
    [waw + alef, imperfect('many')],
    [waw, imperfect('many')],
    [nun, imperfect('many')],
  ),
  imperfectDual: of([alef + nun, imperfect('two')], [alef, imperfect('two')]),
  /** Masdars and other masculine nouns without a sound masculine plural. */
  masculine: of(
    ['', noun('one', 'm')],
    [alef, noun('one', 'm')],
    [alef + nun, noun('two', 'm')],
    [ya + nun, noun('two', 'm')],
    [alef + ta, noun('many', 'f')],
  ),
  /** The stem before ta marbuta. */
  feminine: of(
    [ha, noun('one', 'f')],
    [ta, noun('one', 'f')],
    [ta + alef + nun, noun('two', 'f')],
    [ta + ya + nun, noun('two', 'f')],
    [alef + ta, noun('many', 'f')],
  ),
  /** Nouns of people: sound plurals, before a complement without nun. */
  person: of(
    ['', noun('one', 'm')],
    [alef, noun('one', 'm')],
    [alef + nun, noun('two', 'm')],
    [ya + nun, noun('many', 'm')],
    [waw + nun, noun('many', 'm')],
    [waw, noun('many', 'm')],
    [ya, noun('many', 'm')],
    [ha, noun('one', 'f')],
    [ta, noun('one', 'f')],
    [alef + ta, noun('many', 'f')],
  ),
  /** Broken plurals and other fixed forms: bare or with the accusative alef. */
  plural: of(['', { number: 'many' }], [alef, { number: 'many' }]),
  fixed: of(['', {}]),
} as const satisfies Record<string, Paradigm>;

export type ParadigmName = keyof typeof PARADIGMS;
export const PARADIGM_NAMES = Object.keys(PARADIGMS) as ParadigmName[];

/** All endings of all paradigms, the empty one first. */
export const ENDINGS: readonly string[] = [
  ...new Set(PARADIGM_NAMES.flatMap((name) => [...PARADIGMS[name].keys()])),
].sort((a, b) => a.length - b.length);

/** First letters of the imperfect; all mean the third person but these two, which mean "I" and "we". */
export const IMPERFECT_PREFIXES: readonly string[] = [ya, ta, nun, alef];
