import type { Sentence, Word } from '../model/word.ts';
import type { NameSight } from './names.ts';

interface Run {
  readonly first: number;
  readonly last: number;
}

/** How far before a name its office may stand. */
const OFFICE_REACH = 8;

/**
 * How much what stands around a run of words says that it is a person: 3 a rank, honorific or يدعى
 * before; 2 a definite person or an office before, or an office after a comma; 0 nothing.
 *
 * Example: الجنرال ستيفن; الكاتب الفرنسي جوزف كيسيل; وزير الدفاع محمد العايش; سعيد سراحنة، مدير المستشفى.
 * Counterexample: المقرر له → "for it" after a word that is an office elsewhere, but no name.
 */
export function personContext(sight: NameSight, run: Run, sentence: Sentence): number {
  // و or ب on the name itself: what stands before belongs to somebody else.
  const word = sight.words[run.first]!;
  const isPrefixed = (word.readings[0]?.proclitics ?? '') !== '';
  const before = isPrefixed ? 0 : titleBefore(sight, run.first, sentence);
  if (before > 0) return before;
  const office = isPrefixed ? 0 : officeBefore(sight, run, sentence);
  if (office > 0) return office;
  return Math.max(
    isPrefixed ? 0 : apposed(sight, run, sentence),
    officeAfter(sight, run, sentence),
  );
}

