import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import type { Doc } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import type { NameWords } from './name-words.ts';

type Draft = Omit<Mention, 'i' | 'roles'>;
type Read = Doc<'words' | 'tags'>;

interface Given {
  /** Alpha-3 of the country by the folded name of its capital. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly nameWords: NameWords;
}

/** Capitals of lexicon/places/countries.tsv; the first country of a name has it. */
export function loadCapitals(tables: Tables): ReadonlyMap<string, string> {
  const capitals = new Map<string, string>();
  for (const row of tables.rows('places/countries.tsv'))
    for (const name of splitCell(row.capital_ar)) {
      if (!capitals.has(fold(name))) capitals.set(fold(name), row.alpha3 ?? '');
    }
  return capitals;
}

/**
 * Marks capitals that stand for their governments (guidelines 3.1): subjects of verbs, and sides of a dealing where
 * the article never speaks of the town.
 *
 * Example: وكانت واشنطن قد دعت; دعت موسكو إلى; الاتفاق مع طهران; العلاقات بين أنقرة وواشنطن.
 * Counterexample: في واشنطن, وصل إلى موسكو, غادر الخرطوم → the towns.
 */
export function markMetonyms(doc: Read, drafts: readonly Draft[], given: Given): Draft[] {
  const places = new Set<string>();
  const capitalOf = (draft: Draft): string | null => {
    const isCountry = /^place\/[A-Z]{3}$/.test(draft.known ?? '');
    if (draft.type !== 'GPE' || draft.form !== 'named' || isCountry) return null;
    return given.capitals.get(fold(doc.article.text.slice(draft.start, draft.end))) ?? null;
  };
  for (const draft of drafts) {
    const country = capitalOf(draft);
    if (country && isTown(doc, draft, given.nameWords)) places.add(country);
  }
  // Countries that the article names.
  const countries = new Set(
    drafts.flatMap(({ known }) => /^place\/([A-Z]{3})$/.exec(known ?? '')?.[1] ?? []),
  );
  let last: Draft | null = null;
  return drafts.map((draft) => {
    const country = capitalOf(draft);
    if (!country || isTown(doc, draft, given.nameWords)) return draft;
    const isFree = !places.has(country);
    const isMeant = countries.has(country) && isUnderPressure(doc, draft, given.nameWords);
    const isSide =
      isFree && (isMeant || isAddressed(doc, draft) || isInDealing(doc, draft, { ...given, last }));
    if (!isSubject(doc, draft) && !isSide) return draft;
    last = draft;
    return { ...draft, metonym: true, country };
  });
}

const hasKind = (nameWords: NameWords, doc: Read, i: number, kinds: readonly string[]) =>
  doc.words[i] !== undefined &&
  nameWords.openers(doc.words[i]).some(({ kind }) => kinds.includes(kind));

/** في, إلى, شمال, مدينة, غادر before the name, or the town of a dateline. */
function isTown(doc: Read, { first, start }: Draft, nameWords: NameWords): boolean {
  const { words } = doc;
  const [before, word] = [words[first - 1], words[first]!];
  if (start > word.start) {
    const prefix = word.norm[start - word.start - 1];
    return prefix === letters.ba || (prefix === letters.lam && !hasVerbNext(doc, first));
  }
  if (before?.line !== word.line) return /^[(\u2013\u2014-]$/.test(words[first + 1]?.raw ?? '');
  return (
    nameWords.isDirection(before) ||
    hasKind(nameWords, doc, first - 1, ['place', 'locative', 'motion'])
  );
}

function hasVerbNext({ tags }: Read, first: number): boolean {
  return tags[first + 1]?.pos === 'verb';
}

/** A verb stands right before the name, or it begins its clause (also behind أن) and a verb follows. */
function isSubject({ words, tags }: Read, { first, last, start }: Draft): boolean {
  const before = tags[first - 1]?.pos;
  const word = words[first]!;
  if (before === 'verb' && words[first - 1]!.line === word.line) return true;
  const isPrefixed = start > word.start && word.norm[0] !== letters.waw;
  const begins =
    first === 0 ||
    words[first - 1]!.line !== word.line ||
    before === 'conjunction' ||
    words[first - 1]!.kind === 'punctuation';
  const acts = [last + 1, last + 2].some(
    (k) => tags[k]?.pos === 'verb' && words[k]!.line === word.line,
  );
  return begins && acts && !isPrefixed;
}

/** متهما طهران, داعيا موسكو إلى: what one says to a government. */
function isAddressed({ words }: Read, { first, start }: Draft): boolean {
  const [before, word] = [words[first - 1], words[first]!];
  if (before?.line !== word.line || start > word.start) return false;
  const isActive = before.readings[0]?.forms.some(({ pos }) => pos === 'active') ?? false;
  return isActive && before.norm.endsWith(letters.alef);
}

/**
 * Sanctions, pressure or efforts of a government, where the article names its country too.
 *
 * Example: عقوبات على طهران; منع طهران من; محاولات طهران.
 * Counterexample: قصف دمشق, ريف دمشق → the town, or what is around it.
 */
function isUnderPressure(doc: Read, { first, start }: Draft, nameWords: NameWords): boolean {
  const { words, tags } = doc;
  const word = words[first]!;
  if (start > word.start) return false;
  const at = tags[first - 1]?.pos === 'preposition' ? first - 2 : first - 1;
  return words[at]?.line === word.line && hasKind(nameWords, doc, at, ['statecraft']);
}

/** مع طهران, بين الخرطوم | وجوبا: a side that one deals with. */
function isInDealing(
  doc: Read,
  { first, start }: Draft,
  { nameWords, last }: Given & { readonly last: Draft | null },
): boolean {
  const word = doc.words[first]!;
  const isJoined = start > word.start && word.norm[0] === letters.waw;
  if (isJoined && last !== null && last.last === first - 1) return true;
  return start === word.start && hasKind(nameWords, doc, first - 1, ['dealing']);
}
