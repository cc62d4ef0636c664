import { letters } from '../arabic/letters.ts';
import type { Mention, Role } from '../model/entity.ts';
import type { Sentence, Word } from '../model/word.ts';
import { isFunctionWord, isMark, kindOf, MARKS, type RoleSight, toRole } from './title-words.ts';

const INNER: ReadonlySet<string> = new Set([letters.waw, letters.lam, letters.ba]);

/** Longest title, in words. */
const REACH = 9;

/**
 * The titles beside a person's name (guidelines 3.4), nearest first.
 *
 * Example: الرئيس الروسي، فلاديمير بوتين → office; اللواء المتقاعد خليفة حفتر → rank; أسامة الجويلي، قائد المنطقة الغربية → office.
 * Counterexample: رئيس الوزراء رفض → a title without a name is a mention of its own, no role.
 */
export function findRoles(sight: RoleSight, person: Mention, sentence: Sentence): Role[] {
  // و or ل on the name itself: what stands before belongs to somebody else.
  const isPrefixed =
    (sight.words[person.first]!.readings[0]?.proclitics ?? '') !== '' &&
    person.start > sight.words[person.first]!.start;
  const before = isPrefixed ? [] : rolesBefore(sight, person.first, sentence);
  const hasOffice = before.some(({ kind }) => kind === 'office');
  return hasOffice ? before : [...before, ...rolesAfter(sight, person, sentence)];
}

function rolesBefore(sight: RoleSight, first: number, sentence: Sentence): Role[] {
  const { words } = sight;
  const roles: Role[] = [];
  let end = first - 1;
  for (let found = true; found && roles.length < 3; ) {
    found = false;
    end = skipMarks(sight, end, sentence);
    const start = titleStart(sight, end, sentence);
    if (start === null) break;
    roles.unshift(toRole(sight, start, end));
    end = start - 1;
    found =
      words[end] !== undefined && !words[start]!.readings[0]?.proclitics && end >= sentence.first;
  }
  return roles;
}

/** Back over commas and marks, and over an abbreviation in marks between title and name (، "أفريكوم"،). */
function skipMarks(sight: RoleSight, from: number, sentence: Sentence): number {
  let end = from;
  while (end > sentence.first && isMark(sight.words[end], MARKS)) {
    end -= 1;
    const quoted = isMark(sight.words[end + 1], CLOSING) ? sight.namedEndingAt(end) : undefined;
    if (quoted && isMark(sight.words[quoted.first - 1], MARKS)) end = quoted.first - 1;
  }
  return end;
}