/** What may close an apposition: a comma, a dash, the mark before an aside. */
const CLOSING = /^[\u060c\-\u2013(\u00ab"\u201c.]$/;

/** How many words before the comma whom it describes may stand. */
const PHRASE_REACH = 5;

/**
 * Between two commas, or a comma and "that", behind a phrase for one person.
 *
 * Example: الصحفية، ماري كولفن، قتلت; محامي العائلة، سكوت غيلمور، إن.
 * Counterexample: قتل صحفي، مصور، وجندي → a list of what they are.
 */
function apposed(sight: NameSight, { first, last }: Run, sentence: Sentence): number {
  const { words, tags, nameWords } = sight;
  const next = words[last + 1];
  const isClosed =
    CLOSING.test(next?.raw ?? '') ||
    (next?.kind === 'word' && tags[last + 1]?.pos === 'conjunction');
  if (last === first || !isClosed || words[first - 1]?.raw !== COMMA) return 0;
  if (isPersonPhrase(sight, first - 2, sentence)) return 2;
  for (let k = first - 2; k >= Math.max(sentence.first, first - 1 - PHRASE_REACH); k -= 1) {
    if (words[k]!.kind !== 'word' || tags[k]?.pos === 'verb') return 0;
    const head = nameWords.headNoun(words[k]!);
    if (head?.noun.one === 'PER' && head.form.number !== 'many' && k < first - 2) return 2;
  }
  return 0;
}

const QUOTE = /^["\u00ab\u201c\u201d\u00bb(]$/;

function titleBefore(sight: NameSight, first: number, sentence: Sentence): number {
  const { words, nameWords } = sight;
  let at = first - 1;
  if (at >= sentence.first && QUOTE.test(words[at]!.raw)) at -= 1;
  if (at < sentence.first) return 0;
  const before = words[at]!;
  if (nameWords.openers(before).some(({ kind }) => kind === 'called')) return 3;
  const kinds = nameWords.titleKinds(before);
  if (kinds.includes('rank') || kinds.includes('honorific')) return 3;
  const isGiven = nameWords.givenName(words[first]!) !== null;
  // الرئيس هادي, قوات صالح: one name is enough where it is one elsewhere.
  if (isGiven && before.readings[0]?.article && kinds.includes('office')) return 3;
  if (isGiven && isOwned(sight, at)) return 3;
  if (kinds.includes('qualifier') && at > sentence.first) {
    const earlier = nameWords.titleKinds(words[at - 1]!);
    if (earlier.includes('rank') || earlier.includes('office')) return 3;
  }
  return isPersonPhrase(sight, at, sentence) ? 2 : 0;
}

function isOwned({ words, nameWords }: NameSight, at: number): boolean {
  const isBare = !words[at]!.readings[0]?.article;
  return isBare && nameWords.openers(words[at]!).some(({ kind }) => kind === 'owned');
}

/** الكاتب الفرنسي, المتمرد التشادي, النائبة: a definite noun for one person, with its adjectives, ends at `at`. */
function isPersonPhrase(sight: NameSight, at: number, sentence: Sentence): boolean {
  const { words, nameWords, tags } = sight;
  for (let k = at; k >= Math.max(sentence.first, at - 2); k -= 1) {
    const word = words[k]!;
    const reading = word.readings[0];
    if (word.kind !== 'word' || !reading?.article) return false;
    const head = nameWords.headNoun(word);
    const isPerson = head?.noun.one === 'PER' && head.form.number !== 'many';
    if (isPerson || nameWords.titleKinds(word).some((kind) => TITLE_KINDS.has(kind))) return true;
    const isNational = nameWords.countryOf(word) !== null;
    // وصلت الفرنسية إيزابيل: a nationality that describes no noun is who has it.
    if (isNational && k === at && isFree(sight, k, sentence)) return true;
    const isAdjective = tags[k]?.pos === 'adjective' || isNational;
    if (!isAdjective || reading.proclitics !== '') return false;
  }
  return false;
}

/** Behind a verb or preposition, or at the start: nothing stands before that the word could describe. */
function isFree({ tags }: NameSight, k: number, sentence: Sentence): boolean {
  const pos = tags[k - 1]?.pos;
  return k === sentence.first || pos === 'verb' || pos === 'preposition' || pos === 'conjunction';
}

const TITLE_KINDS: ReadonlySet<string> = new Set(['office', 'descriptor', 'rank', 'honorific']);

/** وزير الدفاع …, مسؤول العلاقات في حكومة الإقليم …: an office not far before, no verb or mark between but a comma. */
function officeBefore(
  { words, nameWords, tags }: NameSight,
  { first }: Run,
  sentence: Sentence,
): number {
  let commas = 0;
  for (let k = first - 1; k >= Math.max(sentence.first, first - OFFICE_REACH); k -= 1) {
    const word = words[k]!;
    if (word.raw === COMMA) commas += 1;
    else if (word.kind === 'punctuation' && !QUOTE.test(word.raw)) return 0;
    if (commas > 1 || (commas === 1 && k < first - 1 && word.raw === COMMA)) return 0;
    // Behind a name in full, what follows is no name of the same office.
    if (nameWords.givenName(word) === 'yes') return 0;
    if (tags[k]?.pos === 'verb' || tags[k]?.pos === 'conjunction') return 0;
    const kinds = nameWords.titleKinds(word);
    // المساعدة على: help, no woman who helps.
    const isAct = word.readings[0]?.forms.some(({ pos }) => pos === 'masdar') ?? false;
    if (kinds.includes('office') && !isAct && k < first - 1) return 2;
  }
  return 0;
}

const COMMA = '\u060c';

/** سعيد سراحنة، مدير المستشفى: an office after the comma; قالت ساندرا ميتشيل نائب المفوض, تقول ديانا بوتو المحامية: or right behind it. */
function officeAfter(sight: NameSight, { first, last }: Run, sentence: Sentence): number {
  const { words, tags, nameWords } = sight;
  const isMarked = words[last + 1]?.raw === COMMA;
  if (!isMarked && last === first) return 0;
  const at = isMarked ? last + 2 : last + 1;
  const office: Word | undefined = words[at];
  if (!office || at > sentence.last || office.kind !== 'word') return 0;
  const isSubject = first > sentence.first && tags[first - 1]?.pos === 'verb';
  if (!isMarked && isSubject && isPersonPhrase(sight, at, sentence)) return 2;
  const { proclitics, article } = office.readings[0]!;
  const isBare = proclitics === '' && (isMarked || !article);
  // أثارت تصريحات غندور جدلا كبيرا: an adjective elsewhere a title.
  const isNoun = isMarked || tags[at]?.pos === 'noun';
  return isBare && isNoun && nameWords.titleKinds(office).includes('office') ? 2 : 0;
}
