import { ENCLITICS, letters } from '../arabic/letters.ts';
import { rememberBySpelling, rememberLast } from '../arabic/remember.ts';
import type { Form, Word } from '../model/word.ts';
import type { EventDoc } from './ground.ts';

/** Folded stem of a word; the folded word where nothing is known of it. */
export function stemOf(word: Word): string {
  return word.readings[0]?.stem ?? word.norm;
}

export function hasForm(word: Word, test: (form: Form) => boolean): boolean {
  return word.readings[0]?.forms.some(test) ?? false;
}

/** What the forms of a word's first reading make of it, whatever stands around it. */
interface Traits {
  /** Classes of its particles. */
  readonly classes: ReadonlySet<string>;
  readonly isBoundary: boolean;
  readonly isClauseStart: boolean;
  readonly isRelative: boolean;
  readonly isNounLike: boolean;
  readonly isClassifier: boolean;
  readonly isMasdar: boolean;
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['relative', 'subordinator', 'conditional']);
/** أن and إن fold into one word that is a subordinator, a conditional and a modal. */
const CLAUSE_STARTS: ReadonlySet<string> = new Set([...CLAUSE_OPENERS, 'modal', 'conjunction']);
const RELATIVES: ReadonlySet<string> = new Set(['relative']);

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

const isEvery = (found: ReadonlySet<string>, classes: ReadonlySet<string>) =>
  found.size > 0 && [...found].every((one) => classes.has(one));

function findTraits(forms: readonly Form[]): Traits {
  const classes = new Set(
    forms.filter((form) => form.pos === 'particle').map((form) => form.class ?? ''),
  );
  return {
    classes,
    isBoundary: isEvery(classes, CLAUSE_OPENERS),
    isClauseStart: isEvery(classes, CLAUSE_STARTS),
    isRelative: isEvery(classes, RELATIVES),
    isNounLike: !FUNCTION_CLASSES.some((one) => classes.has(one)),
    isClassifier: forms.some((form) => form.class === 'place' || form.class === 'human'),
    isMasdar: forms.some((form) => form.pos === 'masdar'),
  };
}

const traitsOf = rememberBySpelling((word) => findTraits(word.readings[0]?.forms ?? []));

/** A particle of one of these classes (lexicon/words/particles.tsv). */
export function isClass(word: Word, one: string, other = one): boolean {
  const { classes } = traitsOf(word);
  return classes.size > 0 && (classes.has(one) || classes.has(other));
}

/** فقد قتل: before a verb, ف with قد rather than "lost". */
function isVerbalParticle({ words, tags }: EventDoc, i: number): boolean {
  if (tags[i + 1]?.pos !== 'verb') return false;
  return words[i]!.readings.some(
    ({ proclitics, forms }) =>
      proclitics !== '' && forms.some((form) => form.pos === 'particle' && form.class === 'modal'),
  );
}

const isAnyVerb = (form: Form) => form.pos === 'verb';

/** What is known of each word of a document's tags so far: 0 nothing, 1 no verb, 2 a verb. */
const verbsOf = rememberLast((tags: EventDoc['tags']) => new Uint8Array(tags.length));

/** A finite verb by its tag, or because it can be nothing else (أصيب): where a new clause begins. */
export function isVerb(doc: EventDoc, i: number): boolean {
  const known = verbsOf(doc.tags);
  if (known[i] === 0) known[i] = readVerb(doc, i) ? 2 : 1;
  return known[i] === 2;
}

function readVerb(doc: EventDoc, i: number): boolean {
  const tag = doc.tags[i]?.pos;
  const { readings } = doc.words[i]!;
  const forms = (readings[doc.tags[i]?.reading ?? 0] ?? readings[0])?.forms ?? [];
  const isForm =
    tag === 'verb'
      ? forms.some(isAnyVerb)
      : tag !== 'name' && forms.length > 0 && forms.every(isAnyVerb);
  return isForm && !isVerbalParticle(doc, i) && attachedAt(doc.words[i]) === null;
}

const STOPS: ReadonlySet<string> = new Set([...'.:;!?\u061b\u061f']);

/** Full stops, colons, relatives and subordinators end a clause. */
export function isBoundary(doc: EventDoc, i: number): boolean {
  const word = doc.words[i]!;
  if (word.kind === 'punctuation') return STOPS.has(word.raw);
  // من and ما are relatives too, but seldom: only words that are nothing else end a clause.
  return traitsOf(word).isBoundary;
}

/** Where the clause that holds a later word began: a boundary, or أن, لكن, كما. */
export function isClauseStart(doc: EventDoc, i: number): boolean {
  const word = doc.words[i]!;
  if (isBoundary(doc, i)) return true;
  const own = traitsOf(word);
  // Conjunctions of one or two letters join words as well as clauses.
  return own.isClauseStart && (word.norm.length > 2 || own.classes.has('subordinator'));
}

export function isRelative(word: Word): boolean {
  return traitsOf(word).isRelative;
}

export function isComma(word: Word | undefined): boolean {
  return word !== undefined && (word.raw === '\u060c' || word.raw === ',');
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

export function isNounLike(word: Word): boolean {
  return word.kind === 'word' && traitsOf(word).isNounLike;
}

/** A noun that names the kind of what follows: مدينة درنة, حركة حماس. */
export function isClassifier(word: Word): boolean {
  return traitsOf(word).isClassifier;
}

export function isMasdar(word: Word): boolean {
  return traitsOf(word).isMasdar;
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
