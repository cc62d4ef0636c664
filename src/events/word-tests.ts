import { ENCLITICS, letters } from '../arabic/letters.ts';
import type { Form, Word } from '../model/word.ts';
import type { EventDoc } from './ground.ts';

/** Folded stem of a word; the folded word where nothing is known of it. */
export function stemOf(word: Word): string {
  return word.readings[0]?.stem ?? word.norm;
}

export function hasForm(word: Word, test: (form: Form) => boolean): boolean {
  return word.readings[0]?.forms.some(test) ?? false;
}

/** A particle of one of these classes (lexicon/words/particles.tsv). */
export function isClass(word: Word, ...classes: string[]): boolean {
  return hasForm(word, (form) => form.pos === 'particle' && classes.includes(form.class ?? ''));
}

/** فقد قتل: before a verb, ف with قد rather than "lost". */
function isVerbalParticle({ words, tags }: EventDoc, i: number): boolean {
  if (tags[i + 1]?.pos !== 'verb') return false;
  return words[i]!.readings.some(
    ({ proclitics, forms }) =>
      proclitics !== '' && forms.some((form) => form.pos === 'particle' && form.class === 'modal'),
  );
}

/** A finite verb by its tag, or because it can be nothing else (أصيب): where a new clause begins. */
export function isVerb(doc: EventDoc, i: number): boolean {
  if (isVerbalParticle(doc, i) || attachedAt(doc.words[i]) !== null) return false;
  const tag = doc.tags[i]?.pos;
  const { readings } = doc.words[i]!;
  const forms = (readings[doc.tags[i]?.reading ?? 0] ?? readings[0])?.forms ?? [];
  if (tag === 'verb') return forms.some((form) => form.pos === 'verb');
  return tag !== 'name' && forms.length > 0 && forms.every((form) => form.pos === 'verb');
}

function particles(word: Word): Form[] {
  return word.readings[0]?.forms.filter((form) => form.pos === 'particle') ?? [];
}

const isEvery = (found: readonly Form[], classes: ReadonlySet<string>) =>
  found.length > 0 && found.every((form) => classes.has(form.class ?? ''));

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['relative', 'subordinator', 'conditional']);
/** أن and إن fold into one word that is a subordinator, a conditional and a modal. */
const CLAUSE_STARTS: ReadonlySet<string> = new Set([...CLAUSE_OPENERS, 'modal', 'conjunction']);

/** Full stops, colons, relatives and subordinators end a clause. */
export function isBoundary(doc: EventDoc, i: number): boolean {
  const word = doc.words[i]!;
  if (word.kind === 'punctuation') return /^[.:;!?\u061b\u061f]$/.test(word.raw);
  // من and ما are relatives too, but seldom: only words that are nothing else end a clause.
  return isEvery(particles(word), CLAUSE_OPENERS);
}

/** Where the clause that holds a later word began: a boundary, or أن, لكن, كما. */
export function isClauseStart(doc: EventDoc, i: number): boolean {
  const word = doc.words[i]!;
  if (isBoundary(doc, i)) return true;
  const own = particles(word);
  // Conjunctions of one or two letters join words as well as clauses.
  return isEvery(own, CLAUSE_STARTS) && (word.norm.length > 2 || isClass(word, 'subordinator'));
}

export function isRelative(word: Word): boolean {
  return isEvery(particles(word), new Set(['relative']));
}

export function isComma(word: Word | undefined): boolean {
  return word?.raw === '\u060c' || word?.raw === ',';
}

/** ب, ل or ك joined to the word, folded; null when none. */
export function cliticPreposition(word: Word): string | null {
  const last = word.readings[0]?.proclitics.at(-1) ?? '';
  return last === letters.ba || last === letters.lam || last === letters.kaf ? last : null;
}

/** Joined to what stands before by و, ف or a comma. */
export function isJoined(word: Word, previous: Word | undefined): boolean {
  const first = word.readings[0]?.proclitics[0] ?? '';
  return (
    first === letters.waw ||
    first === letters.fa ||
    isComma(previous) ||
    previous?.norm === letters.waw
  );
}

/** A free preposition that governs what follows it: عليها governs its own pronoun. */
export function freePreposition(word: Word): string | null {
  if (!isClass(word, 'preposition') || word.readings[0]?.enclitic !== '') return null;
  return stemOf(word);
}

/** من after a quantity: أكثر من 200 شخص, العديد من المدن. */
export function isPartitive(word: Word): boolean {
  return word.norm === letters.mim + letters.nun;
}

/** نحو, حوالي, قرابة before a number count it and govern nothing. */
export function isQuantifier(word: Word): boolean {
  return isClass(word, 'quantifier');
}

const FUNCTION_CLASSES = [
  'preposition',
  'conjunction',
  'subordinator',
  'relative',
  'negation',
  'modal',
  'future',
  'pronoun',
  'demonstrative',
  'conditional',
  'adverb',
  'quantifier',
  'focus',
];

export function isNounLike(word: Word): boolean {
  return word.kind === 'word' && !isClass(word, ...FUNCTION_CLASSES);
}

/** A noun that names the kind of what follows: مدينة درنة, حركة حماس. */
export function isClassifier(word: Word): boolean {
  return hasForm(word, (form) => form.class === 'place' || form.class === 'human');
}

export function isMasdar(word: Word): boolean {
  return hasForm(word, (form) => form.pos === 'masdar');
}

/** Could stand before a genitive: no article, no pronoun, no tanwin. */
export function isConstruct(word: Word): boolean {
  const reading = word.readings[0];
  if (!reading || reading.article || reading.enclitic !== '') return false;
  return !/[\u064b-\u064d]/.test(word.raw) && !/[^\u0627]\u0627$/.test(word.raw);
}

/** A preposition with a pronoun: عليه, به, منها. Both folded. */
export interface Attached {
  readonly preposition: string;
  readonly enclitic: string;
}

const SHORT: ReadonlySet<string> = new Set([letters.ba, letters.lam, letters.mim + letters.nun]);

/** The preposition and the pronoun that a word consists of, or null. */
export function attachedAt(word: Word | undefined): Attached | null {
  if (word?.kind !== 'word') return null;
  // فيها has a rare reading as a verb before the one that is meant.
  const reading = word.readings.find(
    ({ enclitic, forms }) => enclitic !== '' && forms.some((form) => form.class === 'preposition'),
  );
  if (reading) return { preposition: reading.stem, enclitic: reading.enclitic };
  const enclitic = ENCLITICS.find((end) => word.norm.endsWith(end));
  if (!enclitic) return null;
  const preposition = word.norm.slice(0, -enclitic.length);
  return SHORT.has(preposition) ? { preposition, enclitic } : null;
}

/** Stands where a verb may open a clause: first in its line, or after a full stop, a comma or a quotation mark, with at most و before it. */
export function opensClause({ words, tags }: EventDoc, i: number): boolean {
  const word = words[i]!;
  const { proclitics = '', article = false } = word.readings[0] ?? {};
  if (article || (proclitics !== '' && proclitics !== letters.waw)) return false;
  if (tags[i]?.pos === 'name') return false;
  const before = words[i - 1];
  return proclitics !== '' || !before || before.line !== word.line || before.kind === 'punctuation';
}
