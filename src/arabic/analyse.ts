import type { Form, Reading } from '../model/word.ts';
import { fold, isMark } from './fold.ts';
import { ARTICLE, ENCLITICS, letters } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

const { alef, ba, fa, kaf, lam, sin, taMarbuta, waw, ta, ha } = letters;
const CONJUNCTIONS: readonly string[] = [waw, fa];
const PREPOSITIONS: readonly string[] = [ba, lam, kaf];

/**
 * How strongly the corpora must speak before a first letter is cut off as a clitic. Calibrated
 * together on the Farasa WikiNews segmentation (npm run eval prints the score); change one, measure all.
 */
const CUT = {
  /** A word this much commoner than its rest is a word of its own (وزير against زير). */
  ratio: 12,
  /** Share of uses with the article or another preposition that shows a word of its own (الوطن). */
  lexeme: 0.02,
  /** The rest of a cut word stands this often by itself. */
  seen: 12,
} as const;

/** A letter of the folded word and where it starts in the raw word; marks belong to the letter before. */
interface Letters {
  readonly folded: string;
  readonly starts: readonly number[];
  /** The letters unfolded: أل is no article, whatever it folds to. */
  readonly plain: string;
  readonly endsInTaMarbuta: boolean;
}

/** A cut before the attached pronoun is looked at. */
interface Cut {
  readonly at: number;
  readonly proclitics: string;
  readonly article: boolean;
  readonly rest: string;
}

/**
 * All ways to cut one word into one-letter prefixes, stem and pronoun, best first. Offsets are into
 * the whole text (`start` is where the word begins). Guidelines G4 say what a span keeps.
 */
export function analyseWord(raw: string, start: number, vocabulary: Vocabulary): Reading[] {
  const word = toLetters(raw);
  const cuts = rankCuts(word, vocabulary);
  const readings: Reading[] = [];
  for (const cut of cuts) {
    const from = start + (word.starts[cut.at] ?? 0);
    readings.push(...stemReadings(cut, { word, from, end: start + raw.length, vocabulary }));
  }
  return readings;
}

function toLetters(raw: string): Letters {
  const starts: number[] = [];
  let kept = '';
  for (let i = 0; i < raw.length; i += 1) {
    const char = raw[i] ?? '';
    if (isMark(char)) continue;
    starts.push(i);
    kept += char;
  }
  return { folded: fold(kept), plain: kept, starts, endsInTaMarbuta: kept.endsWith(taMarbuta) };
}

/** The possible cuts of proclitics, the likeliest first; the whole word is always among them. */
function rankCuts(word: Letters, vocabulary: Vocabulary): Cut[] {
  const whole = toCut(word, { at: 0, proclitics: '', formsOf: vocabulary.formsOf });
  const cuts = properCuts(word, vocabulary);
  const likely = cuts.filter((cut) => cut.likely).map((cut) => cut.cut);
  const unlikely = cuts.filter((cut) => !cut.likely).map((cut) => cut.cut);
  return [...likely.reverse(), whole, ...unlikely];
}

function toCut(
  word: Letters,
  { at, proclitics, formsOf }: { at: number; proclitics: string } & Pick<Vocabulary, 'formsOf'>,
): Cut {
  const rest = word.folded.slice(at);
  const opensWithArticle = rest.startsWith(ARTICLE) && rest.length > 3 && word.plain[at] === alef;
  // التقى, التزم: the lam is the verb's own, and no noun is written تقى.
  const isVerb =
    opensWithArticle &&
    formsOf(rest).some((form) => form.pos === 'verb') &&
    formsOf(rest.slice(ARTICLE.length)).every(({ pos }) => pos === 'verb' || pos === 'particle');
  if (opensWithArticle && !isVerb) {
    return { at, proclitics, article: true, rest: rest.slice(2) };
  }
  // After ل the alef of the article is not written: للسراج, whose span is لسراج.
  if (proclitics.endsWith(lam) && rest.startsWith(lam) && rest.length > 2) {
    return { at, proclitics, article: true, rest: rest.slice(1) };
  }
  return { at, proclitics, article: false, rest };
}

/** Cuts of one or two clitic letters, shortest first, each judged likely or not from the counts. */
function properCuts(word: Letters, vocabulary: Vocabulary): { cut: Cut; likely: boolean }[] {
  const cuts: { cut: Cut; likely: boolean }[] = [];
  const letterAt = (i: number) => word.folded[i] ?? '';
  const tryCut = (at: number): boolean => {
    if (word.folded.length - at < 3) return false;
    const fits = isClitic(letterAt(at), word.folded.slice(at), vocabulary);
    const likely = fits && cuts.every((before) => before.likely);
    const proclitics = word.folded.slice(0, at + 1);
    cuts.push({
      cut: toCut(word, { at: at + 1, proclitics, formsOf: vocabulary.formsOf }),
      likely,
    });
    return likely;
  };
  if (CONJUNCTIONS.includes(letterAt(0))) {
    if (tryCut(0) && PREPOSITIONS.includes(letterAt(1))) tryCut(1);
  } else if (PREPOSITIONS.includes(letterAt(0))) tryCut(0);
  return cuts;
}