const CLOSING = /^["\u00bb\u201d)]$/;

/** First word of a title that ends at `end`: the nearest title noun such that all between is its complement. */
function titleStart(sight: RoleSight, end: number, sentence: Sentence): number | null {
  const { words, nameWords } = sight;
  let best: number | null = null;
  if (end < sentence.first || isOwned(sight, end)) return null;
  for (let k = end; k >= Math.max(sentence.first, end - REACH); k -= 1) {
    const word = words[k]!;
    if (word.kind !== 'word' || isFunctionWord(word, k === end)) break;
    if (sight.tags[k]?.pos === 'verb' || sight.isTime(k)) break;
    const kind = describesNoun(sight, k) ? null : kindOf(sight, word);
    if (kind && fitsTitle(sight, k, end)) {
      best = k;
      // نائب رئيس الوزراء: a title noun before the title noun belongs to it.
      const before = words[k - 1];
      const chained =
        before &&
        k > sentence.first &&
        kindOf(sight, before) === 'office' &&
        !word.readings[0]?.article &&
        !word.readings[0]?.proclitics;
      if (!chained) break;
    }
    if (word.readings[0]?.proclitics && k !== end && !isInner(word)) break;
    if (nameWords.titleKinds(word).length === 0 && sight.namedEndingAt(k)?.type === 'PER') break;
  }
  return best;
}

/** متحدثة باسم عائلة | السيسي: an indefinite noun that the name owns, no end of his title. */
function isOwned(sight: RoleSight, end: number): boolean {
  const word = sight.words[end]!;
  const reading = word.readings[0];
  if (word.kind !== 'word' || !reading || reading.article || reading.enclitic !== '') return false;
  if (sight.namedEndingAt(end) || sight.tags[end]?.pos !== 'noun') return false;
  // اللواء طيار: what he is.
  if (sight.nameWords.headNoun(word)?.noun.one === 'PER') return false;
  const isNoun = reading.forms.some(({ pos }) => pos === 'noun' || pos === 'masdar');
  const isQuality = reading.forms.some(({ pos }) => pos === 'adjective');
  return (
    isNoun && !isQuality && kindOf(sight, word) === null && !sight.nameWords.titleKinds(word).length
  );
}

/** عضو المكتب السياسي: an adjective of the body before, no politician; but الناشط السياسي is one title. */
function describesNoun({ words, tags, nameWords }: RoleSight, k: number): boolean {
  const [word, noun] = [words[k]!, words[k - 1]];
  if (noun?.line !== word.line || tags[k]?.pos !== 'adjective') return false;
  const [a, b] = [word.readings[0], noun.readings[0]];
  if (!a?.article || a.proclitics !== '' || !b?.article) return false;
  return nameWords.headNoun(noun)?.noun.one === 'ORG';
}

/** و and ل inside a title (وزير الداخلية والدفاع، القائد العام للجيش) do not end it. */
function isInner(word: Word): boolean {
  return INNER.has(word.readings[0]?.proclitics ?? '');
}

/** A title with a complement needs an office; a rank or honorific stands alone or with an adjective. */
function fitsTitle(sight: RoleSight, k: number, end: number): boolean {
  const kind = kindOf(sight, sight.words[k]!);
  const length = end - k + 1;
  if (kind === 'office') return length > 1 || sight.words[k]!.readings[0]?.article === true;
  if (kind === 'descriptor') return length <= 5;
  return length <= 3;
}

/** Office in apposition, mostly after a comma: أسامة الجويلي، قائد المنطقة الغربية; رامي عبدالرحمن مدير المرصد. */
function rolesAfter(sight: RoleSight, person: Mention, sentence: Sentence): Role[] {
  const { words, nameWords } = sight;
  let start = person.last + 1;
  while (isMark(words[start], /^["\u00bb\u201d]$/)) start += 1;
  const isMarked = isMark(words[start], /^[\u060c(\u00ab]$/);
  if (isMarked) start += 1;
  if (start > sentence.last || words[start]!.kind !== 'word') return [];
  // استقبل السيسي رئيس وزراء …: right behind a known name the office may be somebody else's.
  const isFullName = person.last > person.first;
  const before = words[person.first - 1];
  const isObject =
    before !== undefined && nameWords.openers(before).some(({ kind }) => kind === 'meets');
  if (!isMarked && (!isFullName || isObject)) return [];
  if (words[start]!.readings[0]?.proclitics || kindOf(sight, words[start]!) !== 'office') return [];
  const end = titleEnd(sight, start, sentence);
  return end > start ? [toRole(sight, start, end)] : [];
}

/** Last word of the title that begins at `start`: its genitives, names and prepositions that belong to it. */
function titleEnd(sight: RoleSight, start: number, sentence: Sentence): number {
  const { words, tags, nameWords } = sight;
  let end = start;
  for (let k = start + 1; k <= Math.min(sentence.last, start + REACH); k += 1) {
    const word = words[k]!;
    const named = sight.namedStartingAt(k);
    if (named && named.type !== 'PER') {
      end = named.last;
      k = named.last;
      continue;
    }
    if (sight.isTime(k) || tags[k]?.pos === 'verb' || named) break;
    if (isMark(word, MARKS)) {
      if (word.raw === '\u060c' || !sight.namedStartingAt(k + 1)) break;
      continue;
    }
    if (word.kind !== 'word') break;
    const opens = nameWords.openers(word).some(({ kind }) => LINKS.has(kind));
    const next = words[k + 1];
    const isBound = sight.namedStartingAt(k + 1) ?? next?.readings[0]?.article;
    if (opens && k < sentence.last && isBound) continue;
    if (isFunctionWord(word, false) || tags[k]?.pos === 'preposition') break;
    const { proclitics = '', article = false } = word.readings[0] ?? {};
    if (proclitics !== '' && !(proclitics === letters.lam && article)) break;
    end = k;
  }
  return end;
}

/** Words that tie a title to its place or body: في, لدى, باسم; مدينة. */
const LINKS: ReadonlySet<string> = new Set(['locative', 'in-name-of', 'place', 'classifier']);