/** Whether the first letter of `word` is a clitic, from how often the word, its rest and its kin are seen. */
function isClitic(letter: string, word: string, vocabulary: Vocabulary): boolean {
  const rest = word.slice(1);
  const { countOf, formsOf } = vocabulary;
  if (formsOf(word).some((form) => form.pos === 'particle')) return false;
  if (letter === lam && rest.startsWith(lam) && rest.length > 2) {
    return (
      countOf(ARTICLE + rest.slice(1)) >= countOf(word) / CUT.ratio || countOf(word) < CUT.seen
    );
  }
  const whole = countOf(word);
  const alone = countOf(rest);
  if (isLexeme(letter, word, vocabulary)) return false;
  // ك is rare as "like": كان and كشف are never cut.
  if (letter === kaf && formsOf(word).length > 0) return false;
  if (formsOf(rest).some((form) => form.pos === 'particle')) return alone * CUT.ratio > whole;
  if (rest.startsWith(ARTICLE) && rest.length > 3) return true;
  // وأضاف is commoner than أضاف: the lexicon knows the verb, and no word of its own begins so.
  const isFiniteVerb = formsOf(rest).some((form) => form.pos === 'verb');
  if (CONJUNCTIONS.includes(letter) && isFiniteVerb && formsOf(word).length === 0) return true;
  if (alone < CUT.seen) return false;
  return whole < alone * CUT.ratio;
}

/** A word of its own takes the article and prepositions itself: الوطن, بالوطن, but never الوقائد. */
function isLexeme(letter: string, word: string, { countOf, formsOf }: Vocabulary): boolean {
  const whole = countOf(word);
  const withArticle = countOf(ARTICLE + word) + countOf(lam + lam + word);
  // ل before لعام would be للعام, which is "to the year": no evidence.
  const withPreposition = countOf(ba + word) + (letter === lam ? 0 : countOf(lam + word));
  const withConjunction = CONJUNCTIONS.includes(letter) ? countOf(waw + word) : 0;
  const known = formsOf(word).length > 0;
  const kin = withArticle + withPreposition + withConjunction;
  if (known && formsOf(word.slice(1)).length === 0) return true;
  return whole > 0 ? kin > whole * CUT.lexeme + (known ? 0 : 5) : kin > CUT.seen;
}

interface Shape {
  readonly word: Letters;
  readonly from: number;
  readonly end: number;
  readonly vocabulary: Vocabulary;
}

/** Readings of one cut: with and without future prefix and attached pronoun, the known ones first. */
function stemReadings(cut: Cut, shape: Shape): Reading[] {
  const { from, end, vocabulary } = shape;
  const closed = closedReading(cut, shape);
  if (closed) return [closed];
  const base = { start: from, end, proclitics: cut.proclitics, article: cut.article };
  const plain: Reading = {
    ...base,
    future: false,
    enclitic: '',
    stem: cut.rest,
    forms: fitting(vocabulary.formsOf(cut.rest), cut),
  };
  const readings = [plain];
  if (!cut.article) {
    readings.push(...withPronoun(plain, shape));
    const future = cut.rest[0] === sin ? cut.rest.slice(1) : '';
    // سأقول has its hamza; سامر is a name, not "I shall order".
    const isSelf = future[0] === alef && shape.word.plain[cut.at + 1] === alef;
    if (future.length > 2 && !isSelf) readings.push(...futureReadings(plain, future, shape));
  }
  const known = readings.filter((reading) => reading.forms.length > 0);
  if (known.length === 0) return [plain];
  return known.includes(plain) || plain.forms.length > 0 ? known : [...known, plain];
}

/** التي, الذين, الآن: words of a closed class whose ال is no article. */
function closedReading(cut: Cut, { from, end, vocabulary }: Shape): Reading | null {
  if (!cut.article || cut.proclitics.endsWith(lam)) return null;
  const stem = ARTICLE + cut.rest;
  const forms = vocabulary.formsOf(stem).filter((form) => form.pos === 'particle');
  if (forms.length === 0) return null;
  return {
    start: from,
    end,
    proclitics: cut.proclitics,
    article: false,
    future: false,
    enclitic: '',
    stem,
    forms,
  };
}

/** The article never stands before a finite verb. */
function fitting(forms: readonly Form[], cut: Cut): readonly Form[] {
  return cut.article
    ? forms.filter((form) => form.pos !== 'verb' && form.pos !== 'particle')
    : forms;
}

function futureReadings(plain: Reading, stem: string, shape: Shape): Reading[] {
  const imperfect = (forms: readonly Form[]) => forms.filter((form) => form.tense === 'imperfect');
  const bare: Reading = {
    ...plain,
    future: true,
    stem,
    forms: imperfect(shape.vocabulary.formsOf(stem)),
  };
  return [
    bare,
    ...withPronoun(bare, shape).map((reading) => ({ ...reading, forms: imperfect(reading.forms) })),
  ].filter((reading) => reading.forms.length > 0);
}

/** The readings in which the word ends in an attached pronoun and the lexicons know what is left. */
function withPronoun(plain: Reading, { word, vocabulary }: Shape): Reading[] {
  if (word.endsInTaMarbuta) return [];
  const readings: Reading[] = [];
  for (const enclitic of ENCLITICS) {
    if (!plain.stem.endsWith(enclitic) || plain.stem.length - enclitic.length < 2) continue;
    const stem = plain.stem.slice(0, -enclitic.length);
    const forms = hostForms(stem, vocabulary);
    if (forms.length > 0) readings.push({ ...plain, enclitic, stem, forms });
  }
  return readings;
}

/** Forms of a stem before a pronoun: its ta marbuta is written ت, its last alef maqsura ا. */
function hostForms(stem: string, { formsOf }: Vocabulary): readonly Form[] {
  const forms = formsOf(stem).filter(
    (form) => form.pos !== 'particle' || form.class === 'preposition',
  );
  if (forms.length > 0) return forms;
  if (stem.endsWith(ta)) return formsOf(stem.slice(0, -1) + ha);
  if (stem.endsWith(alef)) return formsOf(stem.slice(0, -1) + letters.ya);
  return [];
}
